import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BuiltSite } from '../../src/checks/built-site.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { placesOf } from './build.ts';
import { serveFolder } from './static-server.ts';

const { dist } = placesOf('states');
const site = new BuiltSite(dist);
const posters = site.pageFiles.filter((file) => file.endsWith('/cetak/index.html'));

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
let page: Page;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(dist)]);
  page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2 });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('every track, and every batch that is not over, has one', () => {
  const ids = posters.map((file) => file.split('/').slice(0, 2).join('/'));
  expect(ids).toEqual(expect.arrayContaining(['pelatihan/servis-ac', 'jadwal/contoh-terpanjang']));
  expect(ids).not.toContain('jadwal/contoh-selesai');
  expect(ids).not.toContain('jadwal/contoh-dibatalkan');
});

describe.each(posters)('the poster %s', (file) => {
  beforeAll(async () => {
    await page.goto(`${server.origin}/${file.replace('index.html', '')}`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => document.fonts.ready);
  });

  test.each(['A4', 'A5'])('is exactly one page of %s', async (format) => {
    const pdf = await page.pdf({ format, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });

  test('shows all of its words', async () => {
    const hidden = await page.evaluate(() =>
      ['.poster', '.poster-body', '.poster-body > div', '.strips li']
        .flatMap((selector) => [...document.querySelectorAll(selector)])
        .filter(
          (part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1,
        )
        .map((part) => part.className || part.tagName),
    );
    expect(hidden).toEqual([]);
  });

  test('has a code that a telephone reads, in black and white too', async () => {
    const picture = await page.locator('.poster-address svg').screenshot();
    const printed = await sharp(picture).greyscale().threshold(128).png().toBuffer();
    const { data, info } = await sharp(printed)
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.channels).toBe(4);
    const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(code?.data).toBe(`${site.origin}/${file.replace('cetak/index.html', '')}`);
  });

  test('keeps clear of search engines', () => {
    expect(site.page(file).isListed).toBe(false);
  });
});
