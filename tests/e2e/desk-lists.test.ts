import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPhoto } from '../fixtures/pictures.ts';
import { widths, type Editor, type RunningDesk } from './desk.ts';
import { exampleNews, place } from './guide-content.ts';
import { outOfReach } from './reach.ts';
import { startDesk } from './start-desk.ts';

/** What leads to an entry: the work that waits, the lists, what was thrown away or deleted. */

let desk: RunningDesk;
let browser: Browser;

startDesk((...running) => ([desk, browser] = running));

describe.each(widths)('at %i px', (width) => {
  const writer = `Contoh Penulis ${width}`;
  const title = `Contoh pengumuman lama ${width}`;
  /** Written anew at this screen. */
  const [district, districtTitle] = width < 800 ? ['makasar', 'Makasar'] : ['matraman', 'Matraman'];
  let editor: Editor;

  beforeAll(async () => {
    editor = await desk.editor(browser, writer, { width });
    await place(editor, 'news', `contoh-pengumuman-lama-${width}`, exampleNews(title));
  });
  afterAll(() => editor?.close());

  describe('the lists', () => {
    const rows = () => editor.page.locator('.desk-rows li:not(.desk-row-group)');

    test('search the text, filter by state, and lead to the entry', async () => {
      await editor.open('/collections/news');
      await editor.page.getByRole('searchbox').fill(`pengumuman lama ${width}`);
      await editor.page.getByRole('link', { name: title }).waitFor();
      await expect.poll(() => rows().count()).toBe(1);
      await editor.page.getByRole('searchbox').fill('');
      const drafts = editor.page.getByRole('button', { name: /^Draf/ });
      await drafts.click();
      const count = Number(/\d+/.exec(await drafts.innerText())![0]);
      await expect.poll(() => rows().count()).toBe(count);
      await editor.page.getByRole('link', { name: title }).click();
      await expect.poll(() => editor.field('Judul').inputValue()).toBe(title);
    });

    test('are narrowed by author and track, and grouped by year', async () => {
      const choice = (name: string) => editor.page.getByRole('combobox', { name, exact: true });
      await editor.open('/collections/news');
      await editor.page.getByRole('button', { name: /^Semua/ }).click();
      await choice('Penulis').selectOption(writer);
      await expect.poll(() => rows().count()).toBe(1);
      await choice('Penulis').selectOption('');
      await choice('Jalur').selectOption({ label: 'Makanan Ringan' });
      await expect.poll(() => rows().allInnerTexts()).toHaveLength(1);
      await editor.page.getByText('120 warga Jakarta Timur').waitFor();
      await choice('Jalur').selectOption('');
      await choice('Kelompokkan').selectOption('year');
      const years = editor.page.locator('.desk-row-group');
      await expect.poll(async () => (await years.allInnerTexts()).at(-1)).toBe('2020');
      await choice('Kelompokkan').selectOption('');
    });

    test('are narrowed by district, keep what was asked while the tab lives, and lead out of an empty result', async () => {
      const choice = (name: string) => editor.page.getByRole('combobox', { name, exact: true });
      const asked = { Urutkan: 'title', Kelompokkan: 'year', Kecamatan: 'matraman' };
      const shown = () => Promise.all(Object.keys(asked).map((name) => choice(name).inputValue()));
      await editor.open('/collections/news');
      for (const [name, value] of Object.entries(asked)) await choice(name).selectOption(value);
      await expect.poll(() => rows().count()).toBe(1);
      await rows()
        .getByRole('link', { name: /120 warga Jakarta Timur/ })
        .click();
      await editor.field('Judul').waitFor();
      await editor.page.reload();
      await editor.field('Judul').waitFor();
      await editor.open('/collections/news');
      await choice('Kecamatan').waitFor();
      expect(await shown()).toEqual(Object.values(asked));
      await editor.page.getByRole('searchbox').fill('contoh kata yang tidak ada');
      await editor.page.getByText('di antara yang disaring').waitFor();
      await editor.page.getByRole('button', { name: 'Tampilkan semua' }).click();
      await expect.poll(() => rows().count()).toBeGreaterThan(1);
      expect(await shown()).toEqual(['title', 'year', '']);
      await choice('Kelompokkan').selectOption('');
    });

    test('an entry opened straight from another shows its own text', async () => {
      await editor.open('/collections/districts/entries/cakung');
      await expect.poll(() => editor.field('Nama kecamatan').inputValue()).toBe('Cakung');
      await editor.open('/collections/districts/entries/ciracas');
      await expect.poll(() => editor.field('Nama kecamatan').inputValue()).toBe('Ciracas');
    });
  });

  test('the first screen names what waits, and leads there', async () => {
    await editor.open('/');
    await editor.page.getByRole('heading', { name: /Draf yang belum selesai/ }).waitFor();
    await editor.page.getByRole('heading', { name: /Belum ditinjau petugas/ }).waitFor();
    await editor.page.getByRole('link', { name: title }).click();
    await expect.poll(() => editor.field('Judul').inputValue()).toBe(title);
  });

  test('a picture that nobody uses is shown, and deleted from there', async () => {
    const name = `contoh-tidak-dipakai-${width}.jpg`;
    const path = join(desk.repo, 'content/media', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await drawPhoto(1));
    desk.git('add', 'content/media');
    desk.git('commit', '-qm', 'Contoh foto');
    await editor.open('/');
    await editor.page.reload();
    await editor.page.getByRole('button', { name }).click();
    const shown = editor.page.locator('.desk-panel img');
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    expect(await outOfReach(editor.page)).toEqual([]);
    await editor.press('Hapus berkas ini');
    await editor.page.locator('.desk-panel').waitFor({ state: 'detached' });
    await expect.poll(() => editor.page.getByRole('button', { name }).count()).toBe(0);
    expect(desk.git('ls-tree', '-r', '--name-only', 'main', 'content/media')).not.toContain(name);
  });

  test('the programme in numbers is a table to read and a file for a spreadsheet', async () => {
    await editor.open('/');
    await editor.page.getByRole('link', { name: 'Angka program' }).click();
    const years = editor.page.getByRole('table', { name: 'Menurut tahun' });
    await years.getByRole('rowheader', { name: '2020' }).waitFor();
    expect(await years.getByRole('row', { name: /^2020/ }).getByRole('cell').allInnerTexts()).toEqual([
      '120',
      '1',
      '1',
      '1',
    ]);
    const [download] = await Promise.all([
      editor.page.waitForEvent('download'),
      editor.page.getByRole('link', { name: 'Unduh CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('angka-program.csv');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFFMenurut,Nama,Peserta dilatih,Angkatan,Cerita,Berita\r\n')).toBe(true);
    expect(text).toContain('\r\nTahun,2020,120,1,1,1\r\n');
    expect(text).toContain('\r\nJalur,Beberapa jalur sekaligus,120,');
  });

  test('a draft that was thrown away comes back from the list of such drafts', async () => {
    const words = `Contoh keterangan yang dibuang ${width}.`;
    await editor.open(`/collections/districts/entries/${district}`);
    await editor.field(/^Keterangan/).fill(words);
    await editor.save();
    await editor.discard();
    await editor.page.getByText('Keadaan: Draf', { exact: true }).waitFor({ state: 'detached' });
    expect(editor.questions.at(-1)).toContain('Buang draf ini?');
    await editor.open('/');
    await editor.page.getByRole('link', { name: 'Yang dibuang dan dihapus' }).click();
    const drafts = editor.page.getByRole('region', { name: 'Draf yang dibuang' });
    const row = drafts.getByRole('listitem').filter({ hasText: districtTitle! });
    await row.waitFor();
    expect(await row.innerText()).toMatch(new RegExp(`ditulis ${writer} · dibuang ${writer} pada \\d`));
    expect(await outOfReach(editor.page)).toEqual([]);
    await row.getByRole('button', { name: /^Pulihkan/ }).click();
    await expect.poll(() => editor.field(/^Keterangan/).inputValue()).toBe(words);
    await editor.page.getByText('Keadaan: Draf', { exact: true }).waitFor();
  });

  test('a published entry that was deleted comes back as a draft', async () => {
    const slug = `contoh-dihapus-${width}`;
    const title = `Contoh pengumuman yang dihapus ${width}`;
    const onSite = async () => (await fetch(`${desk.url}/berita/${slug}/`)).status;
    const entry = `/collections/news/entries/${slug}`;
    await place(editor, 'news', slug, exampleNews(title), 'published');
    await editor.open(entry);
    await editor.field('Judul').waitFor();
    await editor.discard();
    await editor.page.waitForURL(/collections\/news$/);
    await editor.open(entry);
    await editor.move('Draf', 'Siap');
    await editor.publish();
    await editor.page.goto('about:blank');
    await editor.open(entry);
    await editor.page.getByText('buka Meja kerja, lalu “Yang dibuang dan dihapus”').first().waitFor();
    await editor.open('/');
    await editor.page.getByRole('link', { name: 'Yang dibuang dan dihapus' }).click();
    const deleted = editor.page.getByRole('region', { name: 'Tulisan yang dihapus' });
    const row = deleted.getByRole('listitem').filter({ hasText: title });
    expect(await row.innerText()).toMatch(new RegExp(`Berita · dihapus ${writer} pada \\d`));
    await row.getByRole('button', { name: /^Pulihkan/ }).click();
    await expect.poll(() => editor.field('Judul').inputValue()).toBe(title);
    await editor.page.getByText('Keadaan: Draf', { exact: true }).waitFor();
    expect(await onSite()).toBe(404);
  });

  test('a list follows a text that was published until it is on the site', async () => {
    await editor.open(`/collections/districts/entries/${district}`);
    await editor.move('Draf', 'Siap');
    await editor.page.getByText('Tayangkan', { exact: true }).click();
    await editor.page.getByRole('menuitem', { name: 'Tayangkan sekarang' }).click();
    await editor.page.getByText('Sedang diterbitkan:').waitFor();
    await editor.open('/collections/districts');
    const row = editor.page.getByRole('listitem').filter({ hasText: districtTitle });
    await row.getByText('Sedang diterbitkan', { exact: true }).waitFor();
    await row.getByText('Sudah tayang', { exact: true }).waitFor({ timeout: 120_000 });
    await row.getByRole('link', { name: `Lihat di situs: /kecamatan/${district}/` }).waitFor();
  });
});
