/**
 * `npm run bench:lighthouse`: Lighthouse's four categories for a page of each type, mobile with its default throttling,
 * asked of the pages as the publishing server sends them; the median of a few rounds. Its figure for performance
 * measures the machine as well, which it takes for a fast one: beside each page stands that of its floor, the same text
 * with no script and a line of CSS, asked in turn. Fails when a page is below 100, or below its floor where that is lower.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from '../../scripts/chromium.ts';
import { cache, root } from '../../scripts/paths.ts';
import { runOrExplain, say } from '../../scripts/say.mjs';
import { PublicServer } from '../../tests/e2e/public-server.ts';
import { measure } from '../measure.ts';
import { installPackages } from '../npm-packages.ts';
import { median, table } from '../table.ts';
import { writeBare } from './bare.ts';
import { pageTypes, unlisted } from './types.ts';

const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '1' },
    packages: { type: 'string' },
  },
});
const folder = join(cache, 'bench-lighthouse');

interface Report {
  readonly categories: Record<string, { readonly score: number | null }>;
  readonly audits: Record<string, { readonly title: string; readonly score: number | null }>;
  readonly environment: { readonly benchmarkIndex: number };
  readonly runtimeError?: { readonly message: string };
}

await runOrExplain(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packages =
    values.packages ?? (await installPackages(join(folder, 'lighthouse'), { lighthouse: version }));
  const dist = join(folder, 'dist');
  const server = await PublicServer.start(dist);
  // Canonical addresses and the sitemap must be of the host that is asked.
  await measure('npm run --silent build', root, { OUT_DIR: dist, SITE_URL: server.origin });
  const bare = join(folder, 'bare');
  const floor = await PublicServer.start(bare);
  const lighthouse = join(packages, 'lighthouse');
  const rows: string[][] = [];
  const faults: string[] = [];
  const speeds: number[] = [];
  try {
    for (const [name, path] of Object.entries(pageTypes).filter(([name]) => name.includes(values.only))) {
      writeBare(dist, path, bare);
      const wanted = categories.filter((category) => category !== 'seo' || !unlisted.includes(name));
      const ours: Report[] = [];
      const floors: Report[] = [];
      for (let round = 0; round < Number(values.rounds); round += 1) {
        ours.push(await ask(lighthouse, server.origin + path, wanted));
        floors.push(await ask(lighthouse, floor.origin + path, ['performance']));
      }
      const score = (reports: Report[], category: string) =>
        median(reports.map((report) => Math.round(100 * (report.categories[category]?.score ?? 0))));
      const scores = wanted.map((category) => score(ours, category));
      const least = score(floors, 'performance');
      speeds.push(...ours.map(({ environment }) => environment.benchmarkIndex));
      rows.push([name, String(least), ...categories.map((_, index) => String(scores[index] ?? ''))]);
      if (scores.some((each, index) => each < (index === 0 ? least : 100)))
        for (const [id, { title, score: of }] of Object.entries(ours[0]!.audits))
          if (of !== null && of < 0.9) faults.push(`${name}  ${id}: ${title} (${of})`);
    }
  } finally {
    await server.disconnect();
    await floor.disconnect();
  }
  say(table(['page', 'performance of its floor', ...categories], rows));
  say(`\nLighthouse's own measure of this machine (BenchmarkIndex): ${Math.round(median(speeds))}.`);
  if (faults.length > 0) {
    say(`\n${faults.join('\n')}`);
    process.exitCode = 1;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Lighthouse's report of a page; where the browser gave it no trace of one, as happens now and then, it is asked again. */
async function ask(lighthouse: string, url: string, only: readonly string[], tries = 3): Promise<Report> {
  const out = join(folder, 'report.json');
  rmSync(out, { force: true });
  const flags = `--headless=new${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`;
  await new Promise<void>((resolve, reject) =>
    execFile(
      process.execPath,
      [
        join(lighthouse, 'cli/index.js'),
        url,
        '--quiet',
        '--output=json',
        `--output-path=${out}`,
        `--chrome-flags=${flags}`,
        `--only-categories=${only.join(',')}`,
      ],
      { env: { ...process.env, CHROME_PATH: findChromium() ?? '' } },
      // It exits in error after a page without a trace as well; the report, if it wrote one, says so.
      (error) => (error && !existsSync(out) ? reject(error) : resolve()),
    ),
  );
  const report = JSON.parse(readFileSync(out, 'utf8')) as Report;
  if (!report.runtimeError) return report;
  if (tries > 1) return ask(lighthouse, url, only, tries - 1);
  throw new Error(`${url}: ${report.runtimeError.message}`);
}
