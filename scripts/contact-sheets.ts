/**
 * Every page type, every state of an entry, what stands on a page after a deed, and every example of a component, at
 * three widths in light and dark; some in forced colours and as printed. Laid out in columns on contact sheets, so that
 * a person can look through them.
 */
import { globSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp, { type OverlayOptions } from 'sharp';
import { readAt } from '../src/components/example-views.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { fixtureTime } from '../tests/fixtures/generate.ts';
import { ensureSite, placesOf } from '../tests/site/build.ts';
import { addUpShifts, scrollThrough } from '../tests/site/measures.ts';
import { isPoster, isState, onePerKind, onePerType } from '../tests/site/page-types.ts';
import { deeds, giveVoices, type Deed } from '../tests/site/reader.ts';
import { serveFolder } from '../tests/site/static-server.ts';
import { cache } from './paths.ts';
import { say } from './say.mjs';

const folder = join(cache, 'tampilan');

/** A sheet's own measures, in pixels. */
const [WIDTH, HEIGHT, GAP, LABEL] = [1500, 1500, 12, 18];
/** How wide a screen's picture is on a sheet: small letters can still be read. */
const columns = { 360: 232, 768: 360, 1280: 484 } as const;
const widths = [360, 768, 1280] as const;

/** A screen, and in what ways each page is seen on it once it is open: what the sheets that show it are called. */
interface Screen {
  readonly width: (typeof widths)[number];
  readonly ways: Readonly<Record<string, Parameters<Page['emulateMedia']>[0]>>;
}
const screens: readonly Screen[] = [
  ...widths.map((width): Screen => ({
    width,
    ways: { terang: { colorScheme: 'light' }, gelap: { colorScheme: 'dark' } },
  })),
  { width: 360, ways: { 'warna-paksa': { forcedColors: 'active' } } },
  { width: 768, ways: { cetak: { media: 'print' } } },
];

interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

/** Takes them all, or those of one width or way of looking. @returns the folder of the sheets */
export async function takeSheets(only = ''): Promise<string> {
  await ensureSite('states');
  const { dist } = placesOf('states');
  const types = onePerType(dist);
  const states = onePerKind(dist).filter((path) => isState(path) && !types.includes(path) && !isPoster(path));
  const plain = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, { path }]));

  mkdirSync(folder, { recursive: true });
  const server = await serveFolder(dist, { 'Cache-Control': 'max-age=600' });
  const browser = await launchBrowser();
  try {
    for (const screen of screens.filter(({ width, ways }) =>
      [width, ...Object.keys(ways)].join().includes(only),
    )) {
      const page = await open(browser, screen.width);
      await page.goto(server.origin); // from here on it has its letters
      const lay = async (name: string, pictures: Record<string, Picture[]>) => {
        for (const [way, each] of Object.entries(pictures))
          say(
            `${await layOut(`${screen.width}-${way}-${name}`, screen.width, each)} sheets: ${name}, ${way}`,
          );
      };
      await lay('halaman', await takePages(page, screen, server.origin, plain(types)));
      await lay('sesudah', await takePages(page, screen, server.origin, deeds));
      await lay('keadaan', await takePages(page, screen, server.origin, plain(states)));
      await lay('contoh', await takeExamples(page, screen, server.origin));
      await page.context().close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return folder;
}

async function open(browser: Browser, width: number): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    timezoneId: 'Asia/Jakarta',
    serviceWorkers: 'block',
  });
  await giveVoices(page, ['id-ID']);
  await page.addInitScript(addUpShifts);
  return page;
}

/** @returns for each way of looking the pictures of all pages */
async function takePages(
  page: Page,
  { width, ways }: Screen,
  origin: string,
  what: Readonly<Record<string, Partial<Deed> & { path: string }>>,
): Promise<Record<string, Picture[]>> {
  await page.clock.setFixedTime(fixtureTime);
  const pictures: Record<string, Picture[]> = {};
  for (const [name, { path, act }] of Object.entries(what)) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none' });
    await page.goto(origin + path, { waitUntil: 'load' });
    await page.evaluate(scrollThrough);
    await act?.(page);
    // As tall as the page: what is fixed to the edge of the screen hides none of it.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
    for (const [way, media] of Object.entries(ways)) {
      await page.emulateMedia(media);
      const png = await page.screenshot({ fullPage: true, caret: 'hide' });
      (pictures[way] ??= []).push({ name, png });
    }
    await page.evaluate(() => localStorage.clear()); // the next page is met by a stranger
  }
  return pictures;
}

async function takeExamples(
  page: Page,
  { width, ways }: Screen,
  origin: string,
): Promise<Record<string, Picture[]>> {
  await page.setViewportSize({ width, height: 900 });
  await page.clock.setFixedTime(readAt);
  await page.goto(`${origin}/contoh/`, { waitUntil: 'load' });
  await page.addStyleTag({ content: 'body > .bottom-bar { display: none }' });
  const pictures: Record<string, Picture[]> = {};
  for (const [way, media] of Object.entries(ways)) {
    await page.emulateMedia(media);
    for (const section of await page.locator('#isi > section').all()) {
      const name = (await section.getAttribute('id'))!;
      const png = await section.locator('.example').screenshot({ caret: 'hide' });
      (pictures[way] ??= []).push({ name, png });
    }
  }
  return pictures;
}

/** Lays pictures one below the other in columns, what is longer than a column cut. @returns how many sheets */
async function layOut(name: string, width: Screen['width'], pictures: readonly Picture[]): Promise<number> {
  for (const old of globSync(`${name}-*.png`, { cwd: folder })) rmSync(join(folder, old));
  const column = columns[width];
  const perSheet = Math.floor((WIDTH + GAP) / (column + GAP));
  const sheets: OverlayOptions[][] = [];
  let [at, top] = [-1, HEIGHT];
  const turn = () => {
    at += 1;
    top = 0;
    if (at % perSheet === 0) sheets.push([]);
  };
  const put = (input: Buffer, height: number) => {
    sheets.at(-1)!.push({ input, left: (at % perSheet) * (column + GAP), top });
    top += height;
  };
  for (const { name, png } of pictures) {
    const { data, info } = await sharp(png)
      .resize({ width: column })
      .png()
      .toBuffer({ resolveWithObject: true });
    if (top + LABEL + Math.min(info.height, HEIGHT / 4) > HEIGHT) turn();
    put(labelOf(name, column), LABEL);
    for (let cut = 0; cut < info.height;) {
      if (top >= HEIGHT - 1) turn();
      const height = Math.min(info.height - cut, HEIGHT - top);
      put(await sharp(data).extract({ left: 0, top: cut, width: column, height }).toBuffer(), height);
      cut += height;
    }
    top += GAP;
  }
  for (const [index, sheet] of sheets.entries())
    await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#8a8a8a' } })
      .composite(sheet)
      .png({ palette: true, effort: 3 })
      .toFile(join(folder, `${name}-${String(index + 1).padStart(2, '0')}.png`));
  return sheets.length;
}

function labelOf(name: string, width: number): Buffer {
  const text = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${LABEL}"><rect width="100%" height="100%" fill="#000"/><text x="4" y="13" font-family="sans-serif" font-size="12" fill="#fff">${text}</text></svg>`,
  );
}
