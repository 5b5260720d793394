import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BuiltSite } from '../../src/checks/built-site.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { placesOf } from './build.ts';
import { doubleText, findCut, findLostEdges, findSmallTargets, lookAtFocus, markStops } from './measures.ts';
import { serveFolder } from './static-server.ts';

/** The fullest page of each type, and each that is one of its kind. */
const paths = onePerType();
const schemes = ['light', 'dark'] as const;

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
let page: Page;
beforeAll(async () => {
  server = await serveFolder(placesOf('states').dist);
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(() => page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' }));

function onePerType(): string[] {
  const site = new BuiltSite(placesOf('states').dist);
  const largest = new Map<string, { path: string; size: number }>();
  for (const file of site.pageFiles) {
    const { path, isRedirect } = site.page(file);
    const [, section, entry, below] = path.split('/');
    const single = !entry && !['pelatihan', 'jadwal', 'berita', 'cerita', 'kecamatan'].includes(section!);
    const type = single ? path : `${section}/${entry ? '*' : ''}/${below ? 'list' : ''}`;
    const size = site.bytes(file).length;
    if (!isRedirect && size > (largest.get(type)?.size ?? 0)) largest.set(type, { path, size });
  }
  const others = /^\/contoh\/$|\/cetak\/$/; // examples side by side, and paper
  return [...largest.values()].map(({ path }) => path).filter((path) => !others.test(path));
}

/** Opens each page at a width and gathers what `look` finds there, a line each. */
async function gather(width: number, look: (path: string) => Promise<string[]>): Promise<string> {
  await page.setViewportSize({ width, height: 740 });
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(server.origin + path, { waitUntil: 'load' });
    for (const fault of await look(path)) found.push(`${path}  ${fault}`);
  }
  return found.join('\n');
}

test('at 320 px nothing scrolls sideways and nothing is cut off', async () => {
  expect(await gather(320, () => page.evaluate(findCut))).toBe('');
});

test('with letters of twice the size nothing scrolls sideways and nothing is cut off', async () => {
  const root = await gather(360, async () => {
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    return page.evaluate(findCut);
  });
  expect(root).toBe('');
  const text = await gather(360, async () => {
    await page.evaluate(doubleText);
    return page.evaluate(findCut);
  });
  expect(text).toBe('');
});

test('everything that is tapped is large enough, or alone', async () => {
  for (const width of [360, 1280])
    expect(await gather(width, () => page.evaluate(findSmallTargets)), `${width} px`).toBe('');
});

test('the keyboard reaches everything in order, leaves it again, and is seen', async () => {
  const walk = async () => {
    const stops = await page.evaluate(markStops);
    const found: string[] = [];
    const walked: string[] = [];
    for (let step = 0; step <= stops; step++) {
      await page.keyboard.press('Tab');
      const { stop, faults } = await page.evaluate(lookAtFocus);
      if (stop === undefined || (step > 0 && stop === walked[0])) break; // round again
      walked.push(stop);
      found.push(...faults);
    }
    const expected = Array.from({ length: stops }, (_, index) => String(index));
    const missed = expected.filter((stop) => !walked.includes(stop));
    if (walked.length > stops || missed.length > 0)
      found.push(`walked ${walked.length} of ${stops} stops, missed ${missed.slice(0, 5).join(', ')}`);
    else if (walked.some((stop, index) => stop !== expected[index]))
      found.push('another order than the text');
    return found;
  };
  expect(await gather(360, walk)).toBe('');
});

test('the focus is seen in the dark and in forced colours too', async () => {
  for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    const look = async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(
        ([mark, look]) => {
          const found: string[] = [];
          const stops = Number(new Function(`return (${mark})()`)());
          const lookAtFocus = new Function(`return (${look})()`) as () => { faults: string[] };
          for (let stop = 0; stop < stops; stop++) {
            document.querySelector<HTMLElement>(`[data-stop="${stop}"]`)!.focus();
            found.push(...lookAtFocus().faults);
          }
          return found;
        },
        [markStops.toString(), lookAtFocus.toString()],
      );
    };
    expect(await gather(360, look), JSON.stringify(media)).toBe('');
  }
});

test('the first stop leads past the menu', async () => {
  const skip = async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(
      () =>
        document.querySelector('#isi')!.contains(document.activeElement) ||
        document.querySelector('#isi')!.querySelector('a, button, input, summary') === null,
    );
    return isInside ? [] : ['the first stop does not lead into the text'];
  };
  expect(await gather(360, skip)).toBe('');
});

test('in forced colours every control keeps an edge', async () => {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    expect(await gather(360, () => page.evaluate(findLostEdges)), colorScheme).toBe('');
  }
});
