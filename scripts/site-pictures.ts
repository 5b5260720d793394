/**
 * `npm run site:pictures`: takes the pictures of docs/tampilan anew, from a site with an example of every state
 * (tests/fixtures/states.ts) on the day it was made for. With `-- --all` it takes contact sheets of everything instead
 * (contact-sheets.ts), with `-- --all 360` or `-- --all cetak` some of them.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { fullTrack } from '../tests/fixtures/fullest.ts';
import { fixtureTime } from '../tests/fixtures/generate.ts';
import { ensureSite, placesOf } from '../tests/site/build.ts';
import { answerConditions, checkImitation, searchPath, waitForResults } from '../tests/site/reader.ts';
import { serveFolder } from '../tests/site/static-server.ts';
import { takeSheets } from './contact-sheets.ts';
import { root } from './paths.ts';
import { runOrExplain, say } from './say.mjs';

const folder = join(root, 'docs/tampilan/gambar');
const MOST_BYTES = 60_000;

/** Width, height and density of the screen. */
const phone = [360, 740, 2] as const;
const tablet = [768, 900, 1] as const;
const desk = [1280, 860, 1] as const;

interface Picture {
  readonly path: string;
  readonly screen: readonly [width: number, height: number, density: number];
  readonly dark?: true;
  /** What a reader does before the picture is taken. */
  readonly first?: (page: Page) => Promise<unknown>;
}

const to = (selector: string) => (page: Page) =>
  page
    .locator(selector)
    .first()
    .evaluate((part) => part.scrollIntoView({ block: 'start' }));

const pictures: Record<string, Picture> = {
  'beranda-hp': { path: '/', screen: phone },
  'beranda-hp-gelap': { path: '/', screen: phone, dark: true },
  'beranda-meja': { path: '/', screen: desk },
  'jalur-hp': { path: `/pelatihan/${fullTrack}/`, screen: phone },
  'jalur-meja-gelap': { path: '/pelatihan/makanan-ringan/', screen: desk, dark: true },
  'jadwal-tablet': { path: '/jadwal/', screen: tablet },
  'angkatan-hp': { path: '/jadwal/contoh-penuh-dibuka/', screen: phone },
  'angkatan-batal-hp': { path: '/jadwal/contoh-dibatalkan/', screen: phone },
  'cerita-tablet-gelap': { path: '/cerita/contoh-lengkap/', screen: tablet, dark: true },
  'kecamatan-hp': { path: '/kecamatan/', screen: phone },
  'cari-tablet': {
    path: searchPath,
    screen: tablet,
    first: waitForResults,
  },
  'cek-resmi-hp-gelap': {
    path: '/cek-resmi/',
    screen: phone,
    dark: true,
    first: async (page) => {
      await checkImitation(page);
      await to('form')(page);
    },
  },
  'cek-syarat-hp': {
    path: '/cek-syarat/',
    screen: phone,
    first: answerConditions,
  },
  'poster-meja': { path: '/jadwal/contoh-penuh-dibuka/cetak/', screen: [794, 1123, 1] },
};

await runOrExplain(async () => {
  const { values, positionals } = parseArgs({
    options: { all: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.all) say(`Look at ${relative(root, await takeSheets(positionals[0]))}/`);
  else await takePictures();
});

async function takePictures(): Promise<void> {
  await ensureSite('states');
  // The letters are kept after the first visit, as a host lets a phone keep them.
  const server = await serveFolder(placesOf('states').dist, { 'Cache-Control': 'max-age=600' });
  const browser = await launchBrowser();
  try {
    for (const [name, picture] of Object.entries(pictures)) {
      const file = join(folder, `${name}.webp`);
      rmSync(file, { force: true });
      const webp = await smallEnough(await take(browser, server.origin, picture));
      writeFileSync(file, webp);
      say(`${name}: ${webp.length.toLocaleString('en')} bytes`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function take(browser: Browser, origin: string, picture: Picture): Promise<Buffer> {
  const [width, height, deviceScaleFactor] = picture.screen;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor,
    colorScheme: picture.dark ? 'dark' : 'light',
    timezoneId: 'Asia/Jakarta',
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(fixtureTime);
    await page.goto(origin + picture.path, { waitUntil: 'networkidle' });
    await page.goto(origin + picture.path, { waitUntil: 'networkidle' }); // now with its letters
    await picture.first?.(page);
    return await page.screenshot({ caret: 'hide' });
  } finally {
    await context.close();
  }
}

async function smallEnough(png: Buffer): Promise<Buffer> {
  for (let quality = 86; quality > 30; quality -= 8) {
    const webp = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (webp.length <= MOST_BYTES) return webp;
  }
  throw new Error('A picture is too heavy: show a smaller screen.');
}
