import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../e2e/browser.ts';
import { fixtureTime } from '../fixtures/generate.ts';
import { placesOf } from './build.ts';
import {
  addUpShifts,
  doubleText,
  findCut,
  findLostEdges,
  findSmallTargets,
  lookAtEveryFocus,
  lookAtFocus,
  markStops,
  noteFocus,
  scrollThrough,
} from './measures.ts';
import { isPoster, onePerType } from './page-types.ts';
import { deeds, giveVoices } from './reader.ts';
import { serveFolder } from './static-server.ts';

const { dist } = placesOf('states');
/** The fullest page of each type, and each that is one of its kind. */
const paths = onePerType(dist);
/** Batches have opened and closed since the site was built: the script has something to say. */
const later = '2027-03-26T08:00:00+07:00';
const height = 740;
/** No worker: it changes nothing that is asked here, and Chromium has waited for one without end (docs/decisions/0071). */
const phone = { viewport: { width: 360, height }, serviceWorkers: 'block' } as const;

/** Each question, with the pages that fail it, a line for each fault. */
const found = new Map<string, string[]>();

let browser: Browser;
/** Each page, and each after a deed, is opened twice: as a stranger meets it, and as one who has its letters already. */
beforeAll(async () => {
  browser = await launchBrowser();
  await Promise.all([meet(), use()]);
}, 15 * 60_000);
afterAll(() => browser?.close());

/** Every page in the dark, on a line whose letters come after the text has been drawn. */
async function meet(): Promise<void> {
  let comes = () => {};
  let letters = Promise.resolve();
  const hold = (path: string) => (path.startsWith('/fonts/') ? letters : undefined);
  const server = await serveFolder(dist, {}, hold);
  const page = await openPage('dark');
  await page.clock.setFixedTime(later);
  await page.addInitScript(addUpShifts);
  for (const path of paths) {
    const say = sayOf(path);
    letters = new Promise((resolve) => (comes = resolve));
    await page.goto(server.origin + path, { waitUntil: 'domcontentloaded' });
    // A sheet of paper waits for its letters, as a printer does.
    if (!isPoster(path)) await page.evaluate(() => (window as unknown as { drawn: Promise<void> }).drawn);
    comes();
    await page.waitForLoadState('load');
    const moved = await page.evaluate(scrollThrough);
    if (!isPoster(path)) say('stands still', moved);
    await lookInOtherColours(page, say);
  }
  await page.clock.setFixedTime(fixtureTime);
  for (const [what, { path, act }] of Object.entries(deeds)) {
    await page.goto(server.origin + path, { waitUntil: 'load' });
    await act(page);
    await lookInOtherColours(page, sayOf(what));
  }
  await page.close();
  await server.close();
}

/** Every page in light, with the keyboard, then in other sizes. */
async function use(): Promise<void> {
  const server = await serveFolder(dist, { 'Cache-Control': 'max-age=600' });
  const page = await openPage('light');
  for (const path of paths) {
    const say = sayOf(path);
    await page.goto(server.origin + path, { waitUntil: 'load' });
    say('keyboard', await walk(page));
    if (!isPoster(path)) say('first stop', await skip(page));
    await lookInOtherSizes(page, say);
  }
  await page.clock.setFixedTime(fixtureTime);
  for (const [what, { path, act }] of Object.entries(deeds)) {
    await page.goto(server.origin + path, { waitUntil: 'load' });
    await act(page);
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    sayOf(what)('keyboard', await walk(page));
    await lookInOtherSizes(page, sayOf(what));
  }
  await page.close();
  await server.close();
}

async function openPage(colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ ...phone, colorScheme });
  await giveVoices(page, ['id-ID']);
  return page;
}

async function lookInOtherColours(page: Page, say: Say): Promise<void> {
  await page.keyboard.press('Tab'); // from now on the keyboard is used: a ring is drawn
  say('focus in the dark', await lookAtAll(page));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    say('edges in forced colours', await page.evaluate(findLostEdges));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  say('focus in forced colours', await lookAtAll(page));
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
}

async function lookInOtherSizes(page: Page, say: Say): Promise<void> {
  const resize = (width: number) => page.setViewportSize({ width, height });
  for (const width of [1280, 360]) {
    await resize(width);
    say('targets', await page.evaluate(findSmallTargets));
  }
  // On a sheet of paper everything is as large as the sheet: tests/site/posters.test.ts asks about it.
  await page.addStyleTag({ content: '.sheet { visibility: hidden }' });
  const sizeRoot = (size: string) =>
    page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
  await sizeRoot('200%');
  say('text of twice the size', await page.evaluate(findCut));
  await sizeRoot('');
  await resize(320);
  say('320 px', await page.evaluate(findCut));
  await resize(360);
  await page.evaluate(doubleText);
  say('text of twice the size', await page.evaluate(findCut));
}

type Say = ReturnType<typeof sayOf>;
const sayOf = (path: string) => (question: string, faults: readonly string[]) =>
  found.set(question, [...(found.get(question) ?? []), ...faults.map((fault) => `${path}  ${fault}`)]);

/** What can be reached, focused one after the other. */
async function lookAtAll(page: Page): Promise<string[]> {
  await page.evaluate(markStops);
  return page.evaluate(`(${lookAtEveryFocus.toString()})(${lookAtFocus.toString()})`);
}

/** Presses Tab from the top to the end, and compares where it led with the order of the text. */
async function walk(page: Page): Promise<string[]> {
  const stops = await page.evaluate(markStops);
  await page.evaluate(`(${noteFocus.toString()})(${lookAtFocus.toString()})`);
  const keyboard = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const presses = Array.from({ length: stops + 1 }, () => [
    keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ]);
  await Promise.all(presses.flat());
  await keyboard.detach();
  const all = await page.evaluate(() => (window as unknown as { noted: Noted[] }).noted);
  const [noted, after] = [all.slice(0, stops), all[stops]];
  const walked = noted.map(({ stop }) => Number(stop));
  const faults = noted.flatMap(({ faults }) => faults);
  const missed = Array.from({ length: stops }, (_, stop) => stop).filter((stop) => !walked.includes(stop));
  if (missed.length > 0 || walked.length !== stops)
    faults.push(`walked ${walked.length} of ${stops} stops, missed ${missed.slice(0, 5).join(', ')}`);
  else if (walked.some((stop, index) => stop !== index)) faults.push('another order than the text');
  if (stops > 1 && after?.stop === String(stops - 1)) faults.push('the last stop is not left again');
  return faults;
}
type Noted = ReturnType<typeof lookAtFocus>;

async function skip(page: Page): Promise<string[]> {
  await page.locator('[data-stop="0"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInside = await page.evaluate(() => {
    const text = document.querySelector('#isi')!;
    return text.contains(document.activeElement) || !text.querySelector('a, button, input, summary');
  });
  return isInside ? [] : ['the first stop does not lead into the text'];
}

test.each([
  ['nothing moves when scripts, letters and pictures come', 'stands still'],
  ['at 320 px nothing scrolls sideways and nothing is cut off', '320 px'],
  [
    'with letters of twice the size nothing scrolls sideways and nothing is cut off',
    'text of twice the size',
  ],
  ['everything that is tapped is large enough, or alone', 'targets'],
  ['the keyboard reaches everything in order, leaves it again, and is seen', 'keyboard'],
  ['the focus is seen in the dark', 'focus in the dark'],
  ['the focus is seen in forced colours', 'focus in forced colours'],
  ['the first stop leads past the menu', 'first stop'],
  ['in forced colours every control keeps an edge', 'edges in forced colours'],
])('%s', (_, question) => {
  expect(found.get(question)?.join('\n')).toBe('');
});
