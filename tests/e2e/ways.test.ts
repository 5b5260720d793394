import ICAL from 'ical.js';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fullStory, fullTrack } from '../fixtures/fullest.ts';
import { fixtureTime } from '../fixtures/generate.ts';
import { placesOf } from '../site/build.ts';
import { onePerType } from '../site/page-types.ts';
import { openPhone } from './phone.ts';
import { serveSite } from './served-site.ts';

const served = serveSite('states');
let context: BrowserContext;
let page: Page;
let complaints: string[];

afterEach(() => context.close());

async function open(options: BrowserContextOptions = {}): Promise<void> {
  ({ context, page, complaints } = await openPhone(served.browser, options));
}
const visit = (path: string) => page.goto(served.origin + path, { waitUntil: 'load' });
const main = () => page.getByRole('main');
/** Taps the first link that is seen and leads below an address, and waits for its page. */
async function tap(selector: string): Promise<string> {
  const link = main().locator(`${selector}:visible`).first();
  const path = await link.getAttribute('href');
  await link.click();
  await page.waitForURL(`**${path}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  return path!;
}

describe('without JavaScript', () => {
  test('a link in WhatsApp leads to a story, its track, the next batch, what to bring, where to sign up, and the calendar', async () => {
    await open({ javaScriptEnabled: false });
    await visit(`/cerita/${fullStory}/`);
    const share = await main().getByRole('link', { name: 'Kirim ke WhatsApp' }).getAttribute('href');
    const link = /https:\/\/situs-contoh\.go\.id(\S+)/.exec(new URL(share!).searchParams.get('text')!)![1]!;
    await visit(link);
    expect(await page.locator('h1').textContent()).toContain('Contoh cerita dengan enam gambar');

    expect(await tap('a[href^="/pelatihan/"]')).toBe(`/pelatihan/${fullTrack}/`);
    expect(await main().getByRole('heading', { name: 'Yang dibawa' }).isVisible()).toBe(true);

    expect(await tap('a[href^="/jadwal/contoh"]')).toBe('/jadwal/contoh-penuh-dibuka/');
    const registration = main().getByRole('region', { name: 'Pendaftaran' });
    for (const text of ['1–25 Maret 2027', 'Loket contoh jalur penuh', 'Senin–Jumat, 08.00–15.00 WIB'])
      expect(await registration.getByText(text).first().isVisible(), text).toBe(true);
    expect(await main().getByText('KTP asli').first().isVisible()).toBe(true);

    const calendar = await main().locator('a[href$=".ics"]:visible').first().getAttribute('href');
    const answer = await context.request.get(new URL(calendar!, page.url()).href);
    expect(answer.headers()['content-type']).toContain('text/calendar');
    const events = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]).getAllSubcomponents(
      'vevent',
    );
    const sessions = events
      .map((event) => new ICAL.Event(event))
      .filter(({ location }) => location?.includes('Balai contoh'));
    expect(sessions.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual(
      ['05', '06', '07', '08'].map((day) => `2027-04-${day}T01:30:00.000Z`),
    );
    expect(complaints).toEqual([]);
  });

  test('where nothing answers while one types, lists by kind, track, district and year lead on', async () => {
    await open({ javaScriptEnabled: false });
    for (const [group, link, leadsTo] of [
      ['Jenis', 'Pengumuman', 'Contoh pengumuman berlaku'],
      ['Jalur pelatihan', 'Servis AC', 'Yang dipelajari'],
      ['Kecamatan', 'Pulogadung', 'Rawamangun'],
      ['Berita menurut tahun', '2027', 'Contoh berita'],
    ] as const) {
      await visit('/cari/?q=kursus');
      const groups = main().locator('nav > div', {
        has: page.getByRole('heading', { name: group, exact: true }),
      });
      await groups.getByRole('link', { name: link }).first().click();
      await page.waitForURL((url) => url.pathname !== '/cari/');
      expect(await main().getByText(leadsTo).first().isVisible(), link).toBe(true);
    }
    expect(complaints).toEqual([]);
  });
});

describe('where everything that keeps is refused', () => {
  beforeEach(async () => {
    await open();
    await page.clock.setFixedTime(fixtureTime);
    await page.addInitScript(() => {
      const refused = {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, refused);
      Object.defineProperty(Navigator.prototype, 'serviceWorker', refused);
      Object.defineProperty(Document.prototype, 'cookie', refused);
    });
  });

  test('every page is whole and complains of nothing', async () => {
    const paths = onePerType(placesOf('states').dist);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      await visit(path);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('h1').first().isVisible(), path).toBe(true);
      expect(complaints, path).toEqual([]);
    }
  });

  test('status, search and both checks still answer', async () => {
    await visit('/jadwal/contoh-penuh-dibuka/');
    expect(await page.locator('.registration .state').textContent()).toBe('Dibuka (tinggal 10 hari)');
    await visit('/cari/?q=servis+ac');
    const answer = page.locator('[data-part="results"] a').first();
    await expect.poll(() => answer.getAttribute('href'), { timeout: 60_000 }).toBe('/pelatihan/servis-ac/');
    await visit('/cek-resmi/');
    await page.getByLabel('Tautan, nomor, atau nama akun').fill('jakarta.go.id');
    await page.getByRole('button', { name: 'Periksa' }).click();
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^Resmi/);
    expect(complaints).toEqual([]);
  });
});
