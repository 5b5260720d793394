import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPhoto } from '../fixtures/pictures.ts';
import { widths, type Editor, type RunningDesk } from './desk.ts';
import { exampleNews, place } from './guide-content.ts';
import { outOfReach } from './reach.ts';
import { startDesk } from './start-desk.ts';

/** Every screen of the desk is whole at both widths. What opens over a screen is asked where it opens, in its own test. */

let desk: RunningDesk;
let browser: Browser;

startDesk((...running) => ([desk, browser] = running));

/** What a screen reader says on this screen in words that only English has. */
function spokenEnglish(): string[] {
  const told = ['aria-label', 'aria-roledescription', 'title', 'alt', 'placeholder'];
  const hidden = '[aria-live], [role=status], [role=alert], [id^=DndDescribedBy]';
  const english =
    /\b(the|to|of|and|is|an?|close|open|press|drag\w*|item|items|sortable|timer|remove|add|select|search|loading|image|button)\b/i;
  return [
    ...told.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name)!),
    ),
    ...[...document.querySelectorAll(hidden)].map((each) => each.textContent),
  ].filter((words) => english.test(words));
}

describe.each(widths)('at %i px', (width) => {
  const slug = `contoh-layar-${width}`;
  const title = `Contoh pengumuman di layar ${width}`;
  const entry = `/collections/news/entries/${slug}`;
  let editor: Editor;

  beforeAll(async () => {
    editor = await desk.editor(browser, 'Contoh Penulis', { width });
    await place(editor, 'news', slug, exampleNews(title));
  });
  afterAll(() => editor?.close());

  test.each([
    ['/meja', 'Belum ditinjau petugas'],
    ['/meja/angka', 'Menurut kecamatan'],
    ['/meja/draf-dibuang', 'Draf yang dibuang'],
    ['/collections/news', title],
    ['/workflow', title],
    [entry, 'Sematkan di atas'],
    ['/collections/stories/new', 'Nama peserta'],
    ['/collections/tracks/entries/servis-ac', 'Nama pendek'],
    ['/collections/plainLanguage/entries/plainLanguage', 'Kata sulit dan gantinya'],
  ])(
    '%s has no control outside the screen, none too small to tap, and no English word to be heard',
    async (path, words) => {
      const { page } = editor;
      await editor.open(path);
      await page.getByText(words).first().waitFor();
      if (/\/entries\/|\/new$/.test(path)) {
        await editor.unfold();
        await expectSaveAtHand();
      }
      expect(await outOfReach(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(spokenEnglish)).toEqual([]);
    },
  );

  /** Wherever one scrolls in the form, one press saves and one shows the preview. */
  async function expectSaveAtHand() {
    const fields = editor.form.getByRole('textbox');
    for (const field of [fields.first(), fields.last()]) {
      await field.scrollIntoViewIfNeeded();
      for (const name of ['Simpan', 'Pratinjau']) {
        const box = (await editor.page.getByRole('button', { name, exact: true }).boundingBox())!;
        const { height } = editor.page.viewportSize()!;
        expect([name, box.y >= 0 && box.y + box.height <= height]).toEqual([name, true]);
      }
    }
  }

  test('the preview is one press away, and the form one press back with what was typed', async () => {
    await editor.open(entry);
    const words = `Contoh ringkasan di layar ${width}.`;
    await editor.field('Ringkasan').fill(words);
    await editor.look(async (page) => {
      await page.getByText(words).first().waitFor();
      expect(await outOfReach(editor.page)).toEqual([]);
      expect(
        await page.locator('body').evaluate((body) => body.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    });
    expect(await editor.field('Ringkasan').inputValue()).toBe(words);
    await editor.save();
  });

  test('the form comes first again: of the next entry, and when the screen is turned', async () => {
    const { page } = editor;
    const size = page.viewportSize()!;
    await editor.open(entry);
    await editor.field('Judul').waitFor();
    if (width < 800) await editor.press('Pratinjau');
    await editor.preview.getByRole('heading', { level: 1 }).waitFor();
    await editor.open('/collections/stories/new');
    await editor.field('Judul').waitFor();
    expect(await editor.field('Judul').isVisible()).toBe(true);
    await page.setViewportSize({ width: 1024, height: 768 });
    await editor.open(entry);
    await editor.preview.getByRole('heading', { level: 1 }).waitFor();
    await page.setViewportSize({ width: 768, height: 1024 });
    await editor.field('Judul').waitFor();
    expect(await outOfReach(page)).toEqual([]);
    await page.setViewportSize(size);
  });

  test('the menus, and what they open', async () => {
    const { page } = editor;
    await editor.open('/meja');
    await page.getByText('Tulis baru', { exact: true }).click();
    await page.getByRole('link', { name: 'Cerita peserta' }).waitFor();
    expect(await outOfReach(page)).toEqual([]);
    await page.getByText('Contoh Penulis', { exact: true }).click();
    await page.getByRole('button', { name: 'Undang rekan' }).waitFor();
    expect(await outOfReach(page)).toEqual([]);
    await editor.press('Undang rekan');
    await page.getByLabel('Alamat masuk').waitFor();
    expect(await outOfReach(page)).toEqual([]);
    await editor.press('Tutup');
    await editor.open(entry);
    await editor.field('Judul').waitFor();
    await page.getByText('Lainnya', { exact: true }).click();
    await page.getByRole('button', { name: 'Riwayat' }).waitFor();
    expect(await outOfReach(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText('Keadaan: Draf', { exact: true }).click();
    await page.getByRole('menuitem', { name: 'Ditinjau', exact: true }).waitFor();
    expect(await outOfReach(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('an address for a colleague is selected to be copied by hand where the clipboard is refused', async () => {
    const { page } = editor;
    await editor.open('/meja');
    await page.evaluate(() => {
      const writeText = () => Promise.reject(new Error());
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    });
    await page.getByText('Contoh Penulis', { exact: true }).click();
    await editor.press('Undang rekan');
    await editor.press('Salin alamat');
    await page.getByText('Alamatnya sudah dipilih').waitFor();
    const [selected, address] = await page
      .getByLabel('Alamat masuk')
      .evaluate((field: HTMLInputElement) => [
        field.value.slice(field.selectionStart!, field.selectionEnd!),
        field.value,
      ]);
    expect(selected).toMatch(/token=/);
    expect(selected).toBe(address);
    await editor.press('Tutup');
  });

  test('the library of pictures, with one chosen', async () => {
    const { page } = editor;
    const name = `Contoh layar ${width}.jpg`;
    await editor.open('/meja');
    await editor.openLibrary();
    expect(await outOfReach(page)).toEqual([]);
    const picture = { name, mimeType: 'image/jpeg', buffer: Buffer.from(await drawPhoto(width)) };
    await page.locator('.nc-fileUploadButton input').setInputFiles(picture);
    await page.getByText(new RegExp(`^contoh-layar-${width}-`)).waitFor();
    // What was just put there is chosen.
    const remove = page.getByRole('button', { name: 'Hapus yang dipilih' });
    await expect.poll(() => remove.isEnabled()).toBe(true);
    expect(await outOfReach(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tutup' }).click();
    await page.locator('[class*="-LibraryTop"]').waitFor({ state: 'detached' });
  });

  test('what the desk says at its edge covers no control', async () => {
    const { page } = editor;
    await editor.open(entry);
    await editor.form.waitFor();
    await editor.move('Draf', 'Siap');
    await editor.publish();
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
    await editor.unfold();
    expect(await covered()).toEqual([]);
    await editor.look(async () => expect(await covered()).toEqual([]));
    await editor.field('Ringkasan').fill('Contoh ringkasan sesudah tayang.');
    await editor.save();
    await page.getByText('Sudah tayang:').waitFor();
    await page.getByText('Keadaan: Draf', { exact: true }).click();
    await page.getByRole('menuitem', { name: 'Ditinjau', exact: true }).waitFor();
    expect(await outOfReach(page)).toEqual([]);
  });
});
