import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixtureTime } from '../fixtures/generate.ts';
import { ensureSite, placesOf } from '../site/build.ts';
import { serveFolder } from '../site/static-server.ts';
import { launchBrowser } from './browser.ts';
import { openPhone } from './phone.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

let site: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let asked: string[];

beforeAll(async () => {
  await ensureSite('states');
  site = await serveFolder(placesOf('states').dist, { 'Content-Security-Policy': policy });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(() => open());
afterEach(() => context.close());

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  await context?.close();
  ({ context, page, complaints } = await openPhone(browser, options));
  await page.clock.setFixedTime(fixtureTime);
  asked = [];
}

/** Opens a page and from then on notes every request. */
async function visit(path: string): Promise<void> {
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  page.on('request', (request) => asked.push(request.url()));
}

const overflows = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe('Cek Resmi', () => {
  const field = () => page.getByLabel('Tautan, nomor, atau nama akun');
  const answer = () => page.getByRole('status').innerText();
  const check = async (text: string) => {
    await field().fill(text);
    await page.getByRole('button', { name: 'Periksa' }).click();
  };

  test('tells the official from the false, and sends nothing', async () => {
    await visit('/cek-resmi/');
    await field().focus();
    await page.waitForLoadState('networkidle');
    await check('contoh.go.id');
    await expect.poll(answer).not.toBe('');
    // What compares has come by now: the site's own file, whatever was typed.
    expect(asked.filter((url) => !url.startsWith(`${site.origin}/_astro/`))).toEqual([]);
    asked = [];
    for (const [text, verdict, about] of [
      ['https://Daftar.JAKARTA.go.id/x', 'Resmi', 'daftar.jakarta.go.id'],
      ['jakarta.go.id.daftar-contoh.com', 'Bukan alamat resmi kami', 'jakarta.go.id.daftar-contoh.com'],
      ['bit.ly/daftar', 'Belum dapat dipastikan', 'bit.ly'],
      ['+62 800 0000 000', 'Resmi', '+628000000000'],
      ['https://contoh.go.id/daftar', 'Resmi', 'Pendaftaran Contoh dibuka lewat tautan'],
      ['0815 0000 0000', 'Bukan nomor resmi kami', '+6281500000000'],
      ['apa kabar?', 'Belum dapat dipastikan', 'Salin tautan'],
    ] as const) {
      await check(text);
      await expect.poll(answer).toContain(about); // the answer before may have had the same verdict
      expect(await answer()).toMatch(new RegExp(`^${verdict}`));
      expect(await answer()).toContain('Pelatihan ini gratis');
    }
    expect(page.url()).toBe(`${site.origin}/cek-resmi/`);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await overflows()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('says so when what compares cannot be fetched', async () => {
    await visit('/cek-resmi/');
    await context.setOffline(true);
    await check('jakarta.go.id');
    await expect.poll(answer).toContain('Sambungan terputus');
  });

  test('markup in what was pasted stays text', async () => {
    await visit('/cek-resmi/');
    await check('https://evil.com/<img src=x onerror=alert(1)>');
    await expect.poll(answer).toContain('evil.com');
    expect(await page.getByRole('status').locator('img').count()).toBe(0);
  });

  test('with the keyboard alone', async () => {
    await visit('/cek-resmi/');
    await field().focus();
    await page.keyboard.type('forms.gle/palsu');
    await page.keyboard.press('Enter');
    await expect.poll(answer).toMatch(/^Bukan formulir, grup, atau akun resmi kami/);
  });

  test('by the paste button, or in words when the browser refuses', async () => {
    await visit('/cek-resmi/');
    await page.getByRole('button', { name: 'Tempel' }).click();
    await expect.poll(answer).toContain('Tekan lama kolom');
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    await page.evaluate(() => navigator.clipboard.writeText('WA 0815 0000 0000'));
    await page.getByRole('button', { name: 'Tempel' }).click();
    await expect.poll(answer).toContain('+6281500000000');
  });

  test('without script there is the list, how to compare by eye, and no dead form', async () => {
    await open({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/cek-resmi/`);
    expect(await field().isVisible()).toBe(false);
    for (const text of [
      'Daftar resmi',
      'kemenperin.go.id',
      '0800 0000 000',
      'Periksa dengan mata',
      'Pelatihan ini gratis',
      'Contoh klarifikasi',
    ])
      expect(await page.getByRole('main').getByText(text).first().isVisible(), text).toBe(true);
    expect(
      await page.getByRole('main').getByRole('link', { name: 'Baca semua klarifikasi' }).getAttribute('href'),
    ).toBe('/berita/jenis/klarifikasi/');
  });

  test('every registration leads there', async () => {
    await visit('/jadwal/contoh-dibuka-tautan/');
    const link = page
      .getByRole('region', { name: 'Pendaftaran' })
      .getByRole('link', { name: 'Periksa tautan atau nomor' });
    await link.click();
    await page.getByRole('heading', { name: 'Cek Resmi', level: 1 }).waitFor();
  });
});

describe('Cek Syarat', () => {
  const batches = () => page.locator('[data-part=batch]:visible');
  const verdict = () => page.locator('[data-part=verdict]').innerText();
  const choose = (question: string, answer: string) =>
    page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
  const answerAll = async (district: string) => {
    await choose('Anda tinggal di kecamatan mana?', district);
    await choose('KTP Anda beralamat di mana?', 'Jakarta Timur');
    await choose('Berapa umur Anda?', '17 tahun atau lebih');
    await choose('Pernah ikut bimtek ini?', 'Belum pernah');
    await choose('Sudah punya usaha?', 'Belum punya');
    await page.getByRole('button', { name: 'Lihat hasil' }).click();
  };

  test('lists the batches of one’s district with what to bring, and keeps nothing', async () => {
    await visit('/cek-syarat/');
    await answerAll('Matraman');
    await expect.poll(verdict).toMatch(/^[1-9]\d* angkatan untuk Anda\./);
    const counter = batches().filter({ has: page.getByRole('link', { name: 'Contoh dibuka di loket' }) });
    for (const text of ['KTP asli', 'Loket contoh', 'Balai contoh'])
      expect(await counter.getByText(text).first().isVisible(), text).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('hasil');
    expect(await page.locator('[data-note]:visible').allInnerTexts()).toEqual([
      expect.stringContaining('Batas umur belum diketahui'),
    ]);
    await choose('Anda tinggal di kecamatan mana?', 'Ciracas');
    expect(await counter.count()).toBe(0);
    expect(page.url()).toBe(`${site.origin}/cek-syarat/`);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await overflows()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('says what to do when none fits', async () => {
    await visit('/cek-syarat/');
    await answerAll('Di luar Jakarta Timur');
    await expect.poll(verdict).toMatch(/^Belum ada angkatan yang dibuka untuk Anda\. Ada syarat/);
    expect(await batches().count()).toBe(0);
    for (const name of ['Baca panduan jalur', 'Baca cara daftar'])
      expect(await page.getByRole('main').getByRole('link', { name }).isVisible()).toBe(true);
  });

  test('a batch that closed since the build is not shown', async () => {
    await page.clock.setFixedTime('2027-03-26T00:00:00+07:00');
    await visit('/cek-syarat/');
    await answerAll('Matraman');
    await expect.poll(verdict).toMatch(/angkatan untuk Anda/);
    expect(await page.getByRole('link', { name: 'Contoh dibuka di loket' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Contoh segera dibuka' }).isVisible()).toBe(true);
  });

  test('Back brings the answers and the result again', async () => {
    await visit('/cek-syarat/');
    await answerAll('Ciracas');
    await batches().first().getByRole('link').first().click();
    await page.waitForURL(/jadwal/);
    await page.goBack();
    await expect.poll(verdict).toMatch(/angkatan untuk Anda/);
    expect(await page.getByRole('radio', { name: 'Ciracas' }).isChecked()).toBe(true);
    expect(await page.getByRole('link', { name: 'Contoh dibuka di loket' }).isVisible()).toBe(false);
  });

  test('an unanswered question is asked for', async () => {
    await visit('/cek-syarat/');
    await page.getByRole('button', { name: 'Lihat hasil' }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('tempat');
    expect(await verdict()).toBe('');
  });

  test('without script there are all batches and all conditions in words', async () => {
    await open({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/cek-syarat/`);
    expect(await page.getByRole('button', { name: 'Lihat hasil' }).isVisible()).toBe(false);
    for (const text of [
      'Contoh dibuka di loket',
      'KTP asli',
      'Syarat yang diketahui',
      '17 tahun atau lebih: belum tentu',
    ])
      expect(await page.getByRole('main').getByText(text).first().isVisible(), text).toBe(true);
  });
});
