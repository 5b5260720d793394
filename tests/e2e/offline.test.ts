import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cache } from '../../scripts/paths.ts';
import { releaseOf } from '../../src/offline/essentials.ts';
import { writeWorker } from '../../src/offline/integration.ts';
import { firstIndexUrl } from '../../src/search/index-files.ts';
import { ensureSite, placesOf } from '../site/build.ts';
import { launchBrowser } from './browser.ts';
import { openPhone, phone } from './phone.ts';
import { PublicServer } from './public-server.ts';

const { dist } = placesOf('states');
const note = /Halaman ini disimpan pada \d+ \p{L}+ \d{4} pukul \d\d\.\d\d WIB dan mungkin sudah berubah\./u;

let place: string;
let browser: Browser;
let site: PublicServer;
let context: BrowserContext;
let page: Page;
let complaints: string[];
/** A story with a picture: what is withdrawn here. */
let story: string;

beforeAll(async () => {
  await ensureSite('states');
  mkdirSync(cache, { recursive: true });
  place = mkdtempSync(join(cache, 'offline-'));
  story = globSync('cerita/*/index.html', { cwd: dist })
    .filter((file) => /<main[^]*<img[^]*<\/main>/.test(readFileSync(join(dist, file), 'utf8')))
    .map((file) => `/${file.replace('index.html', '')}`)[0]!;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(place, { recursive: true });
});
beforeEach(async () => {
  site = await PublicServer.start(dist);
  await open();
});
afterEach(async () => {
  await context.close();
  await site.disconnect();
});

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  await context?.close();
  ({ context, page, complaints } = await openPhone(browser, options));
}

/** What the device keeps, by path. */
const kept = () =>
  page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    return paths.sort();
  });
const keeps = (path: string) => expect.poll(async () => (await kept()).includes(path), { timeout: 60_000 });
const isControlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null);

async function visit(path: string): Promise<void> {
  await page.goto(site.origin + path, { waitUntil: 'load' });
}
async function loseNetwork(): Promise<void> {
  await context.setOffline(true);
  await site.disconnect();
}
/** Reads a page and waits until everything promised is kept. */
async function readOnce(path: string): Promise<void> {
  await visit(path);
  const { pages, files } = releaseOf(dist);
  for (const promised of [path, ...pages, ...files]) await keeps(promised).toBe(true);
}
/** Looks at the first picture of the page, which waits for that. */
async function seePicture(): Promise<void> {
  const picture = page.locator('main img').first();
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), { timeout: 60_000 })
    .toBeGreaterThan(0);
}
/** The next release: the built site as `change` leaves it, with the worker that belongs to it. */
async function nextRelease(change: (folder: string) => void, keepsPages = true): Promise<string> {
  const folder = mkdtempSync(join(place, 'release-'));
  cpSync(dist, folder, { recursive: true });
  change(folder);
  await writeWorker(folder, keepsPages);
  return folder;
}

describe('without network', () => {
  test('a page read once and the essential ones open, and say that they are kept', async () => {
    await readOnce(story);
    await seePicture();
    await loseNetwork();
    const tracks = ['furnitur-kayu', 'makanan-ringan', 'pakaian-jadi', 'servis-ac', 'servis-motor'];
    for (const path of [
      story,
      '/',
      '/pelatihan/',
      ...tracks.map((track) => `/pelatihan/${track}/`),
      '/jadwal/',
      '/jadwal/contoh-penuh-dibuka/',
      '/cara-daftar/',
      '/cari/',
    ]) {
      await visit(path);
      expect(await page.locator('[data-kept]').textContent(), path).toMatch(note);
      expect(await page.locator('h1').count(), path).toBe(1);
    }
    await visit(story);
    await seePicture();
    expect(
      await page.evaluate(() => document.fonts.load('1rem "Plus Jakarta Sans"').then((all) => all.length)),
    ).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  });

  test('search answers from the index that came unasked', async () => {
    await readOnce('/');
    await keeps(firstIndexUrl).toBe(true);
    await loseNetwork();
    await visit('/cari/?q=servis+ac');
    await expect
      .poll(() => page.locator('[data-part="results"] a').first().getAttribute('href'), { timeout: 60_000 })
      .toBe('/pelatihan/servis-ac/');
  });

  test('for a page never read there is a list of those that were', async () => {
    await readOnce(story);
    await loseNetwork();
    await visit('/tanya-jawab/');
    expect(await page.locator('h1').textContent()).toBe('Halaman ini belum tersimpan');
    const list = page.locator('[data-part="kept"] a');
    expect(await list.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
      expect.arrayContaining(['/', '/jadwal/', '/pelatihan/', story]),
    );
    await list.last().click();
    await page.waitForURL(`**${story}`);
    expect(await page.locator('[data-kept]').textContent()).toMatch(note);
  });

  test('back on the line pages come from it again, without the note', async () => {
    await readOnce(story);
    await loseNetwork();
    await visit(story);
    await site.connect();
    await context.setOffline(false);
    await page.getByRole('link', { name: 'Muat ulang' }).click();
    await expect.poll(() => page.locator('[data-kept]').count()).toBe(0);
    expect(complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});

test('on a line that has died a kept page opens all the same', async () => {
  await readOnce(story);
  site.hold();
  await visit(story);
  expect(await page.locator('[data-kept]').textContent()).toMatch(note);
  await site.connect();
});

test('no more than 220 kB come unasked, and nothing of the desk is kept', async () => {
  await visit('/admin/');
  await readOnce(story);
  await visit('/admin/?x=1');
  await visit('/');
  expect((await kept()).filter((path) => path.startsWith('/admin'))).toEqual([]);
  const weight = await page.evaluate(
    (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const compressed = new CompressionStream('gzip');
          const { body } = await fetch(path);
          return (await new Response(body!.pipeThrough(compressed)).arrayBuffer()).byteLength;
        }),
      ).then((all) => all.reduce((sum, each) => sum + each, 0)),
    [...releaseOf(dist).pages, ...releaseOf(dist).files, '/pencarian/awal.json'],
  );
  expect(weight).toBeLessThan(245_000); // gzip, a little more than brotli
});

describe('what was withdrawn', () => {
  test('leaves the device, its picture too, with the first page read after the next release', async () => {
    await readOnce(story);
    await seePicture();
    const html = readFileSync(join(dist, story, 'index.html'), 'utf8');
    const pictures = (await kept()).filter(
      (path) => /\.(?:avif|webp|jpg)$/.test(path) && html.includes(path),
    );
    expect(pictures.length).toBeGreaterThan(0);
    site.publish(
      await nextRelease((folder) => {
        rmSync(join(folder, story), { recursive: true });
        for (const file of pictures) rmSync(join(folder, file));
        // The made-up entries share their pictures: no other page may name this one.
        for (const file of globSync('**/*.html', { cwd: folder })) {
          const text = readFileSync(join(folder, file), 'utf8');
          writeFileSync(
            join(folder, file),
            pictures.reduce((html, path) => html.replaceAll(path, ''), text),
          );
        }
      }),
    );
    await visit('/tentang/');
    for (const path of [story, ...pictures]) await keeps(path).toBe(false);
    await keeps('/tentang/').toBe(true);
    await loseNetwork();
    await visit(story);
    expect(await page.locator('h1').textContent()).toBe('Halaman ini belum tersimpan');
    expect(await page.content()).not.toContain(story);
  });

  test('leaves at once when its address answers that it is gone', async () => {
    await readOnce(story);
    const folder = join(place, 'gone');
    cpSync(dist, folder, { recursive: true });
    rmSync(join(folder, story), { recursive: true });
    site.publish(folder);
    await visit(story);
    await keeps(story).toBe(false);
  });

  test('what changed is kept as it is now', async () => {
    await readOnce(story);
    let changed = '';
    site.publish(
      await nextRelease((folder) => {
        // As long as it was: what counts is what the page says, not its size.
        const file = join(folder, story, 'index.html');
        const html = readFileSync(file, 'utf8');
        changed = /<h1>([^<]*)</.exec(html)![1]!.replace('Contoh', 'Diubah');
        writeFileSync(file, html.replace(/<h1>[^<]*</, `<h1>${changed}<`));
      }),
    );
    await visit('/');
    const text = () =>
      page.evaluate(async (path) => {
        for (const name of await caches.keys()) {
          const found = await (await caches.open(name)).match(path);
          if (found) return found.text();
        }
        return '';
      }, story);
    await expect.poll(text, { timeout: 60_000 }).toContain(`<h1>${changed}<`);
    await loseNetwork();
    await visit(story);
    expect(await page.locator('h1').textContent()).toBe(changed);
  });
});

describe('on a phone with little to spare', () => {
  test('who saves data is sent nothing unasked, and keeps what was read', async () => {
    const folder = await nextRelease(() => undefined);
    const worker = join(folder, 'sw.js');
    const saving = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
    writeFileSync(worker, saving + readFileSync(worker, 'utf8'));
    site.publish(folder);
    for (const path of [story, '/tentang/']) {
      await visit(path);
      await keeps(path).toBe(true);
    }
    const pages = (await kept()).filter((path) => path.endsWith('/'));
    expect(pages).toEqual(['/luring/', story, '/tentang/'].sort());
    expect(site.asked).not.toContain('/jadwal/');
    expect(site.asked).not.toContain('/pencarian/awal.json');
    await loseNetwork();
    await visit(story);
    expect(await page.locator('[data-kept]').textContent()).toMatch(note);
  });

  test('where nothing more fits pages stay whole, and what has changed is not shown as it was', async () => {
    await readOnce(story);
    const control = await context.newCDPSession(page);
    await control.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 1 });
    await visit('/tentang/');
    expect(await page.locator('h1').count()).toBe(1);
    site.publish(
      await nextRelease((folder) => {
        const file = join(folder, story, 'index.html');
        writeFileSync(file, readFileSync(file, 'utf8').replace(/<h1>[^<]*</, '<h1>Contoh: diubah<'));
      }),
    );
    await visit('/');
    await keeps(story).toBe(false);
    expect(await kept()).not.toContain('/tentang/');
    await page.waitForLoadState('networkidle');
    const unasked = site.asked.filter((path) => path === '/pencarian/awal.json').length;
    for (const path of ['/jadwal/', '/pelatihan/', '/']) await visit(path);
    await page.waitForLoadState('networkidle');
    expect(site.asked.filter((path) => path === '/pencarian/awal.json').length).toBe(unasked);
    expect(complaints).toEqual([]);
  });

  test('what the browser forgot for want of room comes back with the next page', async () => {
    await readOnce('/');
    await keeps('/pencarian/awal.json').toBe(true); // what comes last
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await visit('/tentang/');
    for (const path of ['/luring/', '/jadwal/', '/pencarian/awal.json', '/tentang/'])
      await keeps(path).toBe(true);
  });
});

describe('the way out', () => {
  const isGone = () =>
    page.evaluate(async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      return registrations.length === 0 && (await caches.keys()).length === 0;
    });

  test('where the site has no worker any more, the page’s script removes it with all it kept', async () => {
    await readOnce('/');
    const folder = await nextRelease(() => undefined);
    rmSync(join(folder, 'sw.js'));
    site.publish(folder);
    await visit('/tentang/');
    await expect.poll(isGone, { timeout: 60_000 }).toBe(true);
  });

  test('a worker that lets no page through is replaced by the one that removes it', async () => {
    await visit('/tentang/');
    const broken = await nextRelease(() => undefined);
    writeFileSync(
      join(broken, 'sw.js'),
      'oninstall = () => skipWaiting(); onactivate = (event) => event.waitUntil(clients.claim()); onfetch = (event) => event.respondWith(Response.error());',
    );
    site.publish(broken);
    await visit('/');
    // Chromium looks for another worker a moment after the last page, so pages must not follow too closely.
    const patient = { timeout: 120_000, interval: 3_000 };
    const opens = () =>
      visit('/').then(
        () => true,
        () => false,
      );
    await expect.poll(opens, patient).toBe(false);
    site.publish(await nextRelease(() => undefined, false));
    await expect.poll(opens, patient).toBe(true);
    await expect.poll(isControlled, { timeout: 60_000 }).toBe(false);
  });
});

describe('where nothing may be kept', () => {
  test.each([
    [
      'there are no workers',
      () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }),
    ],
    [
      'workers are refused',
      () =>
        Object.defineProperty(Navigator.prototype, 'serviceWorker', {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        }),
    ],
    [
      'caches are refused',
      () =>
        Object.defineProperty(globalThis, 'caches', {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        }),
    ],
  ])('pages are whole when %s', async (_, refuse) => {
    await page.addInitScript(refuse);
    for (const path of ['/', story, '/cari/']) await visit(path);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('h1').count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});
