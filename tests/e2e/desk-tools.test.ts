import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { eventually, RunningDesk, type Editor } from './desk.ts';

let desk: RunningDesk;
let browser: Browser;
let editor: Editor;

const press = (name: string) => editor.page.getByRole('button', { name, exact: true }).first().click();
const choose = async (tool: string) => {
  await editor.page.locator('summary', { hasText: 'Lainnya' }).click();
  await press(tool);
};

beforeAll(async () => {
  desk = await RunningDesk.start();
  browser = await launchBrowser();
  editor = await desk.editor(browser, 'Contoh Penulis');
  await editor.open('/collections/news/new');
  await editor.field('Jenis').selectOption('pengumuman');
  await editor.field('Judul').fill('Contoh pengumuman lama');
  await editor.field('Ringkasan').fill('Contoh ringkasan pertama.');
  await press('Sekarang');
  await editor.save();
  await editor.page.waitForURL(/entries\//);
  await editor.field('Ringkasan').fill('Contoh ringkasan kedua.');
  await editor.save();
});

afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

test('the history tells who changed what, and brings a version back', async () => {
  await choose('Riwayat');
  const panel = editor.page.locator('.desk-panel');
  await panel.getByRole('heading', { name: 'Contoh Penulis mengubah' }).first().waitFor();
  expect(await panel.locator('del').first().innerText()).toBe('Contoh ringkasan pertama.');
  expect(await panel.locator('ins').first().innerText()).toBe('Contoh ringkasan kedua.');
  await panel.getByRole('button', { name: 'Kembalikan versi ini' }).first().click();
  await eventually(() => editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan pertama.');
});

test('earlier texts on this device can be put back', async () => {
  await editor.field('Ringkasan').fill('Contoh ringkasan ketiga.');
  await editor.save();
  await choose('Pulihkan dari perangkat ini');
  const panel = editor.page.locator('.desk-panel');
  await panel
    .locator('article', { hasText: 'Contoh ringkasan kedua.' })
    .getByRole('button', { name: 'Pakai tulisan ini' })
    .first()
    .click();
  await eventually(() => editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan kedua.');
  await editor.save();
});

test('an address is changed on purpose, and refused when it cannot be one', async () => {
  await choose('Ganti alamat');
  await editor.page.getByLabel('Ujung alamat').fill('Contoh Alamat');
  await editor.page.locator('.desk-panel').getByRole('button', { name: 'Ganti alamat' }).click();
  await editor.page.getByText('Pakai huruf kecil a–z').waitFor();
  await editor.page.getByLabel('Ujung alamat').fill('contoh-alamat-baru');
  await editor.page.locator('.desk-panel').getByRole('button', { name: 'Ganti alamat' }).click();
  await editor.page.locator('.desk-panel').waitFor({ state: 'detached' });
  const tree = desk.git('ls-tree', '-r', '--name-only', 'cms/news/contoh-pengumuman-lama', 'content/news');
  expect(tree).toContain('content/news/contoh-alamat-baru.md');
  expect(tree).not.toContain('contoh-pengumuman-lama.md');
});

describe('the lists', () => {
  test('search the text, filter by state, and lead to the entry', async () => {
    await editor.open('/collections/news');
    await editor.page.getByRole('searchbox').fill('pengumuman lama');
    await editor.page.getByRole('link', { name: /Contoh pengumuman lama/ }).waitFor();
    await eventually(() => editor.page.locator('.desk-rows li').count()).toBe(1);
    await editor.page.getByRole('searchbox').fill('');
    await editor.page.getByRole('button', { name: /^Draf/ }).click();
    await eventually(() => editor.page.locator('.desk-rows li').count()).toBe(1);
    await editor.page.getByRole('link', { name: /Contoh pengumuman lama/ }).click();
    await editor.field('Judul').waitFor();
    expect(await editor.field('Judul').inputValue()).toBe('Contoh pengumuman lama');
  });

  test('an entry opened straight from another shows its own text', async () => {
    await editor.open('/collections/districts/entries/cakung');
    await eventually(() => editor.field('Nama kecamatan').inputValue()).toBe('Cakung');
    await editor.open('/collections/districts/entries/ciracas');
    await eventually(() => editor.field('Nama kecamatan').inputValue()).toBe('Ciracas');
  });
});

test('the first screen names what waits, and leads there', async () => {
  await editor.open('/');
  await editor.page.getByRole('heading', { name: /Draf yang belum selesai/ }).waitFor();
  await editor.page.getByRole('heading', { name: /Belum ditinjau petugas/ }).waitFor();
  await editor.page.getByRole('link', { name: /Contoh pengumuman lama/ }).click();
  await editor.field('Judul').waitFor();
});

describe.each([360, 1280])('at %i px', (width) => {
  const paths = [
    '/meja',
    '/collections/news',
    '/workflow',
    '/collections/news/entries/contoh-pengumuman-lama',
    '/collections/stories/new',
    '/collections/tracks/entries/servis-ac',
  ];

  test.each(paths)('%s has no control outside the screen and none too small to tap', async (path) => {
    await editor.page.setViewportSize({ width, height: width < 500 ? 740 : 900 });
    await editor.open(path);
    await editor.page.waitForTimeout(1_500);
    const outside = await editor.page.evaluate(() => {
      const scrolls = (element: Element | null): boolean =>
        element !== null &&
        (/(auto|scroll)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
      return [...document.querySelectorAll('a, button, input, select, textarea, summary, [role=button]')]
        .filter((control) => control.checkVisibility() && !scrolls(control))
        .map((control) => ({
          name: control.textContent || control.className,
          box: control.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 1 && (box.left < -1 || box.right > innerWidth + 1))
        .map(({ name }) => name);
    });
    expect(outside).toEqual([]);
    const small = await editor.page.evaluate(() =>
      [...document.querySelectorAll('a, button, select, summary, [role=button]')]
        .filter((control) => control.checkVisibility() && !control.closest('iframe, p'))
        .map((control) => ({
          name: `${control.tagName} ${control.textContent} ${control.className}`.slice(0, 90),
          box: control.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 1 && box.height > 1 && (box.height < 43.5 || box.width < 43.5))
        .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
    );
    if (width < 500) expect(small).toEqual([]);
  });
});
