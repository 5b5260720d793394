import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSearch } from '../../src/indexing/write-search.ts';
import type { IndexSource } from '../../src/outputs/search-index/search-index.ts';
import type { SearchRecord } from '../../src/outputs/search-index/search-records.ts';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { categories, type Query } from './right.ts';
import { serve } from './serve.ts';
import { miniSearch, writeStock } from './stock.ts';

export interface Score {
  readonly queries: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly mrr: number;
}

export interface Judged {
  readonly query: Query;
  /** Rank of the first right answer from 1, or 0; for a query that nothing answers: 1 when nothing was given. */
  readonly rank: Readonly<Record<string, number>>;
  readonly given: Readonly<Record<string, readonly string[]>>;
  /** Whether our list moved what it had shown. */
  readonly moved: boolean;
}

/** Asks every engine every query over the same corpus, in one browser. */
export async function judge(
  source: IndexSource,
  queries: readonly Query[],
  folder: string,
): Promise<Judged[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeSearch(source, folder);
  await writeStock(source.records, join(folder, 'stock'));
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="id"><script type="module" src="/bench/search/in-browser.ts"></script>',
  );
  const mini = miniSearch(source.records);
  const records = new Map(source.records.map((record) => [record.url, record]));
  const served = await serve([folder, '.']);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`${served.origin}/?now=${source.now}`);
    await page.waitForFunction(() => 'engines' in window);
    const judged: Judged[] = [];
    for (const query of queries) {
      const ours = await page.evaluate((text) => window.engines.ours(text), query.query);
      const stock = await page.evaluate((text) => window.engines.stock(text), query.query);
      const given = { ours: ours.urls, stock: stock.urls, mini: mini(query.query), first: ours.first };
      const rank = Object.fromEntries(
        Object.entries(given).map(([name, urls]) => [name, rankOf(urls, query, records, source.now)]),
      );
      judged.push({ query, given, rank, moved: ours.moved });
    }
    return judged;
  } finally {
    await browser.close();
    await served.close();
  }
}

function rankOf(
  urls: readonly string[],
  { right }: Query,
  records: ReadonlyMap<string, SearchRecord>,
  now: number,
): number {
  if (right.length === 0) return urls.length === 0 ? 1 : 0;
  return (
    urls.findIndex((url) => {
      const record = records.get(url);
      return record !== undefined && right.some((isRight) => isRight(record, now));
    }) + 1
  );
}

function scoreOf(judged: readonly Judged[], engine: string): Score {
  const share = (count: number) => (judged.length > 0 ? count / judged.length : 0);
  const ranks = judged.map(({ rank }) => rank[engine] ?? 0);
  return {
    queries: judged.length,
    hit1: share(ranks.filter((rank) => rank === 1).length),
    hit3: share(ranks.filter((rank) => rank >= 1 && rank <= 3).length),
    mrr: share(ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0)),
  };
}

/** The scores of each category and of all, as lines of a table. */
export function table(judged: readonly Judged[]): string[] {
  const engines = [
    ['ours', 'kami'],
    ['stock', 'Pagefind'],
    ['mini', 'MiniSearch'],
  ] as const;
  const line = (name: string, rows: readonly Judged[]) =>
    `${name.padEnd(12)} ${String(rows.length).padStart(4)}  ${engines
      .map(([engine]) => {
        const { hit1, hit3, mrr } = scoreOf(rows, engine);
        return [hit1, hit3, mrr].map((figure) => figure.toFixed(3)).join('  ');
      })
      .join('   |   ')}`;
  const head = `${''.padEnd(12)}       ${engines.map(([, name]) => name.padEnd(21)).join('   |   ')}`;
  const under = `${'kategori'.padEnd(12)} ${'n'.padStart(4)}  ${engines.map(() => 'hit@1  hit@3  MRR  ').join('   |   ')}`;
  return [
    head,
    under,
    ...categories.map((category) =>
      line(
        category,
        judged.filter(({ query }) => query.category === category),
      ),
    ),
    line('semua', judged),
  ];
}
