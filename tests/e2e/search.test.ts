import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostileStrings } from '../fixtures/hostile-strings.ts';
import { openPhone } from './phone.ts';
import { serveSite } from './served-site.ts';

const served = serveSite('programme');
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeEach(async () => open());
afterEach(async () => context.close());

async function open(options: BrowserContextOptions = {}): Promise<void> {
  await context?.close();
  ({ context, page, complaints } = await openPhone(served.browser, options));
}

const field = () => page.getByRole('searchbox', { name: 'Apa yang Anda cari?' });
const results = () => page.locator('[data-part="results"] a');
const settled = () => page.waitForSelector('[data-part="found"][data-stage="penuh"]', { state: 'attached' });
const shown = async () => (await page.locator('[data-part="status"] p').first().textContent()) ?? '';

async function visit(query: string): Promise<void> {
  await page.goto(`${served.origin}/cari/${query}`);
  await settled();
}
async function ask(query: string): Promise<void> {
  await field().fill(query);
  await page.waitForFunction((text) => new URL(location.href).searchParams.get('q') === text.trim(), query);
  await settled();
}
const first = async () => results().first().getAttribute('href');

describe('finding', () => {
  test('in a resident’s own words, while typing', async () => {
    await page.goto(`${served.origin}/cari/`);
    await field().pressSequentially('kursus jahit', { delay: 20 });
    await settled();
    await expect.poll(first).toBe('/pelatihan/pakaian-jadi/');
    await expect.poll(shown).toMatch(/\d+ hasil untuk “kursus jahit”/);
    expect(complaints).toEqual([]);
  });

  test('marks the words found in title and text', async () => {
    await visit('?q=ratih');
    expect(await first()).toBe('/cerita/ratih-matraman/');
    await expect
      .poll(() => page.locator('.result').first().locator('mark').allTextContents())
      .toContain('Ratih');
  });

  test('in the text of a page, not only its title', async () => {
    await visit('?q=heru%20subagja');
    expect(await first()).toBe('/berita/bimtek-120-warga/');
    expect(await page.locator('.result').first().locator('.excerpt mark').count()).toBeGreaterThan(0);
  });

  test('a question leads to its open answer', async () => {
    await visit('?q=batas%20umur');
    await results().first().click();
    await page.waitForURL(/tanya-jawab\/#jawaban-\d+/);
    await expect.poll(() => page.locator('details[open]').count()).toBe(1);
  });

  test('a misspelling is put right, said, and can be taken back', async () => {
    await visit('?q=perbengkellen%20');
    await expect
      .poll(() => page.getByText('Menampilkan hasil untuk').textContent())
      .toContain('perbengkelan');
    expect(await first()).toBe('/pelatihan/servis-motor/');
    await page.getByRole('link', { name: /Cari persis/ }).click();
    await page.waitForURL(/persis=1/);
    await expect.poll(shown).toContain('Tidak ada hasil');
  });

  test('what was guessed stands on a chip and can be taken back', async () => {
    await visit('?q=jahit%20rawamangun');
    const chip = page.getByRole('button', { name: /Kecamatan: Pulogadung/ });
    expect(await chip.isVisible()).toBe(true);
    await chip.click();
    await page.waitForURL(/tanpa=tempat/);
    await expect.poll(() => chip.count()).toBe(0);
    expect(await page.getByRole('button', { name: /Jalur: Pakaian Jadi/ }).isVisible()).toBe(true);
  });

  test('nothing found is not the end', async () => {
    await visit('?q=lowongan%20pramugari%20');
    expect(await shown()).toContain('Tidak ada hasil');
    for (const name of ['Lihat cara daftar', 'Baca jawaban atas pertanyaan warga', /Pakaian Jadi/])
      expect(await page.getByRole('link', { name }).first().isVisible()).toBe(true);
  });

  test('narrowed by what is chosen, with numbers, and sorted', async () => {
    await visit('?q=jahit');
    await page.getByText('Saring dan urutkan').click();
    const kind = page.locator('select[name="jenis"]');
    await expect
      .poll(() => kind.locator('option[value="berita"]').textContent())
      .toMatch(/Berita \([1-9]\d*\)/);
    await kind.selectOption('berita');
    await page.waitForURL(/jenis=berita/);
    await settled();
    await expect
      .poll(async () => (await page.locator('.result .kind').allTextContents()).join())
      .toMatch(/^(Berita,?)+$/);
    await page.locator('select[name="urut"]').selectOption('terbaru');
    await page.waitForURL(/urut=terbaru/);
  });
});

describe('the address', () => {
  test('says what is shown, and Back leads through it', async () => {
    await page.goto(`${served.origin}/cari/`);
    await ask('jahit');
    await page.keyboard.press('Enter');
    await page.getByText('Saring dan urutkan').click();
    await page.locator('select[name="kecamatan"]').selectOption('matraman');
    await page.waitForURL(/kecamatan=matraman/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('kecamatan'));
    expect(await field().inputValue()).toBe('jahit');
    await results().first().click();
    await page.waitForURL(/pelatihan/);
    await page.goBack();
    await settled();
    expect(await field().inputValue()).toBe('jahit');
    expect(await first()).toBe('/pelatihan/pakaian-jadi/');
  });

  test('works as a plain form from elsewhere', async () => {
    await visit('?q=servis+ac&jenis=jalur');
    expect(await first()).toBe('/pelatihan/servis-ac/');
    expect(new Set(await page.locator('.result .kind').allTextContents())).toEqual(
      new Set(['Jalur pelatihan']),
    );
  });
});

describe('the keyboard alone', () => {
  test('reaches the field, the results and back', async () => {
    await page.goto(`${served.origin}/cari/`);
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('/');
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field().inputValue()).toBe('');
    await page.keyboard.type('jahit');
    await settled();
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(await focused()).toBe('/pelatihan/pakaian-jadi/');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe('/pelatihan/pakaian-jadi/');
    await page.keyboard.press('Escape');
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-part="found"]') !== null)).toBe(
      true,
    );
  });

  test('a slash within the field is a letter', async () => {
    await page.goto(`${served.origin}/cari/`);
    await field().focus();
    await page.keyboard.type('ac/dc');
    expect(await field().inputValue()).toBe('ac/dc');
  });
});

describe('a screen reader', () => {
  test('meets a search, a labelled field, a list of links, and hears the count', async () => {
    await visit('?q=jahit');
    const tree = await page.locator('#pencarian').ariaSnapshot();
    expect(tree).toMatch(/search/);
    expect(tree).toMatch(/searchbox "Apa yang Anda cari\?"/);
    expect(tree).toMatch(/region "Hasil"|heading "Hasil"/);
    expect(tree).toMatch(/link "Pakaian Jadi"/);
    await expect.poll(() => page.getByRole('status').textContent(), { timeout: 5_000 }).toMatch(/\d+ hasil/);
  });

  test('hears one count after a pause, not one for each letter', async () => {
    await page.goto(`${served.origin}/cari/`);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const status = document.querySelector('[role="status"]')!;
      new MutationObserver(() => heard.push(status.textContent ?? '')).observe(status, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    await field().pressSequentially('jahit', { delay: 60 });
    await settled();
    await page.waitForTimeout(1_200);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.length).toBeLessThanOrEqual(2);
    expect(heard.at(-1)).toContain('jahit');
  });
});

describe('on a small and unsteady device', () => {
  test('nothing is wider than 360 pixels, and all that is tapped is tall enough', async () => {
    await visit('?q=kursus%20jahit%20rawamangun%202020');
    await page.getByText('Saring dan urutkan').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const low = await page
      .locator('#pencarian')
      .evaluate((root) =>
        [...root.querySelectorAll('button, select, input, summary, [data-part="results"] a')]
          .filter(
            (each) => (each as HTMLElement).offsetParent !== null && each.getBoundingClientRect().height < 36,
          )
          .map((each) => each.outerHTML.slice(0, 80)),
      );
    expect(low).toEqual([]);
  });

  test('after one use it answers without a network', async () => {
    await visit('?q=jahit');
    await page.waitForTimeout(500);
    await context.setOffline(true);
    await ask('servis ac');
    await expect.poll(first).toBe('/pelatihan/servis-ac/');
    await ask('rawamangun');
    await expect.poll(first).toBe('/kecamatan/pulogadung/');
  });

  test('a part of the index that cannot be had is done without', async () => {
    await context.route('**/pagefind/**', (route) => route.abort());
    await visit('?q=kursus%20jahit');
    expect(await first()).toBe('/pelatihan/pakaian-jadi/');
  });

  test('a line that breaks before more results keeps the button, and says so', async () => {
    await visit('?q=bimtek');
    const more = page.getByRole('button', { name: 'Tampilkan lebih banyak' });
    const said = page.getByText('Sambungan terputus. Coba lagi.');
    await context.route('**/pagefind/fragment/**', (route) => route.abort());
    // What has come along already is shown first.
    for (let press = 0; press < 5 && !(await said.isVisible()); press++) {
      await more.click();
      await page.waitForFunction(() => !document.querySelector('[data-part="after"] .add:disabled'));
    }
    expect(await said.isVisible()).toBe(true);
    expect(await more.isVisible()).toBe(true);
    const before = await results().count();
    await context.unroute('**/pagefind/fragment/**');
    await more.click();
    await expect.poll(() => results().count()).toBeGreaterThan(before);
    expect(await said.isVisible()).toBe(false);
    expect(await shown()).toMatch(/^[1-9]\d* hasil ditambahkan/);
  });

  test('without any index the lists remain, and it is said', async () => {
    await context.route('**/pencarian/**', (route) => route.abort());
    await page.goto(`${served.origin}/cari/?q=jahit`);
    await expect.poll(shown).toContain('belum dapat dimuat');
    expect(await page.getByText('Saring dan urutkan').isVisible()).toBe(false);
    expect(
      await page
        .getByRole('link', { name: /Servis AC/ })
        .first()
        .isVisible(),
    ).toBe(true);
  });

  test('where nothing may be stored it works all the same', async () => {
    await page.addInitScript(() => Object.defineProperty(globalThis, 'caches', { get: () => undefined }));
    await visit('?q=jahit');
    expect(await first()).toBe('/pelatihan/pakaian-jadi/');
  });

  test('without JavaScript there are lists by kind, track, district and year', async () => {
    await open({ javaScriptEnabled: false });
    await page.goto(`${served.origin}/cari/?q=jahit`);
    for (const name of ['Jenis', 'Jalur pelatihan', 'Kecamatan', 'Berita menurut tahun'])
      expect(await page.locator('#pencarian').getByText(name, { exact: true }).first().isVisible()).toBe(
        true,
      );
    for (const name of [/Servis AC/, /Matraman/, /2020/])
      expect(await page.locator('#pencarian').getByRole('link', { name }).first().isVisible()).toBe(true);
    // Playwright switches scripts off too late for the parser to draw what stands in noscript.
    expect(await page.content()).toMatch(/<noscript>.*memerlukan JavaScript.*<\/noscript>/s);
  });
});

describe('the list', () => {
  test('does not move what it has shown while more arrives', async () => {
    await page.addInitScript(() => {
      const orders: string[][] = [];
      Object.assign(window, { orders });
      addEventListener('DOMContentLoaded', () => {
        const list = document.querySelector('[data-part="results"]')!;
        new MutationObserver(() =>
          orders.push([...list.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')),
        ).observe(list, { childList: true });
      });
    });
    for (const query of ['kursus jahit', 'servis ac rawamangun', 'cara daftar', 'ratih', 'bimtek 2020']) {
      await visit(`?q=${encodeURIComponent(query)}`);
      const orders = await page.evaluate(() => (window as unknown as { orders: string[][] }).orders);
      const last = orders.at(-1)!;
      for (const order of orders) expect(last.slice(0, order.length), query).toEqual(order);
    }
  });
});

describe('hostile queries', () => {
  test('never become markup, never break, never take long', async () => {
    await visit('?q=jahit');
    const markup = () =>
      page.evaluate(() => ({
        broken: 'broken' in globalThis,
        strange: document.querySelectorAll(
          '#pencarian :is(script, img, svg:not([class] *), iframe, style, form form, h1 ~ h1, math, video, object, embed, marquee)',
        ).length,
      }));
    const before = await markup();
    const time = async (query: string) => {
      const started = performance.now();
      await page.evaluate((text) => {
        delete document.querySelector<HTMLElement>('[data-part="found"]')!.dataset['stage'];
        const input = document.querySelector<HTMLInputElement>('#q')!;
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, query);
      await page.waitForFunction(() => {
        const found = document.querySelector<HTMLElement>('[data-part="found"]')!;
        return found.hidden || found.dataset['stage'] === 'penuh';
      });
      return performance.now() - started;
    };
    const ordinary: number[] = [];
    for (const query of ['kursus jahit', 'bengkel motor', 'servis ac rawamangun', 'cara daftar', 'keripik'])
      ordinary.push(await time(query));
    const limit = 10 * ordinary.sort((a, b) => a - b)[ordinary.length >> 1]!;
    const slow: string[] = [];
    for (const text of hostileStrings) if ((await time(text)) > limit) slow.push(text.slice(0, 60));
    expect(slow).toEqual([]);
    expect(await markup()).toEqual(before);
    expect(complaints).toEqual([]);
  });

  test('nor in the address', async () => {
    for (const text of hostileStrings.filter((_, index) => index % 12 === 0)) {
      await page.goto(`${served.origin}/cari/?q=${encodeURIComponent(text.toWellFormed())}`);
      await page.waitForFunction(
        () =>
          document.querySelector<HTMLElement>('[data-part="found"]')!.dataset['stage'] === 'penuh' ||
          document.querySelector<HTMLElement>('[data-part="found"]')!.hidden,
      );
    }
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
    expect(complaints).toEqual([]);
  });
});
