import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { writeSearch } from '../../src/indexing/write-search.ts';
import type { IndexSource } from '../../src/outputs/search-index/search-index.ts';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { readCorpus } from './corpus.ts';
import { serve, type Served } from './serve.ts';
import { writeStock } from './stock.ts';

const root = '.cache/bench-search';
const queries = ['kursus jahit', 'servis ac rawamangun', 'bengkel motor', 'cara daftar', 'kue cakung'];
/** A slow line and a cheap phone. */
const line = { latency: 400, bytesPerSecond: 50_000 };
const slowed = 4;
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** The page itself, its letters and pictures, which every page of the site needs. */
const notSearch = /\/$|\.(?:woff2|svg|ico|webp|jpg)$/;

interface Visit {
  /** Milliseconds from the start of the page to the first results, and to those with the full text. */
  readonly first: number;
  readonly full: number;
  /** Bytes and requests sent until the first results: script and index, not the page, its letters and pictures. */
  readonly firstBytes: number;
  readonly firstRequests: number;
  readonly bytes: number;
  readonly requests: number;
}

/** Prints what a first query costs a reader on a slow line, and what the index costs the builder. */
export async function cost(): Promise<void> {
  await buildPage();
  const browser = await launchBrowser();
  try {
    for (const entries of [1_000, 10_000]) {
      const folder = join(root, `cost-${entries}`);
      await writeSite(await readCorpus(entries), folder);
      const served = await serve([folder], { 'Content-Security-Policy': policy }, line);
      const stockServed = await serve([folder], {}, line);
      const [ours, stock] = [[] as Visit[], [] as Visit[]];
      for (const query of queries) {
        ours.push(await visit(browser, served, `/cari/?q=${encodeURIComponent(query)}`, oursShown));
        stock.push(await visit(browser, stockServed, `/stok/?q=${encodeURIComponent(query)}`, stockShown));
      }
      await served.close();
      await stockServed.close();
      report(entries, ours, stock);
    }
  } finally {
    await browser.close();
  }
  await indexCost();
}

/** The site's own search page, from a build of its own content. */
async function buildPage(): Promise<void> {
  const out = join(root, 'page');
  await new Promise<void>((resolve, reject) => {
    const build = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--force'], {
      env: { ...process.env, OUT_DIR: out },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    build.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`astro build ended with ${code}`)),
    );
  });
}

async function writeSite(source: IndexSource, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'stok'), { recursive: true });
  for (const part of ['cari', '_astro', 'fonts', 'icon.svg'])
    await cp(join(root, 'page', part), join(folder, part), { recursive: true }).catch(() => undefined);
  await writeSearch(source, folder);
  await writeStock(source.records, join(folder, 'stock'));
  await writeFile(
    join(folder, 'stok/index.html'),
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cari</title><link rel="stylesheet" href="/stock/pagefind-ui.css"><script src="/stock/pagefind-ui.js"></script></head><body><div id="search"></div><script>const ui = new PagefindUI({ element: '#search', bundlePath: '/stock/' }); ui.triggerSearch(new URLSearchParams(location.search).get('q'));</script></body></html>`,
  );
}

/** What has to be there. Selectors, because a function to wait for would need what the policy forbids. */
const oursShown = { first: '[data-part="results"] li', full: '[data-part="found"][data-stage="penuh"] li' };
const stockShown = {
  first: '.pagefind-ui__result-title',
  full: '.pagefind-ui__results-area:has(.pagefind-ui__result-title):not(:has(.pagefind-ui__loading))',
};

/** A first visit: nothing cached, a phone's screen, the slow line and processor. */
async function visit(
  browser: Browser,
  served: Served,
  path: string,
  shown: typeof oursShown,
): Promise<Visit> {
  served.log.length = 0;
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.addInitScript((selectors) => {
    const reached: Record<string, number> = {};
    Object.assign(window, { reached });
    new MutationObserver(() => {
      for (const [name, selector] of Object.entries(selectors))
        if (!reached[name] && document.querySelector(selector)) reached[name] = performance.now();
    }).observe(document, { childList: true, subtree: true, attributes: true });
  }, shown);
  await page.goto(served.origin + path, { waitUntil: 'commit' });
  await page.waitForSelector(shown.full, { state: 'attached', timeout: 60_000 });
  const { first, full, origin } = await page.evaluate(() => ({
    ...(window as unknown as { reached: { first: number; full: number } }).reached,
    origin: performance.timeOrigin,
  }));
  const all = [...served.log];
  const atFirst = all.filter(({ sent }) => sent !== undefined && sent <= origin + first);
  await context.close();
  const own = (log: Served['log']) => log.filter((each) => !notSearch.test(each.path));
  const sum = (log: Served['log']) => own(log).reduce((bytes, each) => bytes + each.bytes, 0);
  return {
    first,
    full,
    firstBytes: sum(atFirst),
    firstRequests: own(atFirst).length,
    bytes: sum(all),
    requests: own(all).length,
  };
}

const median = (figures: readonly number[]) => [...figures].sort((a, b) => a - b)[figures.length >> 1]!;

function report(entries: number, ours: readonly Visit[], stock: readonly Visit[]): void {
  const of = (visits: readonly Visit[], figure: keyof Visit) => median(visits.map((each) => each[figure]));
  const most = Math.max(...ours.map(({ firstBytes }) => firstBytes));
  const row = (name: string, figure: keyof Visit, digits: number, unit: number) => {
    const [a, b] = [of(ours, figure), of(stock, figure)];
    console.log(
      `  ${name.padEnd(34)} ${(a / unit).toFixed(digits).padStart(8)} ${(b / unit).toFixed(digits).padStart(9)}   ${(a / b).toFixed(2)}`,
    );
  };
  console.log(
    `\n${entries} entries, first visit, 400 kbit/s, 400 ms, processor ${slowed}x slower; median of ${queries.length} queries`,
  );
  console.log(`  ${''.padEnd(34)} ${'ours'.padStart(8)} ${'Pagefind'.padStart(9)}   ratio`);
  row('first results, s', 'first', 2, 1_000);
  row('with full text / five results, s', 'full', 2, 1_000);
  row('bytes to first results, kB', 'firstBytes', 1, 1_000);
  row('requests to first results', 'firstRequests', 0, 1);
  row('bytes in all, kB', 'bytes', 1, 1_000);
  row('requests in all', 'requests', 0, 1);
  console.log(`  most bytes to first results, kB    ${(most / 1_000).toFixed(1).padStart(8)}`);
}

/** Time and size of the index while the site grows. */
async function indexCost(): Promise<void> {
  console.log('\nindex: entries, seconds (whole process time of this machine), own kB, Pagefind kB, files');
  for (const entries of [1_000, 10_000, 30_000]) {
    const source = await readCorpus(entries);
    const folder = join(root, `index-${entries}`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const started = performance.now();
    await writeSearch(source, folder);
    const seconds = (performance.now() - started) / 1_000;
    const [own, pagefind] = [await sizeOf(join(folder, 'pencarian')), await sizeOf(join(folder, 'pagefind'))];
    console.log(
      `  ${String(entries).padStart(6)}  ${seconds.toFixed(1).padStart(6)} s  ${(own.bytes / 1_000).toFixed(0).padStart(7)}  ${(pagefind.bytes / 1_000).toFixed(0).padStart(7)}  ${own.files + pagefind.files}`,
    );
    await rm(folder, { recursive: true, force: true });
  }
}

async function sizeOf(folder: string): Promise<{ bytes: number; files: number }> {
  const total = { bytes: 0, files: 0 };
  for (const each of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!each.isFile()) continue;
    total.bytes += (await stat(join(each.parentPath, each.name))).size;
    total.files += 1;
  }
  return total;
}
