import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

describe.each(widths)('at %i px', (width) => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await desk.editor(browser, 'Contoh Penulis', { width });
  });
  afterAll(() => editor?.close());

  describe('before a save', () => {
    const draft = `cms/news/contoh-pengumuman-${width}`;

    test('what is missing is named by the labels of the form, and the form stays as it is', async () => {
      await editor.open('/collections/news/new');
      await editor.field('Judul').fill(`Contoh pengumuman ${width}`);
      await editor.press('Simpan');
      await editor.notice.waitFor();
      const words = await editor.notice.innerText();
      for (const label of ['Jenis:', 'Ringkasan:', 'Terbit pada:']) expect(words).toContain(label);
      expect(await outOfReach(editor.page)).toEqual([]);
      await editor.press('Perbaiki');
      expect(await editor.field('Judul').inputValue()).toBe(`Contoh pengumuman ${width}`);
      await editor.page.getByText('Belum diisi. Tulis ringkasan.').first().waitFor();
    });

    test('letters are counted while one types, and those too many are told', async () => {
      const counter = editor.page.locator('.desk-count').first();
      await expect.poll(() => counter.innerText()).toMatch(/^\d+ dari 110 huruf$/);
      await editor.field('Judul').fill('a'.repeat(113));
      await expect.poll(() => counter.innerText()).toBe('Kelebihan 3 huruf');
      await editor.field('Judul').fill(`Contoh pengumuman ${width}`);
    });

    test('a personal number stops the save until there is a reason, which goes into the history', async () => {
      await editor.field('Jenis').selectOption('pengumuman');
      await editor.field('Ringkasan').fill('Contoh: hubungi 0812-3456-7890 untuk mendaftar.');
      await editor.press('Sekarang');
      await editor.press('Simpan');
      await editor.page.getByRole('heading', { name: 'Ada data pribadi?' }).waitFor();
      expect(await editor.notice.innerText()).toContain('nomor telepon “0812-3456-7890”');
      expect(await outOfReach(editor.page)).toEqual([]);
      await editor.press('Kembali dan hapus');
      expect(desk.git('for-each-ref', `refs/heads/${draft}`)).toBe('');
      await editor.press('Simpan');
      await editor.page.getByLabel('Alasan tetap menyimpan').fill('Contoh nomor resmi kantor');
      await editor.press('Simpan dengan alasan ini');
      await editor.page.waitForURL(`**/entries/contoh-pengumuman-${width}`);
      expect(desk.git('log', '-1', '--format=%B', draft)).toContain('Contoh nomor resmi kantor');
    });

    test('a story without a whole consent is not saved, nor one that shows more than was agreed to', async () => {
      const slug = `contoh-cerita-${width}`;
      await place(editor, 'stories', slug, exampleStory(`Contoh cerita ${width}`));
      await editor.open(`/collections/stories/entries/${slug}`);
      await editor.field('Nama peserta').waitFor();
      await editor.unfold();
      await editor.field(/^Nomor formulir/).fill('');
      await editor.field(/^Yang dijual/).fill('Contoh keripik');
      await editor.page.getByRole('textbox', { name: /^Kontak usaha/ }).fill('Contoh kontak');
      await editor.press('Simpan');
      await editor.notice.waitFor();
      const words = await editor.notice.innerText();
      expect(words).toContain('Nomor formulir: Belum diisi');
      expect(words).toContain('“Kontak usaha” tidak disetujui');
      await editor.press('Perbaiki');
    });
  });

  describe('photographs', () => {
    const draft = `cms/news/contoh-berita-berfoto-${width}`;
    const draftText = () => desk.git('show', `${draft}:content/news/contoh-berita-berfoto-${width}.md`);
    const choose = (name: string, buffer: Buffer) =>
      editor.page
        .locator('.desk-media input[accept*=image]')
        .setInputFiles({ name, mimeType: 'image/jpeg', buffer });

    beforeAll(async () => {
      await editor.open('/collections/news/new');
      await editor.field('Jenis').waitFor();
      await editor.unfold();
    });

    test.each([
      ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'HEIC'],
      ['AVIF', Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1'), 'AVIF'],
      ['GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;'), 'GIF'],
      ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'SVG'],
      ['half a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'rusak atau terpotong'],
    ])('%s is refused with what to do instead', async (_, bytes, words) => {
      await choose('foto.jpg', bytes);
      const trouble = editor.page.locator('.desk-trouble');
      await expect.poll(() => trouble.innerText()).toContain(words);
    });

    test('a small picture is never enlarged, and its description must say something', async () => {
      await editor.field('Jenis').selectOption('berita');
      await editor.field('Judul').fill(`Contoh berita berfoto ${width}`);
      await editor.field('Ringkasan').fill('Contoh ringkasan.');
      await editor.press('Sekarang');
      await choose(
        'kecil.png',
        await sharp({ create: { width: 90, height: 60, channels: 3, background: '#a52' } })
          .png()
          .toBuffer(),
      );
      const drawn = editor.page.locator('.desk-media img');
      await drawn.waitFor();
      await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(90);
      await editor.field('Teks alternatif').fill('foto kegiatan');
      await editor.press('Simpan');
      await editor.notice.waitFor();
      expect(await editor.notice.innerText()).toContain('“foto kegiatan” tidak menjelaskan foto');
      await editor.press('Perbaiki');
      await editor.field('Teks alternatif').fill('');
      await editor.page.getByRole('switch', { name: 'Hanya hiasan' }).first().click();
      await editor.save();
      await editor.page.waitForURL(/entries\//);
      expect(draftText()).toContain('decorative: true');
      await editor.unfold();
      await editor.page.getByRole('switch', { name: 'Hanya hiasan' }).first().click();
      await editor.field('Teks alternatif').fill('Contoh warna cokelat');
      await editor.field(/^Keterangan/).fill('Contoh keterangan.');
      await editor.field(/^Pemotret/).fill('Contoh Pemotret');
      await editor.look((page) => page.locator('figcaption').getByText('Contoh Pemotret').waitFor());
      await editor.save();
      expect(draftText()).toMatch(/caption: Contoh keterangan\.\n\s+credit: Contoh Pemotret/);
    });

    test('one named like an identity paper is used only for a reason, which goes into the history', async () => {
      const picture = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#25a' } })
        .jpeg()
        .toBuffer();
      await editor.page.waitForURL(/entries\//);
      await editor.unfold();
      await choose('KTP Contoh.jpg', picture);
      await editor.notice.getByRole('heading', { name: 'Dokumen identitas?' }).waitFor();
      expect(await outOfReach(editor.page)).toEqual([]);
      await editor.press('Jangan pakai');
      await editor.page.getByText('Berkas “KTP Contoh.jpg” tidak dipakai.').waitFor();
      const drawn = editor.page.locator('.desk-media img');
      expect(await drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(90);
      // A name of numbers alone is not kept, so only the choice itself can tell.
      await choose('3175064107900001.jpg', picture);
      await editor.page.getByLabel('Alasan tetap memakai').fill('Contoh kartu yang dibuat-buat');
      await editor.press('Pakai dengan alasan ini');
      await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(80);
      await editor.save();
      expect(draftText()).toMatch(/src: \/media\/foto-/);
      expect(desk.git('log', '-1', '--format=%B', draft)).toContain('Contoh kartu yang dibuat-buat');
    });

    test('several attachments at once become an item each; one that is refused does not lose the others', async () => {
      const pdf = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
      await editor.page.getByLabel('Tambah beberapa berkas sekaligus').setInputFiles([
        { ...pdf, name: 'Contoh_surat-edaran.pdf' },
        { ...pdf, name: 'Contoh rusak.pdf', buffer: Buffer.from('%PDF-1.4\n') },
        {
          ...pdf,
          name: 'Contoh jadwal.pdf',
          buffer: Buffer.from('%PDF-1.4\n1 0 obj\nnull\nendobj\n%%EOF\n'),
        },
      ]);
      await editor.notice.getByRole('heading', { name: '2 dari 3 berkas masuk' }).waitFor();
      expect(await editor.notice.innerText()).toMatch(/Contoh rusak\.pdf: .*terpotong/);
      await editor.press('Mengerti');
      await editor.save();
      expect(
        draftText().match(/title: Contoh (?:surat edaran|jadwal)\n\s+file: \/media\/contoh-\S+\.pdf/g),
      ).toHaveLength(2);
    });

    test('an attachment named like an identity paper is asked about too', async () => {
      await editor.page.getByRole('button', { name: 'Tambah lampiran' }).click();
      const file = {
        name: 'scan kk.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
      };
      await editor.page.locator('.desk-media input[accept*=pdf]').last().setInputFiles(file);
      await editor.notice.getByRole('heading', { name: 'Dokumen identitas?' }).waitFor();
      await editor.press('Jangan pakai');
      await editor.page.getByText('Berkas “scan kk.pdf” tidak dipakai.').waitFor();
    });
  });

  const garden = new RegExp(`contoh-kebun-${width}-\\S+\\.png`);

  test('the library of pictures takes several at once and asks about identity papers', async () => {
    const photo = (background: string) =>
      sharp({ create: { width: 90, height: 60, channels: 3, background } })
        .png()
        .toBuffer();
    await editor.open('/');
    await editor.openLibrary();
    const upload = editor.page.locator('.nc-fileUploadButton input');
    await upload.setInputFiles([
      {
        name: `Contoh kebun ${width}.png`,
        mimeType: 'image/png',
        buffer: await photo(width < 800 ? '#163' : '#173'),
      },
      { name: 'scan ijazah.png', mimeType: 'image/png', buffer: await photo(width < 800 ? '#361' : '#371') },
      { name: 'Contoh.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a\x01\0\x01\0\0\0\0;') },
    ]);
    await editor.notice.getByRole('heading', { name: 'Dokumen identitas?' }).waitFor();
    await editor.page.getByLabel('Alasan tetap memakai').fill('Contoh blangko kosong');
    await editor.press('Pakai dengan alasan ini');
    await editor.notice.getByRole('heading', { name: '2 dari 3 berkas masuk' }).waitFor();
    expect(await editor.notice.innerText()).toMatch(/Contoh\.gif: .*GIF/);
    await editor.press('Mengerti');
    expect(desk.git('log', '-1', '--format=%B', 'main')).toContain('Contoh blangko kosong');
    expect(desk.git('ls-tree', '--name-only', 'main', 'content/media/')).toMatch(garden);
    await editor.page.keyboard.press('Escape');
  });

  test('a picture that is in use is not deleted, and says where it is used', async () => {
    const name = garden.exec(desk.git('ls-tree', '--name-only', 'main', 'content/media/'))![0];
    const lines = [
      'kind: pengumuman',
      `title: Contoh kebun ${width}`,
      'summary: Contoh ringkasan.',
      'publishedAt: "2026-01-01T08:00:00+07:00"',
    ];
    const text = `---\n${lines.join('\n')}\nphoto:\n  src: /media/${name}\n  alt: Contoh bidang hijau\n---\nContoh.\n`;
    writeFileSync(join(desk.repo, `content/news/contoh-kebun-${width}.md`), text);
    desk.git('add', `content/news/contoh-kebun-${width}.md`);
    desk.git('commit', '-qm', 'Contoh foto dipakai');
    await editor.open('/');
    await editor.page.reload();
    await editor.openLibrary();
    await editor.page.getByPlaceholder('Cari …').fill('kebun');
    await editor.page.getByText(name).click();
    expect(await outOfReach(editor.page)).toEqual([]);
    await editor.press('Hapus yang dipilih');
    await editor.notice.getByRole('heading', { name: 'Belum dapat dihapus' }).waitFor();
    expect(await editor.notice.innerText()).toContain(`Contoh kebun ${width}`);
    await editor.press('Mengerti');
    await editor.page.getByText('Belum dihapus.').waitFor();
    expect(desk.git('ls-tree', '--name-only', 'main', 'content/media/')).toContain(name);
    await editor.page.keyboard.press('Escape');
  });

  test('a batch asks only for what its way of registering needs', async () => {
    await editor.open('/collections/batches/new');
    await editor.field('Nama angkatan').waitFor();
    await editor.unfold();
    const way = editor.page.getByLabel('Cara', { exact: true }).first();
    await way.selectOption('tautan');
    await editor.page.getByText('Tautan pendaftaran').first().waitFor();
    expect(
      await editor.page.getByText('Loket', { exact: false }).filter({ hasNotText: 'Datang' }).count(),
    ).toBe(0);
    await way.selectOption('loket');
    expect(await editor.page.getByText('Tautan pendaftaran').count()).toBe(0);
  });
});
