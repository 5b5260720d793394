import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { exif } from '../fixtures/exif.ts';
import { segment, withSegments } from '../fixtures/picture-bytes.ts';
import { widths, type Editor, type RunningDesk } from './desk.ts';
import { outOfReach } from './reach.ts';
import { startDesk } from './start-desk.ts';

let desk: RunningDesk;
let browser: Browser;
/** The same person, at the screens they work at. */
let at: Record<(typeof widths)[number], Editor>;

/** A photograph as a phone takes it: over 8 MB, lying on its side, with the place where it was taken. */
async function phonePhoto(): Promise<Buffer> {
  const [width, height] = [4600, 3450];
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 7;
  for (let at = 0; at < pixels.length; at++) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    pixels[at] = 60 + Math.floor((at / pixels.length) * 120) + ((seed >> 16) % 76);
  }
  const jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
  return withSegments(jpeg, segment(0xe1, 'Exif\0\0', exif({ orientation: 6, gps: true })));
}

const text = async (path: string) => (await fetch(`${desk.url}${path}`)).text();
const says = async (path: string, words: string) => (await text(path)).includes(words);

startDesk(async (...running) => {
  [desk, browser] = running;
  at = {
    1280: await desk.editor(browser, 'Contoh Penulis', { width: 1280 }),
    360: await desk.editor(browser, 'Contoh Penulis', { width: 360 }),
  };
});

describe('from a phone photograph to a public page', () => {
  let status: string;
  let photo: Buffer | undefined;
  /** One of the two stories, for what screens have no part in. */
  const published = 'contoh-cerita-keripik-cakung-1280';

  test('the checkout holds work of someone else, and stays as it is', () => {
    writeFileSync(join(desk.repo, 'catatan.txt'), 'Contoh catatan yang belum disimpan');
    const about = join(desk.repo, 'content/pages/tentang.md');
    writeFileSync(
      about,
      `${execFileSync('cat', [about], { encoding: 'utf8' })}\nContoh kalimat yang sedang ditulis.\n`,
    );
    status = desk.git('status', '--porcelain');
    expect(status).toContain('tentang.md');
  });

  describe.each(widths)('at %i px', (width) => {
    const id = `contoh-cerita-keripik-cakung-${width}`;
    const title = `Contoh cerita keripik Cakung ${width}`;

    test('a story is written with a photograph, and the preview draws the page', async () => {
      const editor = at[width];
      photo ??= await phonePhoto();
      expect(photo.length).toBeGreaterThan(8_000_000);
      await editor.open('/collections/stories/new');
      await editor.field('Judul').fill(title);
      await editor.field('Ringkasan').fill('Contoh ringkasan tentang keripik.');
      await editor.field('Nama peserta').fill('Contoh Peserta');
      await editor.choose('Kecamatan', 'Cakung');
      await editor.choose('Jalur', 'Makanan Ringan');
      await editor.press('Sekarang');
      await editor.unfold();
      const chosen = { name: 'IMG_20260827_091500.jpg', mimeType: 'image/jpeg', buffer: photo };
      await editor.page.locator('.desk-media input[type=file]').setInputFiles(chosen);
      await editor.page.locator('.desk-media img').waitFor({ timeout: 60_000 });
      await editor.field('Teks alternatif').fill('Contoh seorang perempuan membungkus keripik');
      await editor.field('Nomor formulir').fill('CONTOH-1');
      await editor.press('Hari ini');
      await editor.page.getByRole('checkbox', { name: 'Nama lengkap' }).check();
      await editor.page.getByRole('checkbox', { name: 'Foto wajah' }).check();
      await editor.field('Berlaku sampai').fill('2036-01-01');
      await editor.look(async (page) => {
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        const drawn = page.locator('figure.picture img');
        await drawn.waitFor();
        const shape = await drawn.evaluate(
          (image: HTMLImageElement) => image.naturalWidth / image.naturalHeight,
        );
        expect(shape).toBeCloseTo(0.75, 1);
      });
    });

    test('the draft is saved, reviewed and published; the page is live', async () => {
      const editor = at[width];
      const before = Number(desk.git('rev-list', '--count', '--all'));
      await editor.save();
      expect(Number(desk.git('rev-list', '--count', '--all'))).toBe(before + 1);
      expect(desk.git('log', '-1', '--format=%an', `cms/stories/${id}`)).toBe('Contoh Penulis');
      expect((await fetch(`${desk.url}/cerita/${id}/`)).status).toBe(404);
      await editor.move('Draf', 'Ditinjau');
      await editor.move('Ditinjau', 'Siap');
      // No answer comes before the reload, however fast the build is.
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await editor.page.route('**/admin/api/publishing?commit=*', async (route) => {
        await held;
        await route.continue().catch(() => undefined);
      });
      await editor.page.getByText('Tayangkan', { exact: true }).click();
      await editor.page.getByRole('menuitem', { name: 'Tayangkan sekarang' }).click();
      const told = editor.page.getByText(`Sedang diterbitkan: ${title}`);
      await told.waitFor();
      await editor.page.reload();
      await told.waitFor();
      release();
      await editor.page.getByText(`Sudah tayang: ${title}`).waitFor({ timeout: 120_000 });
      await editor.page.unroute('**/admin/api/publishing?commit=*');
      await editor.look(async (page) => {
        await page.getByText('Tayang sejak').waitFor();
        await page.getByRole('link', { name: `/cerita/${id}/` }).waitFor();
      });
      expect(await editor.page.locator('.desk-publishing a').innerText()).toBe(`/cerita/${id}/`);
      expect(await outOfReach(editor.page)).toEqual([]);
      expect(await says(`/cerita/${id}/`, 'Contoh Peserta')).toBe(true);
    });
  });

  test('it is in the lists, the feed and the sitemap', async () => {
    for (const list of ['/cerita/', '/pelatihan/makanan-ringan/', '/kecamatan/cakung/', '/cerita/rss.xml']) {
      expect([list, await says(list, published)]).toEqual([list, true]);
    }
    const sitemap = /<loc>([^<]+)<\/loc>/.exec(await text('/sitemap-index.xml'))![1]!;
    expect(await says(new URL(sitemap).pathname, `/cerita/${published}/`)).toBe(true);
  });

  test('a resident finds it by search', async () => {
    const page = await at[1280].context.newPage();
    await page.goto(`${desk.url}/cari/?q=keripik+cakung`);
    await page.getByRole('link', { name: 'Contoh cerita keripik Cakung' }).first().waitFor();
    await page.close();
  });

  test('no picture in git or on the site says where it was taken', async () => {
    const html = await text(`/cerita/${published}/`);
    const served = [...html.matchAll(/(?:src|srcset)="(\/media\/[^"]+|\/_astro\/[^"]+)"/gi)].flatMap(
      ([, list]) => list!.split(',').map((part) => part.trim().split(' ')[0]!),
    );
    expect(served.length).toBeGreaterThan(0);
    for (const path of served) {
      const bytes = Buffer.from(await (await fetch(`${desk.url}${path}`)).arrayBuffer());
      expect([path, bytes.includes('Exif'), bytes.includes('Ponsel Contoh')]).toEqual([path, false, false]);
    }
    const [stored] = desk
      .git('ls-tree', '-r', '--name-only', 'main', 'content/media')
      .split('\n')
      .filter((name) => name.endsWith('.jpg'));
    const bytes = execFileSync('git', ['show', `main:${stored}`], { cwd: desk.repo, maxBuffer: 50_000_000 });
    const { width, height, exif: left } = await sharp(bytes).metadata();
    expect([Math.max(width!, height!) <= 2000, height! > width!, left]).toEqual([true, true, undefined]);
  });

  test('an edit is published likewise, while a colleague pushes from elsewhere', async () => {
    const elsewhere = join(desk.folder, 'elsewhere');
    execFileSync('git', ['clone', '-q', desk.origin, elsewhere]);
    const colleague = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Contoh Rekan', '-c', 'user.email=rekan@localhost', ...args], {
        cwd: elsewhere,
      });
    const district = join(elsewhere, 'content/districts/ciracas.md');
    writeFileSync(
      district,
      readFileSync(district, 'utf8').replace(/^---\n/, '---\nnote: Contoh catatan rekan.\n'),
    );
    colleague('commit', '-qam', 'Contoh perubahan rekan');
    colleague('push', '-q');

    const editor = at[1280];
    await editor.open(`/collections/stories/entries/${published}`);
    await editor.field('Ringkasan').fill('Contoh ringkasan yang diubah.');
    await editor.save();
    await editor.move('Draf', 'Ditinjau');
    await editor.move('Ditinjau', 'Siap');
    await editor.publish();
    expect(await says('/cerita/', 'Contoh ringkasan yang diubah.')).toBe(true);
    await expect
      .poll(() => says('/kecamatan/ciracas/', 'Contoh catatan rekan.'), { timeout: 90_000 })
      .toBe(true);
    await expect
      .poll(() =>
        execFileSync('git', ['show', `main:content/stories/${published}.md`], {
          cwd: desk.origin,
          encoding: 'utf8',
        }),
      )
      .toContain('Contoh ringkasan yang diubah.');
  });

  test.each(widths)('a deletion is asked about, reviewed and published likewise, at %i px', async (width) => {
    const editor = at[width];
    const id = `contoh-cerita-keripik-cakung-${width}`;
    const entry = `/collections/stories/entries/${id}`;
    await editor.open(entry);
    await editor.field('Judul').waitFor();
    await editor.discard();
    await editor.page.waitForURL(/collections\/stories$/);
    expect(editor.questions.at(-1)).toContain('dapat dipulihkan dari riwayat');
    expect((await fetch(`${desk.url}/cerita/${id}/`)).status).toBe(200);
    await editor.open(entry);
    await editor.move('Draf', 'Ditinjau');
    await editor.move('Ditinjau', 'Siap');
    await editor.publish();
    expect((await fetch(`${desk.url}/cerita/${id}/`)).status).toBe(404);
    expect(await says('/cerita/', id)).toBe(false);
  });

  test('the checkout is as it was, and each step was one commit of its own', () => {
    expect(desk.git('status', '--porcelain')).toBe(status);
    const subjects = desk.git('log', '--format=%an: %s', 'main').split('\n');
    const ours = subjects.filter((subject) => subject.startsWith('Contoh Penulis:'));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter((subject) => !subject.includes('Contoh cerita keripik Cakung'))).toEqual([]);
    expect(subjects).toContain('Contoh Rekan: Contoh perubahan rekan');
  });

  test('nothing was asked of another origin', () => {
    for (const width of widths) expect(at[width].strangers).toEqual([]);
  });
});
