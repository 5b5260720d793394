import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { drawPhoto } from '../fixtures/pictures.ts';
import { RunningDesk, type Editor } from './desk.ts';
import { exampleNews, place } from './guide-content.ts';

let desk: RunningDesk;
let browser: Browser;
let editor: Editor;

const press = (name: string) => editor.page.getByRole('button', { name, exact: true }).first().click();
const choose = async (tool: string) => {
  await editor.page.locator('summary', { hasText: 'Lainnya' }).click();
  await press(tool);
};

/** What a screen reader says on this screen in words that only English has. */
const spokenEnglish = () =>
  editor.page.evaluate(() => {
    const told = ['aria-label', 'aria-roledescription', 'title', 'alt', 'placeholder'];
    const hidden = document.querySelectorAll(
      '[aria-live], [role=status], [role=alert], [id^=DndDescribedBy]',
    );
    return [
      ...told.flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name)!),
      ),
      ...[...hidden].map((each) => each.textContent),
    ].filter((words) =>
      /\b(the|to|of|and|is|an?|close|open|press|drag\w*|item|items|sortable|timer|remove|add|select|search|loading|image|button)\b/i.test(
        words,
      ),
    );
  });

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
  await expect.poll(() => editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan pertama.');
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
  await expect.poll(() => editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan kedua.');
  await editor.save();
});

test('what was typed and not saved gives way to an earlier text only into “Pulihkan”', async () => {
  const panel = editor.page.locator('.desk-panel');
  const kept = (words: string) => panel.locator('article', { hasText: words }).first();
  const told = editor.page.getByText('Tulisan yang belum Anda simpan tidak hilang');
  await editor.field('Ringkasan').fill('Contoh ringkasan yang belum disimpan.');
  await choose('Pulihkan dari perangkat ini');
  await kept('Contoh ringkasan ketiga.').getByRole('button', { name: 'Pakai tulisan ini' }).click();
  await expect.poll(() => editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan ketiga.');
  await told.waitFor();
  await choose('Riwayat');
  await panel.getByRole('button', { name: 'Kembalikan versi ini' }).last().click();
  await expect.poll(() => editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan pertama.');
  await told.waitFor();
  await choose('Pulihkan dari perangkat ini');
  await kept('Contoh ringkasan ketiga.').waitFor();
  await kept('Contoh ringkasan yang belum disimpan.')
    .getByRole('button', { name: 'Pakai tulisan ini' })
    .click();
  await expect
    .poll(() => editor.field('Ringkasan').inputValue())
    .toBe('Contoh ringkasan yang belum disimpan.');
});

test('a message is closed by a button with an Indonesian name', async () => {
  await editor.field('Ringkasan').fill('Contoh ringkasan kedua.');
  await editor.save();
  await editor.page.getByRole('button', { name: 'Tutup pesan ini' }).first().click();
});

test('a version that cannot be brought back without a network is brought back by the same button later', async () => {
  await choose('Riwayat');
  const panel = editor.page.locator('.desk-panel');
  const version = panel.locator('article', { has: editor.page.locator('ins', { hasText: 'pertama' }) });
  const back = version.getByRole('button', { name: 'Kembalikan versi ini' }).last();
  await back.waitFor();
  await editor.context.setOffline(true);
  await back.click();
  await panel.getByText('Tidak ada sambungan ke server').waitFor();
  expect(await editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan kedua.');
  await editor.context.setOffline(false);
  await back.click();
  await panel.waitFor({ state: 'detached' });
  await expect.poll(() => editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan pertama.');
});

test('an address that another entry has is refused beside what was typed, with a free one', async () => {
  await choose('Ganti alamat');
  const panel = editor.page.locator('.desk-panel');
  await editor.page.getByLabel('Ujung alamat').fill('bimtek-120-warga');
  await panel.getByRole('button', { name: 'Ganti alamat' }).click();
  await panel.getByText('Alamat ini sudah dipakai berita lain. Pakai alamat “bimtek-120-warga-2”').waitFor();
  expect(await editor.page.getByLabel('Ujung alamat').inputValue()).toBe('bimtek-120-warga');
  await panel.getByRole('button', { name: 'Tutup' }).click();
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

test('the history tells of reviews and publications too', async () => {
  await editor.open('/collections/news/entries/contoh-pengumuman-lama');
  await editor.move('Draf', 'Ditinjau');
  await choose('Riwayat');
  const step = editor.page.locator('.desk-panel article').first();
  await step.getByRole('heading', { name: 'Contoh Penulis memindahkan ke Ditinjau' }).waitFor();
  expect(await step.getByRole('button').count()).toBe(0);
  const steps = editor.page.locator('.desk-panel article');
  const moved = steps.filter({ hasText: 'Contoh Penulis mengganti alamat' });
  expect(await moved.locator('del').first().innerText()).toBe('/berita/contoh-pengumuman-lama/');
  expect(await moved.locator('ins').first().innerText()).toBe('/berita/contoh-alamat-baru/');
  await steps.filter({ hasText: 'Contoh Penulis membuat' }).getByRole('button').waitFor();
  await press('Tutup');
  await editor.move('Ditinjau', 'Draf');
});

describe('the lists', () => {
  test('search the text, filter by state, and lead to the entry', async () => {
    await editor.open('/collections/news');
    await editor.page.getByRole('searchbox').fill('pengumuman lama');
    await editor.page.getByRole('link', { name: /Contoh pengumuman lama/ }).waitFor();
    await expect.poll(() => editor.page.locator('.desk-rows li').count()).toBe(1);
    await editor.page.getByRole('searchbox').fill('');
    await editor.page.getByRole('button', { name: /^Draf/ }).click();
    await expect.poll(() => editor.page.locator('.desk-rows li').count()).toBe(1);
    await editor.page.getByRole('link', { name: /Contoh pengumuman lama/ }).click();
    await editor.field('Judul').waitFor();
    expect(await editor.field('Judul').inputValue()).toBe('Contoh pengumuman lama');
  });

  test('are narrowed by author and track, and grouped by year', async () => {
    const rows = editor.page.locator('.desk-rows li:not(.desk-row-group)');
    const choice = (name: string) => editor.page.getByRole('combobox', { name, exact: true });
    await editor.open('/collections/news');
    await editor.page.getByRole('button', { name: /^Semua/ }).click();
    await choice('Penulis').selectOption('Contoh Penulis');
    await expect.poll(() => rows.count()).toBe(1);
    await choice('Penulis').selectOption('');
    await choice('Jalur').selectOption({ label: 'Makanan Ringan' });
    await expect.poll(() => rows.allInnerTexts()).toHaveLength(1);
    await editor.page.getByText('120 warga Jakarta Timur').waitFor();
    await choice('Jalur').selectOption('');
    await choice('Kelompokkan').selectOption('year');
    const years = editor.page.locator('.desk-row-group');
    await expect.poll(async () => (await years.allInnerTexts()).at(-1)).toBe('2020');
    await choice('Kelompokkan').selectOption('');
  });

  test('an entry opened straight from another shows its own text', async () => {
    await editor.open('/collections/districts/entries/cakung');
    await expect.poll(() => editor.field('Nama kecamatan').inputValue()).toBe('Cakung');
    await editor.open('/collections/districts/entries/ciracas');
    await expect.poll(() => editor.field('Nama kecamatan').inputValue()).toBe('Ciracas');
  });
});

test('an address for a colleague is selected to be copied by hand where the clipboard is refused', async () => {
  const { page } = editor;
  await editor.open('/meja');
  await page.evaluate(() => {
    const writeText = () => Promise.reject(new Error());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  });
  await page.locator('summary', { hasText: 'Contoh Penulis' }).click();
  await press('Undang rekan');
  await press('Salin alamat');
  await page.getByText('Alamatnya sudah dipilih').waitFor();
  const selected = await page
    .getByLabel('Alamat masuk')
    .evaluate((field: HTMLInputElement) => [
      field.value.slice(field.selectionStart!, field.selectionEnd!),
      field.value,
    ]);
  expect(selected[0]).toMatch(/token=/);
  expect(selected[0]).toBe(selected[1]);
  await press('Tutup');
});

test('the first screen names what waits, and leads there', async () => {
  await editor.open('/');
  await editor.page.getByRole('heading', { name: /Draf yang belum selesai/ }).waitFor();
  await editor.page.getByRole('heading', { name: /Belum ditinjau petugas/ }).waitFor();
  await editor.page.getByRole('link', { name: /Contoh pengumuman lama/ }).click();
  await editor.field('Judul').waitFor();
});

test('a picture that nobody uses is shown, and deleted from there', async () => {
  const name = 'contoh-tidak-dipakai.jpg';
  const path = join(desk.repo, 'content/media', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await drawPhoto(1));
  desk.git('add', 'content/media');
  desk.git('commit', '-qm', 'Contoh foto');
  await editor.open('/');
  await editor.page.reload();
  await editor.page.getByRole('button', { name }).click();
  const shown = editor.page.locator('.desk-panel img');
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await press('Hapus berkas ini');
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
  await editor.open('/collections/districts/entries/makasar');
  await editor.field(/^Keterangan/).fill('Contoh keterangan yang dibuang.');
  await editor.save();
  const headers = { Origin: desk.url };
  const params = { branch: 'main', collection: 'districts', slug: 'makasar' };
  const data = { branch: 'main', action: 'deleteUnpublishedEntry', params };
  await editor.context.request.post(`${desk.url}/admin/api/v1`, { headers, data });
  await editor.open('/');
  await editor.page.getByRole('link', { name: 'Yang dibuang dan dihapus' }).click();
  const drafts = editor.page.getByRole('region', { name: 'Draf yang dibuang' });
  const row = drafts.getByRole('listitem').filter({ hasText: 'Makasar' });
  expect(await row.innerText()).toMatch(/ditulis Contoh Penulis · dibuang Contoh Penulis pada \d/);
  await row.getByRole('button', { name: /^Pulihkan/ }).click();
  await expect.poll(() => editor.field(/^Keterangan/).inputValue()).toBe('Contoh keterangan yang dibuang.');
  await editor.page.getByText('Keadaan: Draf', { exact: true }).waitFor();
});

test.each([1280, 360])(
  'a published entry that was deleted comes back as a draft, at %i px',
  async (width) => {
    const slug = `contoh-dihapus-${width}`;
    const title = `Contoh pengumuman yang dihapus ${width}`;
    const onSite = async () => (await fetch(`${desk.url}/berita/${slug}/`)).status;
    await place(editor, 'news', slug, exampleNews(title), 'published');
    await editor.open(`/collections/news/entries/${slug}`);
    await press('Usulkan hapus');
    await editor.page.waitForURL(/collections\/news$/);
    await editor.open(`/collections/news/entries/${slug}`);
    await editor.move('Draf', 'Siap');
    await editor.publish();
    await editor.page.setViewportSize({ width, height: 740 });
    await editor.open(`/collections/news/entries/${slug}`);
    await editor.page.getByText('buka Meja kerja, lalu “Yang dibuang dan dihapus”').first().waitFor();
    await editor.open('/');
    await editor.page.getByRole('link', { name: 'Yang dibuang dan dihapus' }).click();
    const deleted = editor.page.getByRole('region', { name: 'Tulisan yang dihapus' });
    const row = deleted.getByRole('listitem').filter({ hasText: title });
    expect(await row.innerText()).toMatch(/Berita · dihapus Contoh Penulis pada \d/);
    await row.getByRole('button', { name: /^Pulihkan/ }).click();
    await expect.poll(() => editor.field('Judul').inputValue()).toBe(title);
    await editor.page.getByText('Keadaan: Draf', { exact: true }).waitFor();
    expect(await onSite()).toBe(404);
    await editor.page.setViewportSize({ width: 1280, height: 900 });
  },
);

test('a list follows a text that was published until it is on the site', async () => {
  await editor.open('/collections/districts/entries/makasar');
  await editor.move('Draf', 'Siap');
  await editor.page.getByText('Tayangkan', { exact: true }).click();
  await editor.page.getByRole('menuitem', { name: 'Tayangkan sekarang' }).click();
  await editor.page.getByText('Sedang diterbitkan:').waitFor();
  await editor.open('/collections/districts');
  const row = editor.page.getByRole('listitem').filter({ hasText: 'Makasar' });
  await row.getByText('Sedang diterbitkan', { exact: true }).waitFor();
  await row.getByText('Sudah tayang', { exact: true }).waitFor({ timeout: 120_000 });
  await row.getByRole('link', { name: 'Lihat di situs: /kecamatan/makasar/' }).waitFor();
});

test.each([360, 1280])('what the desk says at its edge covers no control, at %i px', async (width) => {
  const { page } = editor;
  await page.setViewportSize({ width, height: 740 });
  await editor.open('/collections/news/entries/contoh-pengumuman-lama');
  const form = page.locator('[class*="-ControlPaneContainer"]').last();
  await form.waitFor({ state: 'attached' });
  await page.getByText('Sudah tayang: ').waitFor();
  const covered = () =>
    page.evaluate(async () => {
      const reach = (control: Element) => {
        control.scrollIntoView({ block: 'end', behavior: 'instant' });
        const { left, top, width, height } = control.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height - 2)?.closest('#desk-bar') == null;
      };
      return [...document.querySelectorAll('#nc-root :is(a, button, input, select, textarea, summary)')]
        .filter((control) => control.checkVisibility() && !reach(control))
        .map((control) => control.textContent || control.id || control.className);
    });
  expect(await covered()).toEqual([]);
  if (await form.isVisible()) await editor.unfold();
  else await page.getByRole('button', { name: 'Pratinjau' }).click();
  await form.waitFor();
  expect(await covered()).toEqual([]);
});

describe.each([360, 1280])('at %i px', (width) => {
  const paths = [
    '/meja',
    '/meja/angka',
    '/meja/draf-dibuang',
    '/collections/news',
    '/workflow',
    '/collections/news/entries/contoh-pengumuman-lama',
    '/collections/stories/new',
    '/collections/tracks/entries/servis-ac',
    '/collections/plainLanguage/entries/plainLanguage',
  ];

  test.each(paths)('%s has no control outside the screen and none too small to tap', async (path) => {
    await editor.page.setViewportSize({ width, height: width < 500 ? 740 : 900 });
    await editor.open(path);
    await editor.page.waitForTimeout(1_500);
    // On a phone either the form or the preview is in front; the controls are those of the form.
    const form = editor.page.locator('[class*="-ControlPaneContainer"]').last();
    if (/\/entries\/|\/new$/.test(path)) {
      await form.waitFor({ state: 'attached' });
      if (!(await form.isVisible())) await editor.page.getByRole('button', { name: 'Pratinjau' }).click();
      await form.waitFor();
      await editor.unfold();
    }
    // A message that is just leaving slides out of the screen.
    await expect.poll(() => editor.page.locator('.Toastify__toast').count()).toBe(0);
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
    expect(await spokenEnglish()).toEqual([]);
  });
});

test.each([360, 1280])(
  'of hundreds of groups of words only those looked for are drawn, at %i px',
  async (width) => {
    const { page } = editor;
    const word = `contohkata${width}`;
    const groups = (ref: string) =>
      (load(desk.git('show', `${ref}:content/settings/kosakata.yml`)) as { groups: { words: string[] }[] })
        .groups;
    await page.setViewportSize({ width, height: 800 });
    await page.goto('about:blank');
    await editor.open('/collections/vocabulary/entries/vocabulary');
    const list = page.locator('.desk-long-list');
    await list.getByText(/^12 dari \d+ kelompok ditampilkan/).waitFor();
    await list.getByRole('searchbox').fill('kripik');
    await list.getByText(/^\d+ dari \d+ kelompok cocok/).waitFor();
    await list.locator('button[class*="-TopBarButton"]').first().click();
    await list.getByRole('button', { name: 'Tambah kata' }).click();
    await page.getByLabel('Kata', { exact: true }).last().fill(word);
    await list.getByRole('searchbox').fill('');
    await editor.save();
    const [before, after] = [groups('main'), groups('cms/vocabulary/vocabulary')];
    expect(after).toHaveLength(before.length);
    const changed = after.filter((group, place) => group.words.length > before[place]!.words.length);
    expect(changed).toHaveLength(1);
    expect(changed[0]!.words.join(' ')).toContain('kripik');
    expect(changed[0]!.words).toContain(word);
    await page.setViewportSize({ width: 1280, height: 900 });
  },
);
