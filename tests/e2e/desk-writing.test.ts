import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { RunningDesk, type Editor } from './desk.ts';

let desk: RunningDesk;
let browser: Browser;
let editor: Editor;

beforeAll(async () => {
  desk = await RunningDesk.start();
  browser = await launchBrowser();
  editor = await desk.editor(browser, 'Contoh Penulis');
});

afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const press = (name: string) => editor.page.getByRole('button', { name, exact: true }).first().click();

async function newAnnouncement(title: string, { page }: Editor = editor) {
  await page.goto(`${desk.url}/admin/#/collections/news/new`);
  await page.getByLabel('Jenis', { exact: true }).selectOption('pengumuman');
  await page.getByLabel('Judul', { exact: true }).fill(title);
  await page.getByLabel('Ringkasan', { exact: true }).fill('Contoh ringkasan.');
}

describe('the coach', () => {
  const coach = () => editor.preview.locator('.desk-beside');
  const openText = () => editor.open('/collections/news/entries/contoh-mengejawantahkan-nib');
  const openRules = () => editor.open('/collections/plainLanguage/entries/plainLanguage');

  async function addHardWord(hard: string, plain: string) {
    await editor.page.getByRole('button', { name: 'Tambah kata', exact: true }).click();
    await editor.field('Kata sulit').fill(hard);
    await editor.field('Lebih mudah').fill(plain);
    await editor.save();
  }

  test('offers a word that an editor has just added to the settings', async () => {
    await newAnnouncement('Contoh mengejawantahkan NIB');
    await press('Sekarang');
    await editor.save();
    await coach().getByText('Jelaskan saat pertama disebut: Nomor Induk Berusaha.').waitFor();
    expect(await coach().innerText()).not.toContain('mewujudkan');
    await openRules();
    await editor.field('Judul').waitFor();
    await addHardWord('mengejawantahkan', 'mewujudkan');
    await openText();
    await coach().getByText('Lebih mudah: mewujudkan').waitFor();
  });

  test('has nothing to say where nobody has written rules, until somebody does', async () => {
    await editor.open('/');
    desk.git('branch', '-q', '-D', 'cms/plainLanguage/plainLanguage');
    desk.git('rm', '-q', 'content/settings/bahasa.yml');
    desk.git('commit', '-qm', 'Contoh tanpa aturan bahasa');
    await openText();
    await coach().getByText('Sudah mudah dibaca.').waitFor();
    await openRules();
    await editor.field('Judul').fill('Contoh aturan');
    await addHardWord('mengejawantahkan', 'mewujudkan');
    await openText();
    await coach().getByText('Lebih mudah: mewujudkan').waitFor();
  });
});

describe.each([
  [1280, 900],
  [360, 740],
])('a time for a text to appear and to go, at %i px', (width, height) => {
  test('is told in words above the preview', async () => {
    const other = await desk.editor(browser, 'Contoh Penyunting', { viewport: { width, height } });
    await newAnnouncement('Contoh pengumuman terjadwal', other);
    const set = (label: RegExp, time: string) => other.field(label).fill(time);
    const show = async () =>
      width < 500 && (await other.page.getByRole('button', { name: 'Pratinjau', exact: true }).click());
    await set(/^Terbit pada/, '2027-05-03T08:00');
    await set(/^Berakhir pada/, '2027-05-31T17:00');
    await show();
    const page = other.preview.locator('body');
    await page.getByText('Akan tampil Senin, 3 Mei 2027 pukul 08.00 WIB.').waitFor();
    await page.getByText('Akan turun Senin, 31 Mei 2027 pukul 17.00 WIB').waitFor();
    await show();
    await set(/^Terbit pada/, '2020-05-03T08:00');
    await show();
    await page.getByText('Waktu terbitnya sudah lewat (Minggu, 3 Mei 2020').waitFor();
    expect(await page.getByText('Akan tampil').count()).toBe(0);
    await other.close();
  });
});
