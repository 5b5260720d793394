import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Editor, widths, type RunningDesk } from './desk.ts';
import { exampleNews, place } from './guide-content.ts';
import { outOfReach } from './reach.ts';
import { startDesk } from './start-desk.ts';

/** What one editor typed is never lost. */

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

  describe('unsaved text', () => {
    test('of an existing entry is back after the browser died', async () => {
      await ani.open(announcement);
      await ani.field('Ringkasan').fill('Contoh kalimat yang belum disimpan.');
      await ani.page.waitForTimeout(1_500);
      await ani.page.goto('about:blank');
      await ani.open(announcement);
      await ani.page.getByText('yang belum tersimpan').waitFor();
      expect(await ani.field('Ringkasan').inputValue()).toBe('Contoh kalimat yang belum disimpan.');
      expect(await outOfReach(ani.page)).toEqual([]);
      await ani.press('Pakai versi tersimpan');
      await expect.poll(() => ani.field('Ringkasan').inputValue()).toBe('Contoh ringkasan pengumuman.');
    });

    test('of the very last moment is back after the tab was closed', async () => {
      await ani.open(announcement);
      await ani.field('Ringkasan').fill('Contoh diketik sekejap sebelum pergi.');
      await ani.page.goto('about:blank');
      await ani.open(announcement);
      await ani.page.getByText('yang belum tersimpan').waitFor();
      expect(await ani.field('Ringkasan').inputValue()).toBe('Contoh diketik sekejap sebelum pergi.');
      await ani.press('Pakai versi tersimpan');
      await expect.poll(() => ani.field('Ringkasan').inputValue()).toBe('Contoh ringkasan pengumuman.');
    });

    test('of the very last moment is back from a device that opens its database slowly', async () => {
      const words = 'Contoh diketik di perangkat yang lambat.';
      const slow = new Editor(desk, ani.context, await ani.context.newPage());
      await slow.page.addInitScript(() =>
        Object.defineProperty(IDBOpenDBRequest.prototype, 'onsuccess', {
          set(this: IDBOpenDBRequest, opened: () => void) {
            this.addEventListener('success', () => setTimeout(opened, 5_000));
          },
        }),
      );
      await slow.open(announcement);
      await slow.field('Ringkasan').fill(words);
      await slow.page.close({ runBeforeUnload: true });
      await slow.page.waitForEvent('close');
      for (const time of ['first', 'second']) {
        await ani.open(announcement);
        await ani.page.getByText('yang belum tersimpan').waitFor();
        expect(await ani.field('Ringkasan').inputValue(), time).toBe(words);
        await ani.page.goto('about:blank');
      }
      await ani.open(announcement);
      await ani.press('Pakai versi tersimpan');
      const shown = () => ani.field('Ringkasan').inputValue();
      await expect.poll(shown).toBe('Contoh ringkasan pengumuman.');
      await ani.page.waitForTimeout(500);
      await ani.page.reload();
      await expect.poll(shown).toBe('Contoh ringkasan pengumuman.');
      await ani.page.waitForTimeout(500);
      expect(await ani.page.getByText('yang belum tersimpan').count()).toBe(0);
    });

    test('of a new entry is back after a reload', async () => {
      await ani.open('/collections/districts/new');
      await ani.field('Nama kecamatan').fill('Contoh kecamatan baru');
      await ani.page.waitForTimeout(1_500);
      await ani.page.reload();
      await ani.page.getByText('yang belum tersimpan').waitFor();
      expect(await ani.field('Nama kecamatan').inputValue()).toBe('Contoh kecamatan baru');
    });

    test('of two new entries in two tabs: each keeps its own, and one tab alone leads to both', async () => {
      const { page } = ani;
      const other = new Editor(desk, ani.context, await ani.context.newPage());
      const [first, second] = ['Contoh cerita di tab pertama', 'Contoh cerita di tab kedua'] as const;
      for (const [editor, words] of [
        [ani, first],
        [other, second],
      ] as const) {
        await editor.open('/collections/stories/new');
        await editor.field('Judul').fill(words);
        await editor.page.waitForTimeout(1_000);
      }
      const shown = () => ani.field('Judul').inputValue();
      await page.reload();
      await expect.poll(shown).toBe(first);
      expect(await page.getByText('tulisan lain yang belum tersimpan').count()).toBe(0);
      await other.page.close();
      await page.reload();
      await page.getByText('1 tulisan lain yang belum tersimpan').waitFor();
      expect(await shown()).toBe(first);
      const kept = async (words: string) => {
        await ani.useTool('Pulihkan dari perangkat ini');
        return page.locator('.desk-panel article', { hasText: words });
      };
      const left = await kept(second);
      await left.getByText('belum disimpan').waitFor();
      await left.getByRole('button', { name: 'Pakai tulisan ini' }).click();
      await expect.poll(shown).toBe(second);
      await (await kept(first)).waitFor();
    });

    test('of one entry in two tabs is one for each tab', async () => {
      const other = new Editor(desk, ani.context, await ani.context.newPage());
      const words = new Map([
        [ani, 'Contoh ringkasan di tab pertama.'],
        [other, 'Contoh ringkasan di tab kedua.'],
      ]);
      for (const [editor, summary] of words) {
        await editor.open(announcement);
        await editor.field('Ringkasan').fill(summary);
        await editor.page.waitForTimeout(1_000);
      }
      for (const [editor, summary] of words) {
        await editor.page.reload();
        await expect.poll(() => editor.field('Ringkasan').inputValue()).toBe(summary);
        await editor.press('Pakai versi tersimpan');
        await expect.poll(() => editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan pengumuman.');
      }
      await other.page.close();
    });

    test('is offered to whoever types before a slow page lets go of it, and joined by field', async () => {
      await ani.open(announcement);
      await ani.field('Ringkasan').fill('Contoh ringkasan di halaman lama.');
      await ani.field('Jenis').selectOption('klarifikasi');
      await ani.page.waitForTimeout(1_000);
      const opening = ani.context.waitForEvent('page');
      // A tab made by another one has its memory, as a page has that of the one before it.
      await ani.page.evaluate(() => void open('about:blank'));
      const next = new Editor(desk, ani.context, await opening);
      if (width < 800) await next.page.setViewportSize(ani.page.viewportSize()!);
      await next.open(announcement);
      await next.field('Judul').fill('Contoh judul di halaman baru');
      await next.field('Ringkasan').fill('Contoh ringkasan di halaman baru.');
      await next.page.waitForTimeout(1_000);
      expect(await next.page.locator('.desk-restored').count()).toBe(0);
      await ani.page.goto('about:blank');
      await next.page.getByText('masih ada di perangkat ini').waitFor();
      expect(await outOfReach(next.page)).toEqual([]);
      await next.press('Gabungkan dengan yang saya ketik');
      await next.page.getByText('Isian yang ditulis di keduanya memakai yang baru').waitFor();
      expect(await next.field('Judul').inputValue()).toBe('Contoh judul di halaman baru');
      expect(await next.field('Ringkasan').inputValue()).toBe('Contoh ringkasan di halaman baru.');
      expect(await next.field('Jenis').inputValue()).toBe('klarifikasi');
      await next.useTool('Pulihkan dari perangkat ini');
      await next.page
        .locator('.desk-panel article', { hasText: 'Contoh ringkasan di halaman lama.' })
        .waitFor();
      await next.page.reload();
      await next.press('Pakai versi tersimpan');
      await expect.poll(() => next.field('Ringkasan').inputValue()).toBe('Contoh ringkasan pengumuman.');
      await next.page.close();
    });

    test('of one entry never lands in the form of another, however late it comes', async () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      let asked = () => {};
      const loading = new Promise<void>((resolve) => (asked = resolve));
      await ani.page.goto('about:blank');
      await ani.page.route('**/admin/api/v1', async (route) => {
        if (/"action":"(?:unpublishedEntryDataFile|getEntry)"/.test(route.request().postData() ?? '')) {
          asked();
          await held;
        }
        await route.continue();
      });
      await ani.open(announcement);
      await loading;
      await ani.open('/collections/news/new');
      await ani.field('Judul').fill('Contoh judul lain');
      const answered = ani.page.waitForResponse('**/admin/api/v1');
      release();
      await answered;
      await ani.page.unroute('**/admin/api/v1');
      await ani.page.waitForTimeout(1_000);
      expect(await ani.field('Ringkasan').inputValue()).toBe('');
      expect(await ani.field('Judul').inputValue()).toBe('Contoh judul lain');
    });

    test('is nobody else’s', async () => {
      await ani.open(announcement);
      await ani.field('Ringkasan').fill('Contoh rahasia Ani.');
      await ani.page.waitForTimeout(1_500);
      await budi.open(announcement);
      expect(await budi.field('Ringkasan').inputValue()).toBe('Contoh ringkasan pengumuman.');
      await ani.page.reload();
      await ani.press('Pakai versi tersimpan');
    });

    test('typed while a save is under way stays, and is shown as unsaved', async () => {
      await ani.open(announcement);
      await ani.page.route('**/admin/api/v1', async (route) => {
        if (route.request().postData()?.includes('"persistEntry"'))
          await new Promise((resolve) => setTimeout(resolve, 1_500));
        await route.continue();
      });
      await ani.field('Ringkasan').fill('Contoh kalimat pertama.');
      await ani.press('Simpan');
      await ani.field('Judul').fill('Contoh pengumuman yang diketik belakangan');
      await ani.page.getByText('Tersimpan', { exact: true }).first().waitFor();
      await ani.page.locator('[class*="-BackStatusChanged"]').waitFor();
      expect(await ani.field('Judul').inputValue()).toBe('Contoh pengumuman yang diketik belakangan');
      await ani.page.unroute('**/admin/api/v1');
      await ani.save();
      expect(draftText()).toContain('Contoh kalimat pertama.');
      expect(draftText()).toContain('yang diketik belakangan');
    });
  });

  describe('when the server is away', () => {
    test('a save says so, the form stays, and the save succeeds once the server is back', async () => {
      await ani.open(announcement);
      await ani.field('Ringkasan').fill('Contoh disimpan saat server mati.');
      await desk.kill();
      await ani.press('Simpan');
      await ani.page.getByText('Tidak ada sambungan ke server').waitFor();
      expect(await ani.field('Ringkasan').inputValue()).toBe('Contoh disimpan saat server mati.');
      await desk.serve();
      await ani.save();
      expect(draftText()).toContain('Contoh disimpan saat server mati.');
    });
  });

  describe('without a network', () => {
    test('the first save in a browser says so too, and the next one succeeds', async () => {
      const dewi = await desk.editor(browser, 'Contoh Dewi', { width });
      await dewi.open(announcement);
      await dewi.field('Ringkasan').fill('Contoh disimpan pertama kali tanpa jaringan.');
      await dewi.context.setOffline(true);
      await dewi.press('Simpan');
      await dewi.page.getByText('Tidak ada sambungan ke server').waitFor();
      await dewi.context.setOffline(false);
      await dewi.save();
      expect(draftText()).toContain('Contoh disimpan pertama kali tanpa jaringan.');
      await dewi.close();
    });

    test('whoever signs out is told that this device is still signed in', async () => {
      const dewi = await desk.editor(browser, 'Contoh Dewi', { width });
      await dewi.open('/meja');
      await dewi.page.locator('summary', { hasText: 'Contoh Dewi' }).click();
      await dewi.context.setOffline(true);
      await dewi.press('Keluar');
      await dewi.page.getByRole('heading', { name: 'Anda belum keluar' }).waitFor();
      await dewi.close();
    });
  });

  describe('when the session is over', () => {
    test('the text stays, and is saved after signing in again in the same tab', async () => {
      const { page } = ani;
      const words = 'Contoh ditulis sesudah sesi berakhir.';
      await ani.open(announcement);
      await ani.field('Ringkasan').fill(words);
      await ani.context.clearCookies();
      await ani.press('Simpan');
      await page.getByText('Sesi Anda sudah berakhir').waitFor();
      await page.getByText('buka lagi alamat masuk').waitFor();
      expect(await ani.field('Ringkasan').inputValue()).toBe(words);
      await page.goto(await desk.invite());
      await page.getByLabel('Siapa nama Anda?').fill('Contoh Ani');
      expect(await outOfReach(page)).toEqual([]);
      await ani.press('Mulai bekerja');
      await page.getByText('yang belum tersimpan').waitFor();
      expect(await ani.field('Ringkasan').inputValue()).toBe(words);
      await ani.save();
      expect(draftText()).toContain(words);
    });
  });

  describe.each([
    ['that lets nothing be opened', 'IDBFactory', 'open'],
    ['that is full', 'IDBObjectStore', 'put'],
  ])('a device %s', (_, owner, method) => {
    const words = `Contoh yang tidak dapat disimpan di sini: ${method}.`;
    let cici: Editor;

    beforeAll(async () => {
      cici = await desk.editor(browser, 'Contoh Cici', { width });
      await cici.page.addInitScript(`${owner}.prototype.${method} = () => {
        throw new DOMException('Contoh', 'QuotaExceededError');
      };`);
      await cici.page.reload();
    });

    afterAll(() => cici?.close());

    test('is told of once', async () => {
      const warning = cici.page.getByText('tidak dapat menyimpan tulisan sementara');
      await cici.open(announcement);
      await cici.field('Ringkasan').fill('Contoh kalimat pertama di sini.');
      await warning.waitFor();
      await cici.field('Ringkasan').fill(words);
      await cici.page.waitForTimeout(1_000);
      expect(await warning.count()).toBe(1);
    });

    test('is promised nothing of: the page that stays open saves the text later', async () => {
      const { page } = cici;
      const said = async () => (await page.locator('body').innerText()).replace(/\s+/g, ' ');
      await cici.context.setOffline(true);
      await cici.press('Simpan');
      await page.getByText('Tidak ada sambungan ke server').waitFor();
      expect(await said()).toContain('Biarkan halaman ini terbuka');
      expect(await said()).not.toContain('aman di perangkat ini');
      await cici.context.setOffline(false);
      await cici.context.clearCookies();
      await cici.press('Simpan');
      await page.getByText('buka lagi alamat masuk meja kerja di tab lain').waitFor();
      expect(await said()).not.toContain('aman di perangkat ini');
      await desk.signIn(cici.context, 'Contoh Cici');
      await cici.save();
      expect(draftText()).toContain(words);
    });

    test('is named before a text that it does not keep is left', async () => {
      await cici.field('Ringkasan').fill('Contoh kalimat yang ditinggalkan.');
      await cici.open('/collections/news');
      await expect.poll(() => cici.questions.at(-1)).toContain('akan hilang');
    });
  });
});
