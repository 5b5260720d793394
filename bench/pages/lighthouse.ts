/**
 * `npm run bench:lighthouse`: Lighthouse's four categories for a page of each type, mobile with its default throttling,
 * asked of the pages as the publishing server sends them. Fails when any is below 100.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from '../../scripts/chromium.ts';
import { cache, root } from '../../scripts/paths.ts';
import { runOrExplain, say } from '../../scripts/say.mjs';
import { PublicServer } from '../../tests/e2e/public-server.ts';
import { measure } from '../measure.ts';
import { installPackages } from '../npm-packages.ts';
import { table } from '../table.ts';
import { pageTypes } from './types.ts';

const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, packages: { type: 'string' } },
});
const folder = join(cache, 'bench-lighthouse');

interface Report {
  readonly categories: Record<string, { readonly score: number | null }>;
  readonly audits: Record<string, { readonly title: string; readonly score: number | null }>;
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
  const rows: string[][] = [];
  const faults: string[] = [];
  try {
    for (const [name, path] of Object.entries(pageTypes).filter(([name]) => name.includes(values.only))) {
      const { categories: scored, audits } = await ask(join(packages, 'lighthouse'), server.origin + path);
      const scores = categories.map((category) => Math.round(100 * (scored[category]?.score ?? 0)));
      rows.push([name, ...scores.map(String)]);
      if (scores.some((score) => score < 100))
        for (const [id, { title, score }] of Object.entries(audits))
          if (score !== null && score < 0.9) faults.push(`${name}  ${id}: ${title} (${score})`);
    }
  } finally {
    await server.disconnect();
  }
  say(table(['page', ...categories], rows));
  if (faults.length > 0) {
    say(`\n${faults.join('\n')}`);
    process.exitCode = 1;
  }
  rmSync(folder, { recursive: true, force: true });
});

async function ask(lighthouse: string, url: string): Promise<Report> {
  const out = join(folder, 'report.json');
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
        `--only-categories=${categories.join(',')}`,
      ],
      { env: { ...process.env, CHROME_PATH: findChromium() ?? '' } },
      (error) => (error ? reject(error) : resolve()),
    ),
  );
  const report = JSON.parse(readFileSync(out, 'utf8')) as Report;
  if (report.runtimeError) throw new Error(report.runtimeError.message);
  return report;
}
