import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

const notice = () => editor.page.locator('dialog.desk-notice');
const press = (name: string) => editor.page.getByRole('button', { name, exact: true }).first().click();

describe('before a save', () => {
  test('what is missing is named by the labels of the form, and the form stays as it is', async () => {
    await editor.open('/collections/news/new');
    await editor.field('Judul').fill('Contoh pengumuman');
    await press('Simpan');
    await notice().waitFor();
    const words = await notice().innerText();
    for (const label of ['Jenis:', 'Ringkasan:', 'Terbit pada:']) expect(words).toContain(label);
    await press('Perbaiki');
    expect(await editor.field('Judul').inputValue()).toBe('Contoh pengumuman');
    await editor.page.getByText('Belum diisi. Tulis ringkasan.').first().waitFor();
  });

  test('a personal number stops the save until there is a reason, which goes into the history', async () => {
    await editor.field('Jenis').selectOption('pengumuman');
    await editor.field('Ringkasan').fill('Contoh: hubungi 0812-3456-7890 untuk mendaftar.');
    await press('Sekarang');
    await press('Simpan');
    await editor.page.getByRole('heading', { name: 'Ada data pribadi?' }).waitFor();
    expect(await notice().innerText()).toContain('nomor telepon “0812-3456-7890”');
    await press('Kembali dan hapus');
    expect(desk.git('for-each-ref', 'refs/heads/cms/')).toBe('');
    await press('Simpan');
    await editor.page.getByLabel('Alasan tetap menyimpan').fill('Contoh nomor resmi kantor');
    await press('Simpan dengan alasan ini');
    await editor.page.waitForURL(/entries\/contoh-pengumuman/);
    expect(desk.git('log', '-1', '--format=%B', 'cms/news/contoh-pengumuman')).toContain(
      'Contoh nomor resmi kantor',
    );
  });
});

describe('photographs', () => {
  const choose = (name: string, buffer: Buffer) =>
    editor.page
      .locator('.desk-media input[accept*=image]')
      .setInputFiles({ name, mimeType: 'image/jpeg', buffer });

  test.each([
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'HEIC'],
    ['AVIF', Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1'), 'AVIF'],
    ['GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;'), 'GIF'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'SVG'],
    ['half a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'rusak atau terpotong'],
  ])('%s is refused with what to do instead', async (_, bytes, words) => {
    await editor.open('/collections/news/new');
    await editor.field('Judul').waitFor();
    await editor.unfold();
    await choose('foto.jpg', bytes);
    await editor.page.locator('.desk-trouble').waitFor();
    expect(await editor.page.locator('.desk-trouble').innerText()).toContain(words);
  });

  test('a small picture is never enlarged, and its description must say something', async () => {
    await editor.open('/collections/news/new');
    await editor.field('Jenis').selectOption('berita');
    await editor.field('Judul').fill('Contoh berita berfoto');
    await editor.field('Ringkasan').fill('Contoh ringkasan.');
    await press('Sekarang');
    await editor.unfold();
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
    await press('Simpan');
    await notice().waitFor();
    expect(await notice().innerText()).toContain('“foto kegiatan” tidak menjelaskan foto');
    await press('Perbaiki');
    await editor.field('Teks alternatif').fill('Contoh warna cokelat');
    await editor.save();
  });

  test('one named like an identity paper is used only for a reason, which goes into the history', async () => {
    const picture = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#25a' } })
      .jpeg()
      .toBuffer();
    await editor.page.waitForURL(/entries\//);
    await editor.unfold();
    await choose('KTP Contoh.jpg', picture);
    await notice().getByRole('heading', { name: 'Dokumen identitas?' }).waitFor();
    await press('Jangan pakai');
    await editor.page.getByText('Berkas “KTP Contoh.jpg” tidak dipakai.').waitFor();
    const drawn = editor.page.locator('.desk-media img');
    expect(await drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(90);
    // A name of numbers alone is not kept, so only the choice itself can tell.
    await choose('3175064107900001.jpg', picture);
    await editor.page.getByLabel('Alasan tetap memakai').fill('Contoh kartu yang dibuat-buat');
    await press('Pakai dengan alasan ini');
    await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(80);
    await editor.save();
    const branch = 'cms/news/contoh-berita-berfoto';
    expect(desk.git('show', `${branch}:content/news/contoh-berita-berfoto.md`)).toMatch(
      /src: \/media\/foto-/,
    );
    expect(desk.git('log', '-1', '--format=%B', branch)).toContain('Contoh kartu yang dibuat-buat');
  });

  test('several attachments at once become an item each; one that is refused does not lose the others', async () => {
    const pdf = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
    await editor.page.getByLabel('Tambah beberapa berkas sekaligus').setInputFiles([
      { ...pdf, name: 'Contoh_surat-edaran.pdf' },
      { ...pdf, name: 'Contoh rusak.pdf', buffer: Buffer.from('%PDF-1.4\n') },
      { ...pdf, name: 'Contoh jadwal.pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj\nnull\nendobj\n%%EOF\n') },
    ]);
    await notice().getByRole('heading', { name: '2 dari 3 berkas masuk' }).waitFor();
    expect(await notice().innerText()).toMatch(/Contoh rusak\.pdf: .*terpotong/);
    await press('Mengerti');
    await editor.save();
    const file = desk.git('show', 'cms/news/contoh-berita-berfoto:content/news/contoh-berita-berfoto.md');
    expect(
      file.match(/title: Contoh (?:surat edaran|jadwal)\n\s+file: \/media\/contoh-\S+\.pdf/g),
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
    await notice().getByRole('heading', { name: 'Dokumen identitas?' }).waitFor();
    await press('Jangan pakai');
    await editor.page.getByText('Berkas “scan kk.pdf” tidak dipakai.').waitFor();
  });
});

test('the library of pictures takes several at once and asks about identity papers', async () => {
  const photo = (background: string) =>
    sharp({ create: { width: 90, height: 60, channels: 3, background } })
      .png()
      .toBuffer();
  await editor.open('/');
  await editor.page.getByRole('button', { name: 'Foto dan berkas' }).click();
  const upload = editor.page.locator('.nc-fileUploadButton input');
  await upload.setInputFiles([
    { name: 'Contoh kebun.png', mimeType: 'image/png', buffer: await photo('#163') },
    { name: 'scan ijazah.png', mimeType: 'image/png', buffer: await photo('#361') },
    { name: 'Contoh.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a\x01\0\x01\0\0\0\0;') },
  ]);
  await notice().getByRole('heading', { name: 'Dokumen identitas?' }).waitFor();
  await editor.page.getByLabel('Alasan tetap memakai').fill('Contoh blangko kosong');
  await press('Pakai dengan alasan ini');
  await notice().getByRole('heading', { name: '2 dari 3 berkas masuk' }).waitFor();
  expect(await notice().innerText()).toMatch(/Contoh\.gif: .*GIF/);
  await press('Mengerti');
  expect(desk.git('log', '-1', '--format=%B', 'main')).toContain('Contoh blangko kosong');
  expect(desk.git('ls-tree', '--name-only', 'main', 'content/media/')).toMatch(/contoh-kebun-\S+\.png/);
  await editor.page.keyboard.press('Escape');
});

test('a picture that is in use is not deleted, and says where it is used', async () => {
  const name = /contoh-kebun-\S+\.png/.exec(desk.git('ls-tree', '--name-only', 'main', 'content/media/'))![0];
  const lines = [
    'kind: pengumuman',
    'title: Contoh kebun',
    'summary: Contoh ringkasan.',
    'publishedAt: "2026-01-01T08:00:00+07:00"',
  ];
  const text = `---\n${lines.join('\n')}\nphoto:\n  src: /media/${name}\n  alt: Contoh bidang hijau\n---\nContoh.\n`;
  writeFileSync(join(desk.repo, 'content/news/contoh-kebun.md'), text);
  desk.git('add', 'content/news/contoh-kebun.md');
  desk.git('commit', '-qm', 'Contoh foto dipakai');
  await editor.open('/');
  await editor.page.reload();
  await editor.page.getByRole('button', { name: 'Foto dan berkas' }).click();
  await editor.page.getByText(name).click();
  await press('Hapus yang dipilih');
  await notice().getByRole('heading', { name: 'Belum dapat dihapus' }).waitFor();
  expect(await notice().innerText()).toContain('Contoh kebun');
  await press('Mengerti');
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
