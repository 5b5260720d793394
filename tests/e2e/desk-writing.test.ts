import type { Browser } from 'playwright-core';
import sharp from 'sharp';
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
  /** The form before has a “Judul” too. */
  async function openRules() {
    await editor.open('/collections/plainLanguage/entries/plainLanguage');
    await editor.page.getByRole('button', { name: 'Tambah kata', exact: true }).waitFor();
  }

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
    await coach()
      .getByText(/^Berat halaman tanpa foto: kira-kira [5-7](,\d)? kB dari 14,6 kB/)
      .waitFor();
    expect(await coach().innerText()).not.toContain('mewujudkan');
    await openRules();
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

describe.each([
  [1280, 900],
  [360, 740],
])('beside the preview, at %i px', (width, height) => {
  test('stands the sign that a chat will show, never the photograph, and the address a new text will have', async () => {
    const other = await desk.editor(browser, 'Contoh Penyunting', { viewport: { width, height } });
    await newAnnouncement('Contoh kabar untuk dibagikan', other);
    if (width < 500) await other.page.getByRole('button', { name: 'Pratinjau', exact: true }).click();
    const beside = other.preview.locator('.desk-beside');
    await beside.locator('.desk-sign').getByText('Contoh kabar untuk dibagikan').waitFor();
    await beside.locator('.desk-sign').getByText('Pengumuman').waitFor();
    expect(await beside.locator('img').count()).toBe(0);
    await beside.getByText('/berita/contoh-kabar-untuk-dibagikan/').waitFor();
    await other.close();
  });
});

describe('pasting into the text of an entry', () => {
  const body = () => editor.page.locator('[contenteditable=true]');
  const saved = () =>
    desk.git('show', 'cms/news/contoh-mengejawantahkan-nib:content/news/contoh-mengejawantahkan-nib.md');
  const textOf = (file: string) => file.split('\n---\n')[1]!.trim();

  /** Copies this as another program would, and presses Ctrl+V in place of the whole text. */
  async function paste(types: Readonly<Record<string, string>>) {
    await editor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.page.evaluate(
      (types) =>
        navigator.clipboard.write([
          new ClipboardItem(
            Object.fromEntries(
              Object.entries(types).map(([type, data]) => [type, new Blob([data], { type })]),
            ),
          ),
        ]),
      types,
    );
    await body().click();
    // Slate hears of a selection a moment after the browser made it.
    await expect
      .poll(async () => {
        await editor.page.keyboard.press('ControlOrMeta+a');
        await editor.page.keyboard.press('Backspace');
        return (await body().innerText()).replace(/\uFEFF/g, '').trim();
      })
      .toBe('');
    await editor.page.keyboard.press('ControlOrMeta+v');
  }

  test('keeps headings, lists, bold and links in the formatted text', async () => {
    await editor.open('/collections/news/entries/contoh-mengejawantahkan-nib');
    await paste({
      'text/html':
        '<h1 style="color:red">Contoh bagian</h1><p>Bawa <b>KTP</b> ke <a href="https://contoh.go.id/">loket</a>.</p><ul><li>satu</li><li>dua</li></ul>',
      'text/plain': 'Contoh bagian Bawa KTP',
    });
    await editor.preview.getByRole('heading', { name: 'Contoh bagian' }).waitFor();
    await editor.save();
    expect(textOf(saved())).toBe(
      '## Contoh bagian\n\nBawa **KTP** ke [loket](https://contoh.go.id/).\n\n* satu\n* dua',
    );
  });

  test('reads the marks of WhatsApp', async () => {
    await paste({ 'text/plain': '*Contoh* pesan\n- satu\n- _dua_' });
    await editor.preview.locator('em', { hasText: 'dua' }).waitFor();
    await editor.save();
    expect(textOf(saved())).toBe('**Contoh** pesan\n\n* satu\n* *dua*');
  });

  test('becomes Markdown where the text is written as Markdown', async () => {
    await editor.page.getByRole('switch', { name: 'Ganti ke Markdown' }).click();
    await editor.page.locator('.cms-editor-raw').waitFor();
    await paste({ 'text/html': '<h2>Contoh</h2><p>Bawa <b>KTP</b>.</p>', 'text/plain': 'Contoh Bawa KTP.' });
    await editor.preview.locator('strong', { hasText: 'KTP' }).waitFor();
    await editor.save();
    expect(textOf(saved())).toBe('## Contoh\n\nBawa **KTP**.');
    await editor.page.getByRole('switch', { name: 'Ganti ke tampilan biasa' }).click();
  });
});

describe('photographs in the text of an entry', () => {
  const id = 'contoh-berita-bergambar';
  const text = () => desk.git('show', `cms/news/${id}:content/news/${id}.md`).split('\n---\n')[1]!.trim();
  const dialog = () => editor.page.getByRole('dialog');
  const photo = async (name: string, colour: string) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 90, height: 60, channels: 3, background: colour } })
      .jpeg()
      .toBuffer(),
  });
  const insert = (files: Awaited<ReturnType<typeof photo>>[]) =>
    editor.page.getByLabel('Sisipkan foto ke teks').setInputFiles(files);

  test('several come in at once, each with its own words; one that is refused does not hold up the others', async () => {
    await newAnnouncement('Contoh berita bergambar');
    await press('Sekarang');
    const body = editor.page.locator('[contenteditable=true]');
    await body.click();
    await editor.page.keyboard.type('Contoh awal.');
    await insert([
      await photo('satu.jpg', '#a52'),
      { name: 'dua.heic', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic') },
      await photo('tiga.jpg', '#25a'),
    ]);
    await dialog().getByText('Berkas “dua.heic”').waitFor();
    const [first, second] = [0, 1].map((at) =>
      dialog()
        .getByLabel(/^Teks alternatif/)
        .nth(at),
    );
    await second!.waitFor();
    await first!.fill('foto kegiatan');
    await second!.fill('Contoh bidang biru');
    await dialog().getByRole('button', { name: 'Sisipkan 2 foto ke teks' }).click();
    expect(await first!.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain(
      '“foto kegiatan” tidak menjelaskan foto',
    );
    await first!.fill('Contoh bidang cokelat');
    await dialog()
      .getByLabel(/^Keterangan/)
      .first()
      .fill('Contoh keterangan.');
    await dialog()
      .getByLabel(/^Pemotret/)
      .first()
      .fill('Contoh Pemotret');
    await dialog().getByRole('button', { name: 'Sisipkan 2 foto ke teks' }).click();
    await editor.preview.getByText('Contoh keterangan. Foto: Contoh Pemotret').waitFor();
    await editor.save();
    expect(text()).toMatch(
      /^Contoh awal\.\n\n!\[Contoh bidang cokelat\]\(\/media\/\S+ "Contoh keterangan\. Foto: Contoh Pemotret"\)\n\n!\[Contoh bidang biru\]\(\/media\/\S+\)$/,
    );
    const stored = desk.git('ls-tree', '-r', '--name-only', `cms/news/${id}`, 'content/media');
    expect(stored.match(/(?:satu|tiga)-[0-9a-f]{10}\.jpg/g)).toHaveLength(2);
  });

  test('a picture in the formatted text is a block with the same questions', async () => {
    await editor.page.waitForURL(/entries\//);
    const alt = editor.field(/^Teks alternatif/);
    const block = editor.page
      .locator('[contenteditable=true]')
      .getByLabel(/^Teks alternatif/)
      .first();
    await block.fill('Contoh bidang merah');
    await editor.preview.getByAltText('Contoh bidang merah').waitFor();
    await editor.save();
    expect(await alt.count()).toBeGreaterThan(0);
    expect(text()).toContain('![Contoh bidang merah](/media/satu-');
  });

  test('come in where the text is written as Markdown too', async () => {
    await editor.page.getByRole('switch', { name: 'Ganti ke Markdown' }).click();
    await editor.page.locator('.cms-editor-raw').waitFor();
    const body = editor.page.locator('.cms-editor-raw [contenteditable=true]');
    await body.getByText('Contoh awal.').click();
    await insert([await photo('empat.jpg', '#2a5')]);
    await dialog()
      .getByLabel(/^Teks alternatif/)
      .fill('Contoh bidang hijau');
    await dialog().getByRole('button', { name: 'Sisipkan ke teks' }).click();
    await editor.preview.getByAltText('Contoh bidang hijau').waitFor();
    await editor.save();
    expect(text()).toMatch(
      /^Contoh awal\.\n\n!\[Contoh bidang hijau\]\(\/media\/empat-\S+\)\n\n!\[Contoh bidang merah\]/,
    );
  });
});

test('a participant takes back their consent: one press, and the story is off the site', async () => {
  const page = `${desk.url}/cerita/ratih-matraman/`;
  expect(await (await fetch(page)).text()).not.toContain('tidak ditampilkan lagi');
  await editor.open('/collections/stories/entries/ratih-matraman');
  await editor.field('Judul').waitFor();
  await editor.page.locator('summary', { hasText: 'Lainnya' }).click();
  await press('Cabut persetujuan');
  await press('Cabut dan turunkan sekarang');
  await editor.page.getByText('Sudah hilang dari situs:').waitFor({ timeout: 120_000 });
  expect(await (await fetch(page)).text()).toContain('tidak ditampilkan lagi');
  expect(desk.git('log', '-1', '--format=%s', 'main')).toMatch(/^Cabut persetujuan .* oleh Contoh Penulis$/);
  expect(desk.git('show', 'main:content/stories/ratih-matraman.md')).toMatch(
    /withdrawnAt: '?\d{4}-\d{2}-\d{2}/,
  );
});
