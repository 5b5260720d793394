import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixtureTime } from '../fixtures/generate.ts';
import { giveVoices } from '../site/reader.ts';
import { openPhone, phone } from './phone.ts';
import { serveSite } from './served-site.ts';

const served = serveSite('states');
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeEach(async () => open());
afterEach(async () => context.close());

/** A phone at `time`. */
async function open(options: BrowserContextOptions = {}, time = fixtureTime): Promise<void> {
  await context?.close();
  ({ context, page, complaints } = await openPhone(served.browser, {
    timezoneId: 'Asia/Jakarta',
    ...options,
  }));
  await page.clock.setFixedTime(new Date(time));
}
const visit = (path: string) => page.goto(served.origin + path, { waitUntil: 'load' });
/** The ticket that leads to a made-up batch. */
const ticket = (id: string) =>
  page.locator('.ticket', { has: page.locator(`a[href="/jadwal/contoh-${id}/"]`) });
const stateOf = (id: string) => ticket(id).locator('.state').textContent();
const registerButton = () => page.locator('.registration a.button', { hasText: 'Daftar' });

/** Storage as in a browser whose owner, or whose administrator, has refused it. */
async function refuseStorage(): Promise<void> {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: refuse });
  });
}

/** Adds up what moves on the page from its first moment. */
async function watchShifts(): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          requestAnimationFrame(() =>
            setTimeout(() => resolve((window as unknown as { seen: { shift: number } }).seen.shift)),
          ),
        ),
    );
}

describe.each(['UTC', 'Asia/Jakarta', 'Etc/GMT+8'])('a device in %s', (timezoneId) => {
  test('says where a batch stands at the minute around opening, closing, start and end in WIB', async () => {
    await open({ timezoneId });
    const moments = [
      ['2027-03-19T23:59:00+07:00', 'Segera dibuka', 'segera'],
      ['2027-03-20T00:00:00+07:00', 'Dibuka (tinggal 10 hari)', 'dibuka'],
      ['2027-03-29T23:59:00+07:00', 'Dibuka (tinggal 1 hari)', 'dibuka'],
      ['2027-03-30T00:00:00+07:00', 'Dibuka (hari terakhir)', 'dibuka'],
      ['2027-03-30T23:59:00+07:00', 'Dibuka (hari terakhir)', 'dibuka'],
      ['2027-03-31T00:00:00+07:00', 'Ditutup', 'ditutup'],
      ['2027-04-04T23:59:00+07:00', 'Ditutup', 'ditutup'],
      ['2027-04-05T00:00:00+07:00', 'Berjalan', 'berjalan'],
      ['2027-04-08T23:59:00+07:00', 'Berjalan', 'berjalan'],
      ['2027-04-09T00:00:00+07:00', 'Selesai', 'selesai'],
    ] as const;
    for (const [time, says, status] of moments) {
      await page.clock.setFixedTime(new Date(time));
      await visit('/jadwal/contoh-segera/');
      expect(await page.locator('.registration .state').textContent(), time).toBe(says);
      const shown = {
        ahead: await page.getByText('Pendaftaran dibuka 20 Maret 2027 lewat contoh.go.id.').isVisible(),
        way: await registerButton().isVisible(),
        closed: await page.getByText('Pendaftaran sudah ditutup.').isVisible(),
        over: await page.getByText('Angkatan ini sudah berakhir.').isVisible(),
      };
      expect(shown, time).toEqual({
        ahead: status === 'segera',
        way: status === 'dibuka',
        closed: status === 'ditutup' || status === 'berjalan',
        over: status === 'selesai',
      });
    }
    expect(complaints).toEqual([]);
  });

  test('lets an announcement and the alert end at their moment', async () => {
    await open({ timezoneId });
    for (const [time, over] of [
      ['2027-03-31T23:59:00+07:00', false],
      ['2027-04-01T00:00:00+07:00', true],
    ] as const) {
      await page.clock.setFixedTime(new Date(time));
      await visit('/berita/');
      const card = page.locator('.news-card', { hasText: 'Contoh pengumuman berlaku' }).first();
      expect(await card.getByText('Sudah berakhir').isVisible(), time).toBe(over);
      await visit('/berita/contoh-berlaku/');
      const expiry = page.locator('.expiry');
      expect(
        (await expiry.innerText()).startsWith(over ? 'Sudah berakhir pada' : 'Berlaku sampai'),
        time,
      ).toBe(true);
    }
    for (const [time, shown] of [
      ['2027-04-01T23:59:00+07:00', true],
      ['2027-04-02T00:00:00+07:00', false],
    ] as const) {
      await page.clock.setFixedTime(new Date(time));
      await visit('/');
      expect(await page.getByLabel('Kabar penting').isVisible(), time).toBe(shown);
    }
  });
});

describe('the status of a batch', () => {
  test('takes the button to register away once it is too late, and says what to do instead', async () => {
    await visit('/jadwal/contoh-dibuka-tautan/');
    expect(await registerButton().isVisible()).toBe(true);
    await open({}, '2027-03-26T00:00:00+07:00');
    await visit('/jadwal/contoh-dibuka-tautan/');
    expect(await registerButton().isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'jadwal lain' }).isVisible()).toBe(true);
  });

  test('brings the button to register at the minute when it opens, also beside an answer of Cek Syarat', async () => {
    for (const path of ['/jadwal/contoh-segera/', '/cek-syarat/']) {
      await context.close();
      context = await served.browser.newContext({ viewport: phone, timezoneId: 'Etc/GMT+8' });
      page = await context.newPage();
      await page.clock.install({ time: new Date('2027-03-19T23:58:00+07:00') });
      await visit(path);
      const soon = page.locator('.registration, .fitting', { hasText: 'Pendaftaran dibuka 20 Maret 2027' });
      const register = soon.locator('a.button', { hasText: 'Daftar' });
      expect(await register.isVisible(), path).toBe(false);
      await page.clock.runFor(3 * 60_000);
      expect(await register.isVisible(), path).toBe(true);
    }
  });

  test('without a script says from when and how, in a link that leads there all the same', async () => {
    await open({ javaScriptEnabled: false });
    await visit('/jadwal/contoh-segera/');
    expect(await registerButton().isVisible()).toBe(false);
    const way = page.getByText('Pendaftaran dibuka 20 Maret 2027').getByRole('link');
    expect(await way.getAttribute('href')).toBe('https://contoh.go.id/daftar');
  });

  test('leaves what an editor has called off as it is', async () => {
    await open({}, '2027-04-06T08:00:00+07:00');
    await visit('/jadwal/');
    expect(await stateOf('ditunda')).toBe('Ditunda');
    expect(await stateOf('dibatalkan')).toBe('Dibatalkan');
    expect(await stateOf('belum-dijadwalkan')).toBe('Tanggal pendaftaran belum diumumkan');
  });

  test('orders a list by what is open now and closes soonest, in the colours of its state', async () => {
    const told = () => page.locator('.tickets').first().locator('.state').allTextContents();
    await visit('/jadwal/');
    const [first, second] = await told();
    expect([first, second]).toEqual(['Dibuka (hari terakhir)', 'Dibuka (tinggal 10 hari)']);
    await open({}, '2027-03-26T08:00:00+07:00');
    await visit('/jadwal/');
    const said = await told();
    expect(said[0]).toBe('Dibuka (tinggal 4 hari)');
    expect(said.findLastIndex((text) => text.startsWith('Dibuka'))).toBeLessThan(said.indexOf('Ditutup'));
    expect(await ticket('dibuka-loket').getAttribute('class')).toBe('ticket closed');
    expect(await ticket('segera').getAttribute('class')).toBe('ticket open');
  });

  test('moves nothing while it is worked out', async () => {
    const paths = ['/', '/jadwal/', '/jadwal/contoh-dibuka-loket/', '/pelatihan/servis-ac/', '/berita/'];
    for (const path of paths) {
      await open();
      const shift = await watchShifts();
      await visit(path);
      expect(await shift(), path).toBe(0);
    }
  });

  test('changes while the page stays open, and when it is shown again', async () => {
    await context.close();
    context = await served.browser.newContext({ viewport: phone, timezoneId: 'Etc/GMT+8' });
    page = await context.newPage();
    await page.clock.install({ time: new Date('2027-03-25T23:58:00+07:00') });
    await visit('/jadwal/');
    expect(await stateOf('dibuka-loket')).toBe('Dibuka (hari terakhir)');
    await page.clock.runFor(3 * 60_000);
    expect(await stateOf('dibuka-loket')).toBe('Ditutup');
    await page.clock.setFixedTime(new Date('2027-04-05T09:00:00+07:00'));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await stateOf('dibuka-loket')).toBe('Berjalan');
  });

  test('cannot be turned back by a phone whose clock is wrong', async () => {
    await open({}, '2020-01-01T08:00:00+07:00');
    await visit('/jadwal/');
    expect(await stateOf('ditutup')).toBe('Ditutup');
    expect(await stateOf('selesai')).toBe('Selesai');
    await visit('/jadwal/contoh-ditutup/');
    expect(await page.getByText('Pendaftaran sudah ditutup.').isVisible()).toBe(true);
  });

  test('is told by absolute dates where scripts do not run', async () => {
    await open({ javaScriptEnabled: false });
    await visit('/jadwal/');
    expect(await stateOf('dibuka-loket')).toBe('Daftar 1–25 Maret 2027');
    expect(await stateOf('segera')).toBe('Daftar 20–30 Maret 2027');
    expect(await stateOf('ditutup')).toBe('Ditutup');
    await visit('/jadwal/contoh-dibuka-tautan/');
    expect(await registerButton().isVisible()).toBe(true);
    expect(await page.getByText('Pendaftaran sudah ditutup.').isVisible()).toBe(false);
  });

  test('is told where storage is refused', async () => {
    await refuseStorage();
    await visit('/jadwal/');
    expect(await stateOf('dibuka-loket')).toBe('Dibuka (tinggal 10 hari)');
    expect(complaints).toEqual([]);
  });
});

describe('the reader’s own district', () => {
  const near = () => page.locator('[data-part=near]');
  const button = () => page.locator('.remember button');
  const kept = () => page.evaluate(() => Object.entries(localStorage));

  test('is remembered on request, leads the pages that ask where one lives, and is forgotten again', async () => {
    await visit('/jadwal/');
    expect(await near().getAttribute('href')).toBe('/kecamatan/');
    const order = () => page.locator('.tickets').first().locator('h3').allTextContents();
    const [open, soon] = ['Contoh dibuka di loket', 'Contoh segera dibuka'];
    expect((await order()).indexOf(open)).toBeLessThan((await order()).indexOf(soon));
    await visit('/kecamatan/cakung/');
    expect(await kept()).toEqual([]);
    await button().click();
    expect(await page.locator('.remember').innerText()).toMatch(/Lupakan\s+Kecamatan Cakung diingat/);
    for (const path of ['/', '/jadwal/', '/pelatihan/servis-ac/']) {
      const shift = await watchShifts();
      await visit(path);
      expect(await near().textContent(), path).toBe('Dekat Anda: Kecamatan Cakung');
      expect(await near().getAttribute('href'), path).toBe('/kecamatan/cakung/');
      expect(await shift(), path).toBe(0);
    }
    // It serves Matraman and Pulogadung: what is for everybody goes before it.
    await visit('/jadwal/');
    expect((await order()).indexOf(soon)).toBeLessThan((await order()).indexOf(open));
    await visit('/kecamatan/cakung/');
    await button().click();
    expect(await kept()).toEqual([]);
    await page.goBack();
    await expect.poll(() => near().textContent()).toBe('Dekat Anda: pilih kecamatan');
    expect(complaints).toEqual([]);
  });

  test('is offered where one is chosen, and chosen where it is remembered', async () => {
    await visit('/cek-syarat/');
    expect(await button().isVisible()).toBe(false);
    await page.getByLabel('Matraman').check();
    await button().click();
    expect(await kept()).toEqual([['kecamatan', '{"id":"matraman","title":"Matraman"}']]);
    await visit('/kecamatan/matraman/');
    expect(await button().innerText()).toBe('Lupakan');
    await visit('/cek-syarat/');
    expect(await page.getByLabel('Matraman').isChecked()).toBe(true);
    await page.getByLabel('Di luar Jakarta Timur').check();
    expect(await button().isVisible()).toBe(false);
  });

  test('is not asked for where nothing can be kept or no script runs', async () => {
    await refuseStorage();
    await visit('/kecamatan/cakung/');
    expect(await button().isVisible()).toBe(false);
    await visit('/');
    expect(await near().textContent()).toBe('Dekat Anda: pilih kecamatan');
    expect(complaints).toEqual([]);
    await open({ javaScriptEnabled: false });
    await visit('/kecamatan/cakung/');
    expect(await page.getByText('Ingat kecamatan saya').isVisible()).toBe(false);
  });

  test('is found by the name of a kelurahan', async () => {
    await visit('/kecamatan/');
    await page.getByText('Utan Kayu Selatan').click({ force: true });
    await page.waitForURL('**/kecamatan/matraman/');
  });
});

describe('listening', () => {
  const listen = () => page.getByRole('button', { name: 'Dengarkan' });
  const player = () => page.getByRole('group', { name: 'Pembacaan halaman' });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  const end = () => page.evaluate(() => (window as unknown as { end: () => void }).end());
  const fail = () => page.evaluate(() => (window as unknown as { fail: () => void }).fail());

  const withVoices = (...languages: string[]) => giveVoices(page, languages);

  test('is offered only where there is an Indonesian voice, which may come late', async () => {
    await withVoices('en-US', 'it-IT');
    await visit('/berita/contoh-berita/');
    expect(await listen().isVisible()).toBe(false);
    await page.evaluate(() => (window as unknown as { arrive: (lang: string) => void }).arrive('in_ID'));
    expect(await listen().isVisible()).toBe(true);
    await open({ javaScriptEnabled: false });
    await visit('/berita/contoh-berita/');
    expect(await page.getByText('Dengarkan').isVisible()).toBe(false);
  });

  test('reads a page sentence by sentence, halts, goes on and stops', async () => {
    await withVoices('id-ID');
    await visit('/pelatihan/servis-ac/');
    expect(await player().isVisible()).toBe(false);
    await listen().click();
    await expect.poll(said).toEqual(['Servis a se']);
    await end();
    expect(await said()).toHaveLength(2);
    const stop = () => page.getByRole('button', { name: 'Berhenti' }).boundingBox();
    const place = await stop();
    await page.getByRole('button', { name: 'Jeda' }).click();
    expect(await stop()).toEqual(place);
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    const [, second, again] = await said();
    expect(again).toBe(second);
    expect(await player().innerText()).toMatch(/Bagian 2 dari \d+/);
    await page.getByRole('button', { name: 'Berhenti' }).click();
    expect(await player().isVisible()).toBe(false);
    await listen().click();
    await expect.poll(async () => (await said()).at(-1)).toBe('Servis a se');
    for (let step = 0; step < 400 && (await player().isVisible()); step++) await end();
    expect(await player().isVisible()).toBe(false);
    const all = (await said()).join(' ');
    expect(all).not.toMatch(/Salin teks|Dengarkan|Bagian \d|\bAC\b|KTP/);
    expect(all).toMatch(/Keselamatan kerja/);
    expect(complaints).toEqual([]);
  });

  test('tells of a batch its days, hours and place, and none of its tools', async () => {
    await withVoices('id-ID');
    await visit('/jadwal/contoh-dibuka-loket/');
    await listen().click();
    await expect.poll(async () => (await said()).length).toBe(1);
    for (let step = 0; step < 400 && (await player().isVisible()); step++) await end();
    const all = await said();
    expect(all[0]).toBe('Contoh dibuka di loket');
    for (const told of [
      '5 sampai 8 April 2027, mulai hari Senin',
      'Senin, 5 April 2027, pukul 8 lewat 30 menit sampai pukul 15 lewat 30 menit, waktu Indonesia barat',
      'Datang ke loket: Loket contoh, Senin sampai Jumat, pukul 8 sampai pukul 15, waktu Indonesia barat',
      'ka te pe asli',
    ])
      expect(all).toContain(told);
    expect(all.join(' ')).not.toMatch(
      /Dengarkan|Tambah ke kalender|Kirim ke WhatsApp|Salin teks|Cetak poster|Periksa tautan|sudah ditutup|Langkah berikutnya|Cek syarat|Baca cara daftar/,
    );
    expect(complaints).toEqual([]);
  });

  test('tells the days of a batch that is called off as those of the first plan', async () => {
    await withVoices('id-ID');
    await visit('/jadwal/contoh-dibatalkan/');
    await listen().click();
    await expect.poll(async () => (await said()).length).toBe(1);
    for (let step = 0; step < 400 && (await player().isVisible()); step++) await end();
    const all = await said();
    expect(all[0]).toBe('Dibatalkan');
    expect(all).toContain('Rencana semula: 5 sampai 8 April 2027');
    expect(all).not.toContain('5 sampai 8 April 2027');
  });

  test('goes on after a sentence that fails, and says so when the voice itself does', async () => {
    await withVoices('id-ID');
    await visit('/berita/contoh-berita/');
    await listen().click();
    await expect.poll(async () => (await said()).length).toBe(1);
    await fail();
    await end();
    expect(await said()).toHaveLength(3);
    await fail();
    await fail();
    expect(await said()).toHaveLength(4);
    expect(await player().innerText()).toContain('Suara perangkat ini tidak dapat dipakai sekarang.');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    const all = await said();
    expect(all.at(-1)).toBe(all[2]);
    expect(await player().innerText()).toMatch(/Bagian 3 dari \d+/);
    expect(complaints).toEqual([]);
  });

  test('says that it needs the line, and lets that be closed again', async () => {
    await withVoices('id-ID');
    await visit('/berita/contoh-berita/');
    await context.setOffline(true);
    await listen().click();
    await expect.poll(() => player().innerText()).toContain('Belum dapat dibacakan tanpa internet.');
    expect(await page.getByRole('button', { name: 'Jeda' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Tutup' }).click();
    expect(await player().isVisible()).toBe(false);
  });

  test.each(['/berita/contoh-berita/', '/cerita/contoh-lengkap/', '/tanya-jawab/'])(
    'ends when %s is left',
    async (path) => {
      await withVoices('id-ID');
      await visit(path);
      await listen().click();
      await expect.poll(async () => (await said()).length).toBe(1);
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
      expect(await player().isVisible()).toBe(false);
      await end();
      expect(await said()).toHaveLength(1);
    },
  );
});

describe('sending a page on', () => {
  const copy = () => page.getByRole('button', { name: 'Salin teks' });
  const told = () => page.locator('.share [role="status"]').textContent();

  test('copies the very text that WhatsApp would get, and says so', async () => {
    await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await visit('/jadwal/contoh-dibuka-loket/');
    await copy().click();
    await expect.poll(told).toBe('Teks sudah disalin.');
    const href = await page.getByRole('link', { name: 'Kirim ke WhatsApp' }).getAttribute('href');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      new URL(href!).searchParams.get('text'),
    );
    expect(complaints).toEqual([]);
  });

  test('selects the text where the clipboard is refused', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await refuseStorage();
    await visit('/jadwal/contoh-dibuka-loket/');
    await copy().click();
    await expect.poll(told).toMatch(/sudah dipilih/);
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/dibuka di loket/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('hands the same text to the phone’s own sheet, where it has one', async () => {
    const button = page.getByRole('button', { name: 'Bagikan' });
    await visit('/berita/contoh-berita/');
    expect(await button.isVisible()).toBe(false);
    await page.addInitScript(() => {
      const share = async (data: ShareData) => {
        document.title = String(data.text);
        throw new DOMException('Closed', 'AbortError');
      };
      Object.defineProperty(navigator, 'share', { value: share });
    });
    await visit('/berita/contoh-berita/');
    await button.click();
    const href = await page.getByRole('link', { name: 'Kirim ke WhatsApp' }).getAttribute('href');
    // A title holds no line breaks.
    const words = (text: string | null) => text?.split(/\s+/);
    expect(words(await page.title())).toEqual(words(new URL(href!).searchParams.get('text')));
    expect(complaints).toEqual([]);
  });

  test('offers no button that would do nothing', async () => {
    await open({ javaScriptEnabled: false });
    await visit('/jadwal/contoh-dibuka-loket/');
    expect(await page.getByText('Salin teks').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Kirim ke WhatsApp' }).isVisible()).toBe(true);
  });
});

test('whom to ask and where to report a mistake are links with the page named, without a script too', async () => {
  await open({ javaScriptEnabled: false });
  const textOf = async (name: RegExp) => {
    const href = await page.locator('main').getByRole('link', { name }).first().getAttribute('href');
    return new URL(href!).searchParams.get('text');
  };
  for (const [path, named] of [
    ['/jadwal/contoh-dibuka-loket/', 'Contoh dibuka di loket'],
    ['/jadwal/contoh-dibuka-tautan/', 'Contoh dibuka lewat tautan'],
    ['/pelatihan/servis-ac/', 'Servis AC'],
    ['/kecamatan/pulogadung/', 'Kecamatan Pulogadung'],
  ] as const) {
    await visit(path);
    expect(await textOf(/Tanya petugas/), path).toContain(named);
    expect(await textOf(/Tanya petugas/), path).toContain(`https://situs-contoh.go.id${path}`);
  }
  for (const path of [
    '/berita/contoh-berita/',
    '/cerita/contoh-lengkap/',
    '/tanya-jawab/',
    '/pelatihan/servis-ac/',
  ]) {
    await visit(path);
    expect(await textOf(/Laporkan kesalahan/), path).toContain(`https://situs-contoh.go.id${path}`);
  }
});
