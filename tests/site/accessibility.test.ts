import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/paths.ts';
import { fixtureTime } from '../fixtures/generate.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { placesOf, siteNames } from './build.ts';
import { isState, onePerKind } from './page-types.ts';
import { deeds, giveVoices, type Deed } from './reader.ts';
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

/** What axe finds on a page, a line for each element. */
async function violations(page: Page, url: string, act?: Deed['act']): Promise<string[]> {
  const found: string[] = [];
  await page.goto(url, { waitUntil: 'load' });
  await act?.(page);
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
      /** Of the programme every page; of the states every made-up entry and each kind of list. */
      const kept = (path: string) => name === 'programme' || isState(path);
      const found: string[] = [];
      for (const path of onePerKind(placesOf(name).dist).filter(kept))
        found.push(...(await violations(page, server.origin + path)));
      expect(found.join('\n')).toBe('');
    } finally {
      await page.close();
      await server.close();
    }
  },
);

test.each(Object.entries(deeds))('axe finds nothing on %s, in light and dark', async (_, { path, act }) => {
  const server = await serveFolder(placesOf('states').dist);
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, timezoneId: 'Asia/Jakarta' });
  try {
    await page.clock.setFixedTime(fixtureTime);
    await giveVoices(page, ['id-ID']);
    expect((await violations(page, server.origin + path, act)).join('\n')).toBe('');
  } finally {
    await page.close();
    await server.close();
  }
});
