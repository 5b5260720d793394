import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BuiltSite } from '../../src/checks/built-site.ts';
import { root } from '../../scripts/paths.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { placesOf, siteNames, type SiteName } from './build.ts';
import { serveFolder } from './static-server.ts';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const schemes = ['light', 'dark'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Of the programme every page; of the states every entry, but of each kind of list one page. */
function pathsOf(name: SiteName): string[] {
  const site = new BuiltSite(placesOf(name).dist);
  const paths = site.pageFiles
    .map((file) => site.page(file))
    .filter((page) => !page.isRedirect)
    .map(({ path }) => path);
  const listKind = (path: string) =>
    path.replace(/\/(tahun|jenis|jalur|kecamatan|halaman)\/[^/]+\//g, '/$1/');
  const seen = new Set<string>();
  return paths.filter((path) => {
    if (name === 'programme' || /contoh/.test(path))
      return (
        !/\/(tahun|jenis|jalur|kecamatan|halaman)\/[^/]+\/$/.test(path) ||
        (!seen.has(listKind(path)) && seen.add(listKind(path)))
      );
    return false;
  });
}

/** What axe finds on a page, a line for each element. */
async function violations(url: string, colorScheme: (typeof schemes)[number]): Promise<string[]> {
  const page = await browser.newPage({ colorScheme, viewport: { width: 360, height: 740 } });
  try {
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help}  ${html.slice(0, 160)}`),
    );
  } finally {
    await page.close();
  }
}

describe.each(siteNames)('axe on “%s”', (name) => {
  test.each(schemes)('finds nothing in %s', async (scheme) => {
    const server = await serveFolder(placesOf(name).dist);
    try {
      const found: string[] = [];
      const waiting = pathsOf(name).values();
      const work = async () => {
        for (const path of waiting)
          for (const line of await violations(server.origin + path, scheme)) found.push(`${path}  ${line}`);
      };
      await Promise.all([work(), work()]);
      expect(found.join('\n')).toBe('');
    } finally {
      await server.close();
    }
  });
});
