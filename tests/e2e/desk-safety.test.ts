import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { Editor, RunningDesk } from './desk.ts';

let desk: RunningDesk;
let browser: Browser;
let ani: Editor;
let budi: Editor;

const announcement = '/collections/news/entries/contoh-pengumuman';

/** Writes a complete announcement and saves it as a draft. */
async function writeAnnouncement(
  editor: Editor,
  title: string,
  summary = 'Contoh ringkasan.',
): Promise<void> {
  await editor.open('/collections/news/new');
  await editor.field('Jenis').selectOption('pengumuman');
  await editor.field('Judul').fill(title);
  await editor.field('Ringkasan').fill(summary);
  await editor.page.getByRole('button', { name: 'Sekarang' }).first().click();
  await editor.save();
  await editor.page.waitForURL(/entries\//);
}

beforeAll(async () => {
  desk = await RunningDesk.start();
  browser = await launchBrowser();
  ani = await desk.editor(browser, 'Contoh Ani');
  budi = await desk.editor(browser, 'Contoh Budi');
  await writeAnnouncement(ani, 'Contoh pengumuman');
});

afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

afterEach(async () => {
  for (const { page } of [ani, budi]) await page.goto('about:blank');
});

const draftText = (slug = 'contoh-pengumuman') =>
  desk.git('show', `cms/news/${slug}:content/news/${slug}.md`);

describe('unsaved text', () => {
  test('of an existing entry is back after the browser died', async () => {
    await ani.open(announcement);
    await ani.field('Ringkasan').fill('Contoh kalimat yang belum disimpan.');
    await ani.page.waitForTimeout(1_500);
    await ani.page.goto('about:blank');
    await ani.open(announcement);
    await ani.page.getByText('yang belum tersimpan').waitFor();
    expect(await ani.field('Ringkasan').inputValue()).toBe('Contoh kalimat yang belum disimpan.');
    await ani.page.getByRole('button', { name: 'Pakai versi tersimpan' }).click();
    await expect.poll(() => ani.field('Ringkasan').inputValue()).toBe('Contoh ringkasan.');
  });

  test('of the very last moment is back after the tab was closed', async () => {
    await ani.open(announcement);
    await ani.field('Ringkasan').fill('Contoh diketik sekejap sebelum pergi.');
    await ani.page.goto('about:blank');
    await ani.open(announcement);
    await ani.page.getByText('yang belum tersimpan').waitFor();
    expect(await ani.field('Ringkasan').inputValue()).toBe('Contoh diketik sekejap sebelum pergi.');
    await ani.page.getByRole('button', { name: 'Pakai versi tersimpan' }).click();
    await expect.poll(() => ani.field('Ringkasan').inputValue()).toBe('Contoh ringkasan.');
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
      await page.locator('summary', { hasText: 'Lainnya' }).click();
      await page.getByRole('button', { name: 'Pulihkan dari perangkat ini' }).click();
      return page.locator('.desk-panel article', { hasText: words });
    };
    const left = await kept(second);
    await left.getByText('belum pernah disimpan').waitFor();
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
      await editor.page.getByRole('button', { name: 'Pakai versi tersimpan' }).click();
      await expect.poll(() => editor.field('Ringkasan').inputValue()).toBe('Contoh ringkasan.');
    }
    await other.page.close();
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
    await ani.page.waitForLoadState('networkidle');
    expect(await ani.field('Ringkasan').inputValue()).toBe('');
    expect(await ani.field('Judul').inputValue()).toBe('Contoh judul lain');
  });

  test('is nobody else’s', async () => {
    await ani.open(announcement);
    await ani.field('Ringkasan').fill('Contoh rahasia Ani.');
    await ani.page.waitForTimeout(1_500);
    await budi.open(announcement);
    expect(await budi.field('Ringkasan').inputValue()).toBe('Contoh ringkasan.');
    await ani.page.reload();
    await ani.page.getByRole('button', { name: 'Pakai versi tersimpan' }).click();
  });

  test('typed while a save is under way stays, and is shown as unsaved', async () => {
    await ani.open(announcement);
    await ani.page.route('**/admin/api/v1', async (route) => {
      if (route.request().postData()?.includes('"persistEntry"'))
        await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await ani.field('Ringkasan').fill('Contoh kalimat pertama.');
    await ani.page.getByRole('button', { name: 'Simpan', exact: true }).click();
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
    await ani.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await ani.page.getByText('Tidak ada sambungan ke server').waitFor();
    expect(await ani.field('Ringkasan').inputValue()).toBe('Contoh disimpan saat server mati.');
    await desk.serve();
    await ani.save();
    expect(draftText()).toContain('Contoh disimpan saat server mati.');
  });
});

describe('without a network', () => {
  test('the first save in a browser says so too, and the next one succeeds', async () => {
    const dewi = await desk.editor(browser, 'Contoh Dewi');
    await dewi.open(announcement);
    await dewi.field('Ringkasan').fill('Contoh disimpan pertama kali tanpa jaringan.');
    await dewi.context.setOffline(true);
    await dewi.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await dewi.page.getByText('Tidak ada sambungan ke server').waitFor();
    await dewi.context.setOffline(false);
    await dewi.save();
    expect(draftText()).toContain('Contoh disimpan pertama kali tanpa jaringan.');
    await dewi.close();
  });

  test('whoever signs out is told that this device is still signed in', async () => {
    const dewi = await desk.editor(browser, 'Contoh Dewi');
    await dewi.open('/meja');
    await dewi.page.locator('summary', { hasText: 'Contoh Dewi' }).click();
    await dewi.context.setOffline(true);
    await dewi.page.getByRole('button', { name: 'Keluar' }).click();
    await dewi.page.getByRole('heading', { name: 'Anda belum keluar' }).waitFor();
    await dewi.close();
  });
});

describe('when the session is over', () => {
  test.each([360, 1280])(
    'at %i px the text stays, and is saved after signing in again in the same tab',
    async (width) => {
      const { page } = ani;
      const words = `Contoh ditulis sesudah sesi berakhir, ${width}.`;
      await page.setViewportSize({ width, height: 800 });
      await page.goto('about:blank');
      await ani.open(announcement);
      await ani.field('Ringkasan').fill(words);
      await ani.context.clearCookies();
      await page.getByRole('button', { name: 'Simpan', exact: true }).click();
      await page.getByText('Sesi Anda sudah berakhir').waitFor();
      await page.getByText('buka lagi alamat masuk').waitFor();
      expect(await ani.field('Ringkasan').inputValue()).toBe(words);
      const headers = { Origin: desk.url };
      const invited = await budi.context.request.post(`${desk.url}/admin/api/invitations`, {
        headers,
        data: {},
      });
      await page.goto(((await invited.json()) as { url: string }).url);
      await page.getByLabel('Siapa nama Anda?').fill('Contoh Ani');
      await page.getByRole('button', { name: 'Mulai bekerja' }).click();
      await page.getByText('yang belum tersimpan').waitFor();
      expect(await ani.field('Ringkasan').inputValue()).toBe(words);
      await ani.save();
      expect(draftText()).toContain(words);
      await page.setViewportSize({ width: 1280, height: 900 });
    },
  );
});

describe('two editors at one entry', () => {
  test('different fields merge by themselves, and the second editor is told', async () => {
    await ani.open(announcement);
    await budi.open(announcement);
    await ani.field('Judul').fill('Contoh judul Ani');
    await budi.field('Ringkasan').fill('Contoh ringkasan Budi.');
    await ani.save();
    await budi.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await budi.page.getByRole('heading', { name: 'Digabung dengan perubahan orang lain' }).waitFor();
    await budi.page.getByRole('button', { name: 'Mengerti' }).click();
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
    await name(ani, 0).fill('Contoh langkah dari Ani');
    await name(budi, 1).fill('Contoh langkah dari Budi');
    await ani.save();
    await budi.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await budi.page.getByText('Langkah 1:').waitFor();
    await budi.page.getByRole('button', { name: 'Mengerti' }).click();
    const text = desk.git('show', 'cms/pages/cara-daftar:content/pages/cara-daftar.md');
    expect(text).toContain('Contoh langkah dari Ani');
    expect(text).toContain('Contoh langkah dari Budi');
    await Promise.all([open(ani), open(budi)]);
    await name(ani, 1).fill('Contoh langkah kedua, Ani');
    await name(budi, 1).fill('Contoh langkah kedua, Budi');
    await ani.save();
    await budi.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await budi.page.getByRole('group', { name: 'Langkah 2 › Nama langkah' }).waitFor();
    await budi.page.getByRole('radio', { name: 'Tulisan Contoh Ani' }).check();
    await budi.page.getByRole('button', { name: 'Pakai pilihan ini' }).click();
    await budi.save();
    expect(desk.git('show', 'cms/pages/cara-daftar:content/pages/cara-daftar.md')).toContain(
      'Contoh langkah kedua, Ani',
    );
  });

  test('the same field shows both, and the choice is saved', async () => {
    await ani.open(announcement);
    await budi.open(announcement);
    await ani.field('Judul').fill('Contoh judul dari Ani');
    await budi.field('Judul').fill('Contoh judul dari Budi');
    await ani.save();
    await budi.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await budi.page.getByRole('heading', { name: 'Diubah oleh dua orang' }).waitFor();
    await budi.page.getByText('Contoh judul dari Ani').waitFor();
    await budi.page.getByRole('textbox', { name: 'Judul: gabungan' }).fill('Contoh judul Ani dan Budi');
    await budi.page.getByRole('button', { name: 'Pakai pilihan ini' }).click();
    await budi.save();
    expect(draftText()).toContain('Contoh judul Ani dan Budi');
  });

  test('one’s own words can be kept as a copy', async () => {
    await ani.open(announcement);
    await budi.open(announcement);
    await ani.field('Judul').fill('Contoh judul Ani lagi');
    await budi.field('Judul').fill('Contoh judul Budi lagi');
    await ani.save();
    await budi.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await budi.page.getByRole('button', { name: 'Simpan sebagai salinan' }).click();
    await budi.page.waitForURL(/entries\/contoh-judul-budi-lagi-salinan/);
    await expect.poll(() => budi.field('Judul').inputValue()).toBe('Contoh judul Budi lagi');
    expect(draftText()).toContain('Contoh judul Ani lagi');
    await budi.page.goto('about:blank');
    await budi.open(announcement);
    await expect.poll(() => budi.field('Judul').inputValue()).toBe('Contoh judul Ani lagi');
    await budi.page.waitForTimeout(1_000);
    expect(await budi.page.getByText('yang belum tersimpan').count()).toBe(0);
  });

  test('a copy of a text with a telephone number keeps its reason, and asks for one that is not known', async () => {
    const keepCopy = async (path: string, title: string) => {
      for (const { page } of [ani, budi]) await page.goto('about:blank');
      await ani.open(path);
      await budi.open(path);
      await ani.field('Judul').fill(`${title} Ani`);
      await budi.field('Judul').fill(`${title} Budi`);
      await ani.save();
    };
    const press = (name: string) => budi.page.getByRole('button', { name, exact: true }).click();
    const giveReason = async (reason: string) => {
      await budi.page.getByRole('heading', { name: 'Ada data pribadi?' }).waitFor();
      await budi.page.getByLabel('Alasan tetap menyimpan').fill(reason);
      await press('Simpan dengan alasan ini');
    };
    const reasonOf = (slug: string) => desk.git('log', '-1', '--format=%B', `cms/news/${slug}`);
    await keepCopy(announcement, 'Contoh nomor');
    await budi.field('Ringkasan').fill('Contoh: hubungi 0812-3456-7890.');
    await press('Simpan');
    await giveReason('Contoh nomor resmi kantor');
    await press('Simpan sebagai salinan');
    await budi.page.waitForURL(/entries\/contoh-nomor-budi-salinan$/);
    expect(reasonOf('contoh-nomor-budi-salinan')).toContain('Contoh nomor resmi kantor');
    await keepCopy('/collections/news/entries/contoh-nomor-budi-salinan', 'Contoh lain');
    await press('Simpan');
    await press('Simpan sebagai salinan');
    await giveReason('Contoh nomor tetap resmi');
    await budi.page.waitForURL(/entries\/contoh-lain-budi-salinan$/);
    expect(reasonOf('contoh-lain-budi-salinan')).toContain('Contoh nomor tetap resmi');
  });

  test('one’s own words of a page there is only one of are copied, or shown to be copied', async () => {
    const { page } = budi;
    const settings = '/collections/siteSettings/entries/siteSettings';
    await ani.open(settings);
    await budi.open(settings);
    await ani.field('Semboyan').fill('Contoh semboyan Ani');
    await budi.field('Semboyan').fill('Contoh semboyan Budi');
    await ani.save();
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
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
    expect(await page.evaluate('copied')).toBe('Semboyan: Contoh semboyan Budi');
    await clipboard(false);
    await copy.click();
    const shown = dialog.getByRole('textbox', { name: 'Tulisan Anda untuk disalin' });
    expect(await shown.inputValue()).toBe('Semboyan: Contoh semboyan Budi');
    expect(
      await shown.evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart),
    ).toBe('Semboyan: Contoh semboyan Budi'.length);
    await dialog.getByRole('button', { name: 'Nanti saja' }).click();
    expect(await budi.field('Semboyan').inputValue()).toBe('Contoh semboyan Budi');
  });

  test('two new entries of one title both live', async () => {
    await Promise.all([
      writeAnnouncement(ani, 'Contoh judul kembar', 'Contoh ringkasan Ani.'),
      writeAnnouncement(budi, 'Contoh judul kembar', 'Contoh ringkasan Budi.'),
    ]);
    const drafts = desk.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms/news/').split('\n');
    expect(drafts.filter((name) => name.startsWith('cms/news/contoh-judul-kembar'))).toHaveLength(2);
  });
});

describe.each([
  ['that lets nothing be opened', 'IDBFactory', 'open'],
  ['that is full', 'IDBObjectStore', 'put'],
])('a device %s', (_, owner, method) => {
  const words = `Contoh yang tidak dapat disimpan di sini: ${method}.`;
  let cici: Editor;

  beforeAll(async () => {
    cici = await desk.editor(browser, 'Contoh Cici');
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
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.getByText('Tidak ada sambungan ke server').waitFor();
    expect(await said()).toContain('Biarkan halaman ini terbuka');
    expect(await said()).not.toContain('aman di perangkat ini');
    await cici.context.setOffline(false);
    await cici.context.clearCookies();
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
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
