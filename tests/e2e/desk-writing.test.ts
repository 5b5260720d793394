import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { widths, type Editor, type RunningDesk } from './desk.ts';
import { exampleStory, place } from './guide-content.ts';
import { outOfReach } from './reach.ts';
import { startDesk } from './start-desk.ts';

let desk: RunningDesk;
let browser: Browser;

startDesk((...running) => ([desk, browser] = running));

/** Adds a word to the rules of the coach, which may have to be begun. */
async function addHardWord(editor: Editor, hard: string, plain: string): Promise<void> {
  await editor.open('/collections/plainLanguage/entries/plainLanguage');
  // The form before has a “Judul” too.
  const add = editor.page.getByRole('button', { name: 'Tambah kata', exact: true });
  await add.waitFor();
  const title = editor.field('Judul');
  if (!(await title.inputValue())) await title.fill('Contoh aturan');
  await add.click();
  await editor.field('Kata sulit').fill(hard);
  await editor.field('Lebih mudah').fill(plain);
  await editor.save();
}

describe.each(widths)('at %i px', (width) => {
  const [hard, plain] = width < 800 ? ['mengejawantahkan', 'mewujudkan'] : ['memformulasikan', 'menyusun'];
  const slug = `contoh-${hard}-nib-${width}`;
  const entry = `/collections/news/entries/${slug}`;
  let editor: Editor;

  beforeAll(async () => {
    editor = await desk.editor(browser, 'Contoh Penulis', { width });
    const id = `contoh-cerita-${width}`;
    await place(editor, 'stories', id, exampleStory(`Contoh cerita ${width}`), 'published');
  });
  afterAll(() => editor?.close());

  async function newAnnouncement(title: string) {
    await editor.page.goto('about:blank');
    await editor.open('/collections/news/new');
    await editor.field('Jenis').selectOption('pengumuman');
    await editor.field('Judul').fill(title);
    await editor.field('Ringkasan').fill('Contoh ringkasan.');
  }

  test('the coach offers a word that an editor has just added to the settings', async () => {
    await newAnnouncement(`Contoh ${hard} NIB ${width}`);
    await editor.press('Sekarang');
    await editor.save();
    await editor.look(async (page) => {
      const coach = page.locator('.desk-beside');
      await coach.getByText('Jelaskan saat pertama disebut: Nomor Induk Berusaha.').waitFor();
      expect(await coach.innerText()).not.toContain(plain);
    });
    await addHardWord(editor, hard!, plain!);
    await editor.open(entry);
    await editor.look((page) => page.locator('.desk-beside').getByText(`Lebih mudah: ${plain}`).waitFor());
  });

  describe('beside the preview', () => {
    const title = `Contoh kabar untuk dibagikan ${width}`;

    test('stands the sign that a chat will show, never the photograph, and what a search will find', async () => {
      await newAnnouncement(title);
      await editor.look(async (page) => {
        const beside = page.locator('.desk-beside');
        await beside.locator('.desk-sign').getByText(title).waitFor();
        await beside.locator('.desk-sign').getByText('Pengumuman').waitFor();
        expect(await beside.locator('img').count()).toBe(0);
        const found = beside.locator('.desk-found');
        await found.getByText(`/berita/contoh-kabar-untuk-dibagikan-${width}/`).waitFor();
        await found.getByText(title, { exact: true }).waitFor();
        await found.getByText('Contoh ringkasan.').waitFor();
        await beside.getByText(/^Berat halaman tanpa foto: kira-kira [5-7](,\d)? kB dari 14,6 kB/).waitFor();
      });
    });

    test('a time for a text to appear and to go is told in words', async () => {
      const set = (label: RegExp, time: string) => editor.field(label).fill(time);
      await set(/^Terbit pada/, '2027-05-03T08:00');
      await set(/^Berakhir pada/, '2027-05-31T17:00');
      await editor.look(async (page) => {
        await page.getByText('Akan tampil Senin, 3 Mei 2027 pukul 08.00 WIB.').waitFor();
        await page.getByText('Akan turun Senin, 31 Mei 2027 pukul 17.00 WIB').waitFor();
      });
      await set(/^Terbit pada/, '2020-05-03T08:00');
      await editor.look(async (page) => {
        await page.getByText('Waktu terbitnya sudah lewat (Minggu, 3 Mei 2020').waitFor();
        expect(await page.getByText('Akan tampil').count()).toBe(0);
      });
      await editor.save();
    });
  });

  describe('pasting into the text of an entry', () => {
    const body = () => editor.page.locator('[contenteditable=true]');
    const saved = () =>
      desk.git('show', `cms/news/${slug}:content/news/${slug}.md`).split('\n---\n')[1]!.trim();

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
      await editor.open(entry);
      await paste({
        'text/html':
          '<h1 style="color:red">Contoh bagian</h1><p>Bawa <b>KTP</b> ke <a href="https://contoh.go.id/">loket</a>.</p><ul><li>satu</li><li>dua</li></ul>',
        'text/plain': 'Contoh bagian Bawa KTP',
      });
      await editor.look((page) => page.getByRole('heading', { name: 'Contoh bagian' }).waitFor());
      await editor.save();
      expect(saved()).toBe(
        '## Contoh bagian\n\nBawa **KTP** ke [loket](https://contoh.go.id/).\n\n* satu\n* dua',
      );
    });

    test('reads the marks of WhatsApp', async () => {
      await paste({ 'text/plain': '*Contoh* pesan\n- satu\n- _dua_' });
      await editor.look((page) => page.locator('em', { hasText: 'dua' }).waitFor());
      await editor.save();
      expect(saved()).toBe('**Contoh** pesan\n\n* satu\n* *dua*');
    });

    test('becomes Markdown where the text is written as Markdown', async () => {
      await editor.page.getByRole('switch', { name: 'Ganti ke Markdown' }).click();
      await editor.page.locator('.cms-editor-raw').waitFor();
      await paste({
        'text/html': '<h2>Contoh</h2><p>Bawa <b>KTP</b>.</p>',
        'text/plain': 'Contoh Bawa KTP.',
      });
      await editor.look((page) => page.locator('strong', { hasText: 'KTP' }).waitFor());
      await editor.save();
      expect(saved()).toBe('## Contoh\n\nBawa **KTP**.');
      await editor.page.getByRole('switch', { name: 'Ganti ke tampilan biasa' }).click();
    });
  });

  describe('photographs in the text of an entry', () => {
    const id = `contoh-berita-bergambar-${width}`;
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
      await newAnnouncement(`Contoh berita bergambar ${width}`);
      await editor.press('Sekarang');
      const body = editor.page.locator('[contenteditable=true]');
      await body.click();
      await editor.page.keyboard.type('Contoh awal.');
      await insert([
        await photo('satu.jpg', '#a52'),
        {
          name: 'dua.heic',
          mimeType: 'image/heic',
          buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
        },
        await photo('tiga.jpg', '#25a'),
      ]);
      await dialog().getByText('Berkas “dua.heic”').waitFor();
      const [first, second] = [0, 1].map((at) =>
        dialog()
          .getByLabel(/^Teks alternatif/)
          .nth(at),
      );
      await second!.waitFor();
      expect(await outOfReach(editor.page)).toEqual([]);
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
      await editor.look((page) => page.getByText('Contoh keterangan. Foto: Contoh Pemotret').waitFor());
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
      await editor.look((page) => page.getByAltText('Contoh bidang merah').waitFor());
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
      await editor.look((page) => page.getByAltText('Contoh bidang hijau').waitFor());
      await editor.save();
      expect(text()).toMatch(
        /^Contoh awal\.\n\n!\[Contoh bidang hijau\]\(\/media\/empat-\S+\)\n\n!\[Contoh bidang merah\]/,
      );
    });
  });

  test('a participant takes back their consent: one press, and the story is off the site', async () => {
    const id = `contoh-cerita-${width}`;
    const page = async () => (await fetch(`${desk.url}/cerita/${id}/`)).text();
    await expect.poll(page, { timeout: 120_000 }).toContain('Contoh Peserta');
    await editor.open(`/collections/stories/entries/${id}`);
    await editor.field('Judul').waitFor();
    await editor.useTool('Cabut persetujuan');
    expect(await outOfReach(editor.page)).toEqual([]);
    await editor.press('Cabut dan turunkan sekarang');
    await editor.page.getByText('Sudah hilang dari situs:').waitFor({ timeout: 120_000 });
    expect(await page()).toContain('tidak ditampilkan lagi');
    expect(await page()).not.toContain('Contoh Peserta');
    expect(desk.git('log', '-1', '--format=%s', 'main')).toMatch(
      /^Cabut persetujuan .* oleh Contoh Penulis$/,
    );
    expect(desk.git('show', `main:content/stories/${id}.md`)).toMatch(/withdrawnAt: '?\d{4}-\d{2}-\d{2}/);
  });
});

test('the coach has nothing to say where nobody has written rules, until somebody does', async () => {
  const editor = await desk.editor(browser, 'Contoh Penulis');
  const entry = '/collections/news/entries/contoh-mengejawantahkan-nib-360';
  desk.git('branch', '-q', '-D', 'cms/plainLanguage/plainLanguage');
  desk.git('rm', '-q', 'content/settings/bahasa.yml');
  desk.git('commit', '-qm', 'Contoh tanpa aturan bahasa');
  await editor.open(entry);
  await editor.preview.getByText('Sudah mudah dibaca.').waitFor();
  await addHardWord(editor, 'mengejawantahkan', 'mewujudkan');
  await editor.open(entry);
  await editor.preview.getByText('Lebih mudah: mewujudkan').waitFor();
});
