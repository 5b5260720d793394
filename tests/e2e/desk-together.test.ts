import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { widths, type Editor, type RunningDesk } from './desk.ts';
import { exampleNews, place } from './guide-content.ts';
import { outOfReach } from './reach.ts';
import { startDesk } from './start-desk.ts';

/** Two editors at one entry: neither loses a word, and both know what became of it. */

let desk: RunningDesk;
let browser: Browser;

startDesk((...running) => ([desk, browser] = running));

describe.each(widths)('at %i px', (width) => {
  const slug = `contoh-pengumuman-${width}`;
  const announcement = `/collections/news/entries/${slug}`;
  const draftText = () => desk.git('show', `cms/news/${slug}:content/news/${slug}.md`);
  let ani: Editor;
  let budi: Editor;

  beforeAll(async () => {
    ani = await desk.editor(browser, 'Contoh Ani', { width });
    budi = await desk.editor(browser, 'Contoh Budi', { width });
    await place(ani, 'news', slug, exampleNews(`Contoh pengumuman ${width}`));
  });
  afterAll(async () => {
    for (const editor of [ani, budi]) await editor?.close();
  });

  afterEach(async () => {
    for (const { page } of [ani, budi]) await page.goto('about:blank');
  });

  test('different fields merge by themselves, and the second editor is told', async () => {
    await ani.open(announcement);
    await budi.open(announcement);
    await ani.field('Judul').fill('Contoh judul Ani');
    await budi.field('Ringkasan').fill('Contoh ringkasan Budi.');
    await ani.save();
    await budi.press('Simpan');
    await budi.page.getByRole('heading', { name: 'Digabung dengan perubahan orang lain' }).waitFor();
    expect(await outOfReach(budi.page)).toEqual([]);
    await budi.press('Mengerti');
    expect(await budi.field('Judul').inputValue()).toBe('Contoh judul Ani');
    expect(draftText()).toContain('Contoh judul Ani');
    expect(draftText()).toContain('Contoh ringkasan Budi.');
  });

  test('different items of a list merge; one item that both changed is named', async () => {
    const entry = '/collections/pages/entries/cara-daftar';
    const name = (editor: Editor, place: number) =>
      editor.page.getByLabel('Nama langkah', { exact: true }).nth(place);
    const open = async (editor: Editor) => {
      await editor.page.goto('about:blank');
      await editor.open(entry);
      const steps = editor.page.locator('[id^="steps-field"]').first();
      await steps.getByRole('button').first().click();
      for (const place of [0, 1])
        await steps
          .locator('button[class*="-TopBarButton"]')
          .nth(2 * place)
          .click();
    };
    await Promise.all([open(ani), open(budi)]);
    await name(ani, 0).fill(`Contoh langkah dari Ani ${width}`);
    await name(budi, 1).fill(`Contoh langkah dari Budi ${width}`);
    await ani.save();
    await budi.press('Simpan');
    await budi.page.getByText('Langkah 1:').waitFor();
    await budi.press('Mengerti');
    const text = desk.git('show', 'cms/pages/cara-daftar:content/pages/cara-daftar.md');
    expect(text).toContain(`Contoh langkah dari Ani ${width}`);
    expect(text).toContain(`Contoh langkah dari Budi ${width}`);
    await Promise.all([open(ani), open(budi)]);
    await name(ani, 1).fill(`Contoh langkah kedua, Ani ${width}`);
    await name(budi, 1).fill(`Contoh langkah kedua, Budi ${width}`);
    await ani.save();
    await budi.press('Simpan');
    await budi.page.getByRole('group', { name: 'Langkah 2 › Nama langkah' }).waitFor();
    await budi.page.getByRole('radio', { name: 'Tulisan Contoh Ani' }).check();
    await budi.press('Pakai pilihan ini');
    await budi.save();
    expect(desk.git('show', 'cms/pages/cara-daftar:content/pages/cara-daftar.md')).toContain(
      `Contoh langkah kedua, Ani ${width}`,
    );
  });

  test('the same field shows both, and the choice is saved', async () => {
    await ani.open(announcement);
    await budi.open(announcement);
    await ani.field('Judul').fill('Contoh judul dari Ani');
    await budi.field('Judul').fill('Contoh judul dari Budi');
    await ani.save();
    await budi.press('Simpan');
    await budi.page.getByRole('heading', { name: 'Diubah oleh dua orang' }).waitFor();
    await budi.page.getByText('Contoh judul dari Ani').waitFor();
    expect(await budi.notice.innerText()).toMatch(
      /Contoh Ani menyimpan tulisan ini lebih dahulu \(.*\d\d\.\d\d WIB\)/,
    );
    expect(await outOfReach(budi.page)).toEqual([]);
    await budi.page.getByRole('textbox', { name: 'Judul: gabungan' }).fill('Contoh judul Ani dan Budi');
    await budi.press('Pakai pilihan ini');
    await budi.save();
    expect(draftText()).toContain('Contoh judul Ani dan Budi');
  });

  test('one’s own words can be kept as a copy', async () => {
    await ani.open(announcement);
    await budi.open(announcement);
    await ani.field('Judul').fill(`Contoh judul Ani lagi ${width}`);
    await budi.field('Judul').fill(`Contoh judul Budi lagi ${width}`);
    await ani.save();
    await budi.press('Simpan');
    await budi.press('Simpan sebagai salinan');
    await budi.page.waitForURL(`**/entries/contoh-judul-budi-lagi-${width}-salinan`);
    await expect.poll(() => budi.field('Judul').inputValue()).toBe(`Contoh judul Budi lagi ${width}`);
    expect(draftText()).toContain(`Contoh judul Ani lagi ${width}`);
    await budi.page.goto('about:blank');
    await budi.open(announcement);
    await expect.poll(() => budi.field('Judul').inputValue()).toBe(`Contoh judul Ani lagi ${width}`);
    await budi.page.waitForTimeout(1_000);
    expect(await budi.page.getByText('yang belum tersimpan').count()).toBe(0);
  });

  test('a copy of a text with a telephone number keeps its reason, and asks for one that is not known', async () => {
    const [first, second] = ['nomor', 'lain'].map((word) => `contoh-${word}-${width}-budi-salinan`) as [
      string,
      string,
    ];
    const keepCopy = async (path: string, title: string) => {
      for (const { page } of [ani, budi]) await page.goto('about:blank');
      await ani.open(path);
      await budi.open(path);
      await ani.field('Judul').fill(`${title} Ani`);
      await budi.field('Judul').fill(`${title} Budi`);
      await ani.save();
    };
    const giveReason = async (reason: string) => {
      await budi.page.getByRole('heading', { name: 'Ada data pribadi?' }).waitFor();
      await budi.page.getByLabel('Alasan tetap menyimpan').fill(reason);
      await budi.press('Simpan dengan alasan ini');
    };
    const reasonOf = (slug: string) => desk.git('log', '-1', '--format=%B', `cms/news/${slug}`);
    await keepCopy(announcement, `Contoh nomor ${width}`);
    await budi.field('Ringkasan').fill('Contoh: hubungi 0812-3456-7890.');
    await budi.press('Simpan');
    await giveReason('Contoh nomor resmi kantor');
    await budi.press('Simpan sebagai salinan');
    await budi.page.waitForURL(`**/entries/${first}`);
    expect(reasonOf(first)).toContain('Contoh nomor resmi kantor');
    await keepCopy(`/collections/news/entries/${first}`, `Contoh lain ${width}`);
    await budi.press('Simpan');
    await budi.press('Simpan sebagai salinan');
    await giveReason('Contoh nomor tetap resmi');
    await budi.page.waitForURL(`**/entries/${second}`);
    expect(reasonOf(second)).toContain('Contoh nomor tetap resmi');
  });

  test('one’s own words of a page there is only one of are copied, or shown to be copied', async () => {
    const { page } = budi;
    const settings = '/collections/siteSettings/entries/siteSettings';
    await ani.open(settings);
    await budi.open(settings);
    await ani.field('Semboyan').fill(`Contoh semboyan Ani ${width}`);
    await budi.field('Semboyan').fill(`Contoh semboyan Budi ${width}`);
    await ani.save();
    await budi.press('Simpan');
    const dialog = page.locator('dialog.desk-choices');
    const copy = dialog.getByRole('button', { name: 'Salin teks' });
    await copy.waitFor();
    expect(await dialog.getByRole('button', { name: 'Simpan sebagai salinan' }).count()).toBe(0);
    const clipboard = (accepts: boolean) =>
      page.evaluate((accepts) => {
        const writeText = (text: string) =>
          accepts
            ? Promise.resolve(void Object.assign(window, { copied: text }))
            : Promise.reject(new Error());
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
      }, accepts);
    await clipboard(true);
    await copy.click();
    await dialog.getByText('Tulisan Anda sudah disalin').waitFor();
    expect(await page.evaluate('copied')).toBe(`Semboyan: Contoh semboyan Budi ${width}`);
    await clipboard(false);
    await copy.click();
    const shown = dialog.getByRole('textbox', { name: 'Tulisan Anda untuk disalin' });
    expect(await shown.inputValue()).toBe(`Semboyan: Contoh semboyan Budi ${width}`);
    expect(
      await shown.evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart),
    ).toBe(`Semboyan: Contoh semboyan Budi ${width}`.length);
    expect(await outOfReach(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Nanti saja' }).click();
    expect(await budi.field('Semboyan').inputValue()).toBe(`Contoh semboyan Budi ${width}`);
  });

  test('two new entries of one title both live', async () => {
    const write = async (editor: Editor, summary: string) => {
      await editor.open('/collections/news/new');
      await editor.field('Jenis').selectOption('pengumuman');
      await editor.field('Judul').fill(`Contoh judul kembar ${width}`);
      await editor.field('Ringkasan').fill(summary);
      await editor.press('Sekarang');
      await editor.save();
      await editor.page.waitForURL(/entries\//);
    };
    await Promise.all([write(ani, 'Contoh ringkasan Ani.'), write(budi, 'Contoh ringkasan Budi.')]);
    const drafts = desk.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms/news/').split('\n');
    expect(drafts.filter((name) => name.startsWith(`cms/news/contoh-judul-kembar-${width}`))).toHaveLength(2);
  });
});
