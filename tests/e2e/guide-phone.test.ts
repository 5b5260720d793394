import type { Browser } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { Editor, RunningDesk } from './desk.ts';
import { exampleNews, examplePhoto, exampleStory, place } from './guide-content.ts';
import { guideScreen, picture } from './guide-pictures.ts';
import { startDesk } from './start-desk.ts';

/** The ways of docs/penyunting/ that matter most on a telephone 360 px wide. */

let desk: RunningDesk;
let browser: Browser;
let ani: Editor;

startDesk(async (...running) => {
  [desk, browser] = running;
  ani = await desk.editor(browser, 'Contoh Ani', {
    ...guideScreen,
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
});

/** Nothing of the page lies beyond the screen. */
afterEach(async () => {
  const { inner, scroll, beyond } = await ani.page.evaluate(() => ({
    inner: innerWidth,
    scroll: document.documentElement.scrollWidth,
    beyond: [...document.querySelectorAll<HTMLElement>('button, a, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest('nav, .Toastify'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -1 || right > innerWidth + 1);
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  }));
  await ani.page.goto('about:blank');
  expect([inner, scroll, beyond]).toEqual([360, 360, []]);
});

const press = (name: string) => ani.page.getByRole('button', { name, exact: true }).first().tap();

test('the first screen and its menus', async () => {
  await ani.open('/meja');
  await ani.page.getByRole('heading', { name: 'Belum ditinjau petugas' }).waitFor();
  await ani.page.getByText('Tulis baru', { exact: true }).tap();
  await ani.page.getByRole('link', { name: 'Cerita peserta' }).waitFor();
  await picture('hp-meja-kerja', ani.page, { most: 560, fromContent: '.desk-tasks' });
});

test('a list', async () => {
  await ani.open('/collections/districts');
  await ani.page.locator('.desk-rows li').first().waitFor();
  await picture('hp-daftar', ani.page, { most: 640, fromContent: '.desk-rows' });
});

test('a story with a photo, saved and sent for review', async () => {
  await ani.open('/collections/stories/new');
  await ani.field('Judul').fill('Contoh: keripik pisang dari Cakung');
  await ani.field('Ringkasan').fill('Contoh ringkasan singkat.');
  await ani.field('Nama peserta').fill('Contoh Peserta');
  await picture('hp-formulir', ani.page, {
    most: 740,
    press: ani.page.getByRole('button', { name: 'Simpan', exact: true }),
  });
  await ani.choose('Kecamatan', 'Cakung');
  await ani.choose('Jalur', 'Makanan Ringan');
  await press('Sekarang');
  await ani.unfold();
  await ani.page
    .locator('.desk-media input[type=file]')
    .setInputFiles({ name: 'IMG_2031.jpg', mimeType: 'image/jpeg', buffer: await examplePhoto() });
  await ani.page.locator('.desk-media img').waitFor();
  await ani.field(/^Teks alternatif/).fill('Contoh keripik pisang di atas piring');
  await ani.field(/^Nomor formulir/).fill('CONTOH-12');
  await press('Hari ini');
  await ani.page.getByRole('checkbox', { name: 'Nama lengkap' }).check();
  await ani.page.getByRole('checkbox', { name: 'Foto wajah' }).check();
  await ani.field(/^Berlaku sampai/).fill('2036-01-01');
  await ani.save();
  await ani.page.waitForURL(/entries\/contoh-keripik-pisang-dari-cakung/);

  await press('Pratinjau');
  await ani.preview.getByRole('heading', { level: 1 }).waitFor();
  await ani.preview.locator('figure.picture img').waitFor();
  await picture('hp-pratinjau', ani.page, {
    most: 740,
    fromContent: '.columns',
    press: ani.page.getByRole('button', { name: 'Pratinjau' }),
  });
  await press('Pratinjau');

  await ani.page.getByText('Keadaan: Draf', { exact: true }).tap();
  const review = ani.page.getByRole('menuitem', { name: 'Ditinjau', exact: true });
  await picture('hp-keadaan', ani.page, { most: 740, press: review });
  await review.tap();
  await ani.page.getByText('Keadaan: Ditinjau', { exact: true }).waitFor();
});

test('a refusal, the history and the tools', async () => {
  await place(ani, 'news', 'contoh-hp', exampleNews('Contoh pengumuman'), 'published');
  await ani.open('/collections/news');
  await ani.page.getByRole('link', { name: 'Contoh pengumuman' }).tap();
  await ani.field('Ringkasan').fill('');
  await press('Simpan');
  await ani.page.locator('dialog.desk-notice').waitFor();
  await picture('hp-salah', ani.page, { most: 740 });
  await press('Perbaiki');
  await ani.field('Ringkasan').fill('Contoh ringkasan yang baru.');
  await ani.save();
  await ani.page.getByText('Lainnya', { exact: true }).tap();
  await ani.page.getByRole('button', { name: 'Riwayat' }).tap();
  await ani.page.getByRole('heading', { name: 'Contoh Ani mengubah' }).first().waitFor();
  await picture('hp-riwayat', ani.page, { most: 740 });
  await ani.page.goBack();
  await ani.page.locator('dialog').waitFor({ state: 'detached' });
});

test('the board, and what becomes of the site', async () => {
  await place(ani, 'stories', 'contoh-hp', exampleStory('Contoh cerita dari HP'));
  await ani.open('/workflow');
  await ani.page.getByText('Contoh cerita dari HP').waitFor();
  await ani.open('/collections/stories/entries/contoh-hp');
  await ani.move('Draf', 'Ditinjau');
  await ani.move('Ditinjau', 'Siap');
  await ani.publish();
  await picture('hp-sudah-tayang', ani.page.locator('.desk-publishing'));
});

test('the guide itself', async () => {
  await ani.page.goto(`${desk.url}/admin/panduan/`);
  await ani.page.getByRole('link', { name: 'Dari draf sampai tayang' }).tap();
  await ani.page.getByRole('heading', { level: 1, name: 'Dari draf sampai tayang' }).waitFor();
});
