import { load } from 'js-yaml';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { widths, type Editor, type RunningDesk } from './desk.ts';
import { exampleNews, place } from './guide-content.ts';
import { outOfReach } from './reach.ts';
import { startDesk } from './start-desk.ts';

/** What an editor can do with the entry in the form besides writing. */

let desk: RunningDesk;
let browser: Browser;

startDesk((...running) => ([desk, browser] = running));

describe.each(widths)('at %i px', (width) => {
  const slug = `contoh-pengumuman-lama-${width}`;
  const entry = `/collections/news/entries/${slug}`;
  const live = `contoh-tayang-${width}`;
  const onSite = (id: string) => fetch(`${desk.url}/berita/${id}/`, { redirect: 'manual' });
  let editor: Editor;

  beforeAll(async () => {
    editor = await desk.editor(browser, 'Contoh Penulis', { width });
    await place(editor, 'news', live, exampleNews(`Contoh pengumuman tayang ${width}`), 'published');
    await editor.open('/collections/news/new');
    await editor.field('Jenis').selectOption('pengumuman');
    await editor.field('Judul').fill(`Contoh pengumuman lama ${width}`);
    await editor.field('Ringkasan').fill('Contoh ringkasan pertama.');
    await editor.press('Sekarang');
    await editor.save();
    await editor.page.waitForURL(/entries\//);
    await editor.field('Ringkasan').fill('Contoh ringkasan kedua.');
    await editor.save();
  });
  afterAll(() => editor?.close());

  const panel = () => editor.page.locator('.desk-panel');

  test('the history tells who changed what, and brings a version back', async () => {
    await editor.useTool('Riwayat');
    await panel().getByRole('heading', { name: 'Contoh Penulis mengubah' }).first().waitFor();
    expect(await panel().locator('del').first().innerText()).toBe('Contoh ringkasan pertama.');
    expect(await panel().locator('ins').first().innerText()).toBe('Contoh ringkasan kedua.');
    expect(await outOfReach(editor.page)).toEqual([]);
    await panel().getByRole('button', { name: 'Kembalikan versi ini' }).first().click();
    await expect.poll(() => editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan pertama.');
  });

  test('earlier texts on this device can be put back', async () => {
    await editor.field('Ringkasan').fill('Contoh ringkasan ketiga.');
    await editor.save();
    await editor.useTool('Pulihkan dari perangkat ini');
    const text = panel().locator('article', { hasText: 'Contoh ringkasan kedua.' });
    await text.first().waitFor();
    expect(await outOfReach(editor.page)).toEqual([]);
    await text.getByRole('button', { name: 'Pakai tulisan ini' }).first().click();
    await expect.poll(() => editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan kedua.');
    await editor.save();
  });

  test('what was typed and not saved gives way to an earlier text only into “Pulihkan”', async () => {
    const kept = (words: string) => panel().locator('article', { hasText: words }).first();
    const told = editor.page.getByText('Tulisan yang belum Anda simpan tidak hilang');
    const summary = () => editor.field('Ringkasan').inputValue();
    await editor.field('Ringkasan').fill('Contoh ringkasan yang belum disimpan.');
    await editor.useTool('Pulihkan dari perangkat ini');
    await kept('Contoh ringkasan ketiga.').getByRole('button', { name: 'Pakai tulisan ini' }).click();
    await expect.poll(summary).toBe('Contoh ringkasan ketiga.');
    await told.waitFor();
    await editor.useTool('Riwayat');
    await panel().getByRole('button', { name: 'Kembalikan versi ini' }).last().click();
    await expect.poll(summary).toBe('Contoh ringkasan pertama.');
    await told.waitFor();
    await editor.useTool('Pulihkan dari perangkat ini');
    await kept('Contoh ringkasan ketiga.').waitFor();
    await kept('Contoh ringkasan yang belum disimpan.')
      .getByRole('button', { name: 'Pakai tulisan ini' })
      .click();
    await expect.poll(summary).toBe('Contoh ringkasan yang belum disimpan.');
  });

  test('a message is closed by a button with an Indonesian name', async () => {
    await editor.field('Ringkasan').fill('Contoh ringkasan kedua.');
    await editor.save();
    await editor.press('Tutup pesan ini');
  });

  test('a version that cannot be brought back without a network is brought back by the same button later', async () => {
    await editor.useTool('Riwayat');
    const version = panel().locator('article', { has: editor.page.locator('ins', { hasText: 'pertama' }) });
    const back = version.getByRole('button', { name: 'Kembalikan versi ini' }).last();
    await back.waitFor();
    await editor.context.setOffline(true);
    await back.click();
    await panel().getByText('Tidak ada sambungan ke server').waitFor();
    expect(await editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan kedua.');
    await editor.context.setOffline(false);
    await back.click();
    await panel().waitFor({ state: 'detached' });
    await expect.poll(() => editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan pertama.');
  });

  test('an address that another entry has is refused beside what was typed, with a free one', async () => {
    await editor.useTool('Ganti alamat');
    await editor.page.getByLabel('Ujung alamat').fill('bimtek-120-warga');
    await panel().getByRole('button', { name: 'Ganti alamat' }).click();
    await panel()
      .getByText('Alamat ini sudah dipakai berita lain. Pakai alamat “bimtek-120-warga-2”')
      .waitFor();
    expect(await editor.page.getByLabel('Ujung alamat').inputValue()).toBe('bimtek-120-warga');
    expect(await outOfReach(editor.page)).toEqual([]);
    await panel().getByRole('button', { name: 'Tutup' }).click();
  });

  test('an address is changed on purpose, and refused when it cannot be one', async () => {
    await editor.useTool('Ganti alamat');
    await editor.page.getByLabel('Ujung alamat').fill('Contoh Alamat');
    await panel().getByRole('button', { name: 'Ganti alamat' }).click();
    await editor.page.getByText('Pakai huruf kecil a–z').waitFor();
    await editor.page.getByLabel('Ujung alamat').fill(`contoh-alamat-baru-${width}`);
    await panel().getByText(`Alamat: /berita/contoh-alamat-baru-${width}/`).waitFor();
    await panel().getByRole('button', { name: 'Ganti alamat' }).click();
    await panel().waitFor({ state: 'detached' });
    const tree = desk.git('ls-tree', '-r', '--name-only', `cms/news/${slug}`, 'content/news');
    expect(tree).toContain(`content/news/contoh-alamat-baru-${width}.md`);
    expect(tree).not.toContain(`${slug}.md`);
  });

  test('the history tells of reviews and publications too', async () => {
    await editor.open(entry);
    await editor.move('Draf', 'Ditinjau');
    await editor.useTool('Riwayat');
    const steps = panel().locator('article');
    const step = steps.first();
    await step.getByRole('heading', { name: 'Contoh Penulis memindahkan ke Ditinjau' }).waitFor();
    expect(await step.getByRole('button').count()).toBe(0);
    const moved = steps.filter({ hasText: 'Contoh Penulis mengganti alamat' });
    expect(await moved.locator('del').first().innerText()).toBe(`/berita/${slug}/`);
    expect(await moved.locator('ins').first().innerText()).toBe(`/berita/contoh-alamat-baru-${width}/`);
    await steps.filter({ hasText: 'Contoh Penulis membuat' }).getByRole('button').waitFor();
    await editor.press('Tutup');
    await editor.move('Ditinjau', 'Draf');
  });

  test('a title may change, the address of what is live does not; changed on purpose, the old one leads to the new', async () => {
    const path = `/collections/news/entries/${live}`;
    await expect.poll(async () => (await onSite(live)).status, { timeout: 120_000 }).toBe(200);
    await editor.open(path);
    await editor.field('Judul').fill(`Contoh judul yang lain sama sekali ${width}`);
    await editor.look((page) => page.locator('.desk-found').getByText(`/berita/${live}/`).waitFor());
    await editor.save();
    await editor.useTool('Ganti alamat');
    await editor.page.getByLabel('Ujung alamat').fill(`${live}-baru`);
    await panel().getByRole('button', { name: 'Ganti alamat' }).click();
    await panel().waitFor({ state: 'detached' });
    await editor.move('Draf', 'Siap');
    await editor.publish();
    expect((await onSite(`${live}-baru`)).status).toBe(200);
    const old = await fetch(`${desk.url}/berita/${live}/`);
    expect([old.status, new URL(old.url).pathname]).toEqual([200, `/berita/${live}-baru/`]);
  });

  test('a deletion that was proposed is undone from the history', async () => {
    const path = `/collections/news/entries/${live}-baru`;
    await editor.open(path);
    await editor.field('Judul').waitFor();
    await editor.discard();
    await editor.page.waitForURL(/collections\/news$/);
    await editor.open(path);
    await editor.page.getByText('Keadaan: Draf', { exact: true }).waitFor();
    await editor.useTool('Riwayat');
    await panel().getByRole('heading', { name: 'Contoh Penulis mengusulkan hapus' }).waitFor();
    await panel().getByRole('button', { name: 'Kembalikan versi ini' }).first().click();
    await panel().waitFor({ state: 'detached' });
    const kept = desk.git('ls-tree', '-r', '--name-only', `cms/news/${live}-baru`, 'content/news');
    expect(kept).toContain(`content/news/${live}-baru.md`);
  });

  test('what others point to is not deleted, and they are named', async () => {
    await editor.open('/collections/tracks/entries/makanan-ringan');
    await editor.field('Judul').waitFor();
    await editor.discard();
    await editor.page.getByRole('heading', { name: 'Belum dapat dihapus' }).waitFor();
    expect(await editor.notice.innerText()).toMatch(/120 warga Jakarta Timur.*\(isian “Jalur”\)/s);
    expect(await outOfReach(editor.page)).toEqual([]);
    await editor.press('Mengerti');
  });

  test('of hundreds of groups of words only those looked for are drawn', async () => {
    const { page } = editor;
    const word = `contohkata${width}`;
    const groups = (ref: string) =>
      (load(desk.git('show', `${ref}:content/settings/kosakata.yml`)) as { groups: { words: string[] }[] })
        .groups;
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
  });
});
