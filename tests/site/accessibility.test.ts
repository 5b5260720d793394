import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/paths.ts';
import { fixtureTime } from '../fixtures/generate.ts';
import { BuiltSite } from '../../src/checks/built-site.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { placesOf, siteNames, type SiteName } from './build.ts';
import { answerConditions, checkImitation, searchPath, waitForResults } from './reader.ts';
import { serveFolder } from './static-server.ts';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
/** Everything in light, with the one rule of Lighthouse's that axe asks only when told to; what can differ, colour, in dark as well. */
const runs = [
  {
    colorScheme: 'light',
    options: { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } },
  },
  {
    colorScheme: 'dark',
    options: { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] },
  },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What looks alike: lists narrowed by year, kind, track, district or page; posters of tracks and of batches; numbered entries. */
function kindOf(path: string): string {
  return path
    .replace(/\/(tahun|jenis|jalur|kecamatan|halaman)\/[^/]+\/$/, '/$1/*/')
    .replace(/^\/(pelatihan|jadwal)\/[^/]+\/cetak\/$/, '/$1/*/cetak/')
    .replace(/-\d+\/$/, '-*/');
}

/** Of the programme every page; of the states every made-up entry and each kind of list. */
function pathsOf(name: SiteName): string[] {
  const site = new BuiltSite(placesOf(name).dist);
  const pages = site.pageFiles.map((file) => site.page(file)).filter((page) => !page.isRedirect);
  const kinds = new Map(pages.map(({ path }) => [kindOf(path), path]));
  return [...kinds.values()].filter(
    (path) => name === 'programme' || path.includes('contoh') || path.split('/').length === 3,
  );
}

/** What axe finds on a page, a line for each element. */
async function violations(page: Page, url: string, first?: (page: Page) => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  await page.goto(url, { waitUntil: 'load' });
  await first?.(page);
  await page.evaluate(axe);
  for (const { colorScheme, options } of runs) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
    for (const { id, help, nodes } of violations)
      for (const { html } of nodes)
        found.push(`${new URL(url).pathname} (${colorScheme})  ${id}: ${help}  ${html.slice(0, 160)}`);
  }
  return found;
}

test.each(siteNames)(
  'axe finds nothing on “%s”, in light and dark',
  { timeout: 15 * 60_000 },
  async (name) => {
    const server = await serveFolder(placesOf(name).dist);
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    try {
      const found: string[] = [];
      for (const path of pathsOf(name)) found.push(...(await violations(page, server.origin + path)));
      expect(found.join('\n')).toBe('');
    } finally {
      await page.close();
      await server.close();
    }
  },
);

/** What stands on a page only after a reader has done something. */
test.each([
  ['results of a search', searchPath, waitForResults],
  ['an answer of Cek Resmi', '/cek-resmi/', checkImitation],
  ['a verdict of Cek Syarat', '/cek-syarat/', answerConditions],
] as const)('axe finds nothing on %s, in light and dark', async (_what, path, first) => {
  const server = await serveFolder(placesOf('states').dist);
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, timezoneId: 'Asia/Jakarta' });
  try {
    await page.clock.setFixedTime(fixtureTime);
    expect((await violations(page, server.origin + path, first)).join('\n')).toBe('');
  } finally {
    await page.close();
    await server.close();
  }
});
