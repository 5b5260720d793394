import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/paths.ts';
import { readAt } from '../../src/components/example-views.ts';
import { BuiltSite } from '../../src/checks/built-site.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { fixtureTime } from '../fixtures/generate.ts';
import { placesOf } from './build.ts';
import { doubleText, findCut, findLostEdges, findSmallTargets, findUnprintable } from './measures.ts';
import { deeds, giveVoices } from './reader.ts';
import { serveFolder } from './static-server.ts';

/** Questions about a page as a whole: here many stand side by side, and the real pages are asked them. */
const ofWholePages = [
  'aria-valid-attr-value', // an id that stands in another example too
  'duplicate-id-aria',
  'heading-order',
  'landmark-banner-is-top-level',
  'landmark-complementary-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-unique',
  'region',
];

const { dist } = placesOf('states');
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
let page: Page;
let shown: ReadonlySet<string>;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(dist)]);
  page = await open();
  await page.clock.setFixedTime(readAt);
  await page.goto(`${server.origin}/contoh/`, { waitUntil: 'load' });
  shown = new Set((await classesOf(page)).map(nameOf));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** What elements are called, wherever they lie on a map. */
const nameOf = (classes: string) => classes.replace(/\bc\d+ r\d+\b/, '').trim();
const classesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main [class]')].map((element) => element.getAttribute('class')!),
  );

/** A phone at 360 px, with a voice. */
async function open(): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 360, height: 740 },
    timezoneId: 'Asia/Jakarta',
    serviceWorkers: 'block',
  });
  await giveVoices(page, ['id-ID']);
  return page;
}

test('read on their day, batches say where they stand', async () => {
  const said = await page.evaluate(() =>
    [...document.querySelectorAll('section[id^="BatchTicket-"]')].map(({ id, children }) => [
      id.replace('BatchTicket-', ''),
      children[1]!.querySelector('.state')!.textContent,
    ]),
  );
  expect(Object.fromEntries(said)).toEqual({
    dibuka: 'Dibuka (tinggal 5 hari)',
    segera: 'Segera dibuka',
    ditutup: 'Ditutup',
    berjalan: 'Berjalan',
    selesai: 'Selesai',
    ditunda: 'Ditunda',
    dibatalkan: 'Dibatalkan',
    'belum-dijadwalkan': 'Tanggal pendaftaran belum diumumkan',
    'hari-terakhir': 'Dibuka (hari terakhir)',
    banyak: 'Dibuka (tinggal 5 hari)',
    terpanjang: 'Dibuka (tinggal 5 hari)',
    'hanya-judul': 'Tanggal pendaftaran belum diumumkan',
  });
});

describe('all examples', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    const rules = Object.fromEntries(ofWholePages.map((rule) => [rule, { enabled: false }]));
    const options = {
      resultTypes: ['violations'],
      ...(colorScheme === 'light'
        ? { rules: { ...rules, 'target-size': { enabled: true } } }
        : { runOnly: ['color-contrast', 'link-in-text-block'] }),
    };
    // Only the desk's preview shows what is half typed.
    const where = { exclude: ['[id$="-baru-diketik"]'] };
    const { violations } = await page.evaluate<AxeResults>(
      `axe.run(${JSON.stringify(where)}, ${JSON.stringify(options)})`,
    );
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help}  ${html.slice(0, 160)}`),
    );
    expect(found.join('\n')).toBe('');
  });

  test.each(['light', 'dark'] as const)(
    'in forced colours every control keeps an edge, %s',
    async (scheme) => {
      await page.emulateMedia({ colorScheme: scheme, forcedColors: 'active' });
      const found = await page.evaluate(findLostEdges);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      expect(found.join('\n')).toBe('');
    },
  );

  test('on paper nothing waits to be tapped, and every letter is dark', async () => {
    await page.emulateMedia({ media: 'print' });
    const found = await page.evaluate(findUnprintable);
    await page.emulateMedia({ media: 'screen' });
    expect(found.join('\n')).toBe('');
  });

  test.each([1280, 360])('at %s px everything that is tapped is large enough, or alone', async (width) => {
    await page.setViewportSize({ width, height: 740 });
    expect((await page.evaluate(findSmallTargets)).join('\n')).toBe('');
  });

  test.each([320, 768])('at %s px nothing scrolls sideways and nothing is cut off', async (width) => {
    await page.setViewportSize({ width, height: 740 });
    expect((await page.evaluate(findCut)).join('\n')).toBe('');
  });

  test('with letters of twice the size nothing scrolls sideways and nothing is cut off', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const sizeRoot = (size: string) =>
      page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
    await sizeRoot('200%');
    const byRoot = await page.evaluate(findCut);
    await sizeRoot('');
    // A sheet's letters are as large as the sheet; tests/site/posters.test.ts asks about it.
    await page.evaluate(() => document.querySelectorAll('.sheet').forEach((sheet) => sheet.remove()));
    await page.evaluate(doubleText);
    expect([...byRoot, ...(await page.evaluate(findCut))].join('\n')).toBe('');
  });
});

describe('nothing looks like no example', () => {
  const strange = (classes: readonly string[]) =>
    [...new Set(classes.map(nameOf))].filter((name) => !shown.has(name));

  test('as built', () => {
    const site = new BuiltSite(dist);
    const built = site.pageFiles.flatMap((file) => {
      const [main = ''] = /<main[^]*<\/main>/.exec(site.text(file)) ?? [];
      return [...main.matchAll(/ class="([^"]*)"/g)].map(([, classes]) => classes!);
    });
    expect(built.length).toBeGreaterThan(1000);
    expect(strange(built)).toEqual([]);
  });

  test('once readers and scripts have been there', async () => {
    const other = await open();
    await other.clock.setFixedTime(fixtureTime);
    const found: string[] = [];
    for (const { path, act } of Object.values(deeds)) {
      await other.goto(server.origin + path, { waitUntil: 'load' });
      await act(other);
      found.push(...(await classesOf(other)));
    }
    await other.close();
    expect(found).toEqual(expect.arrayContaining(['result', 'chip', 'player', 'answer bukan', 'kept-pages']));
    expect(strange(found)).toEqual([]);
  });
});
