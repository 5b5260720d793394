import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cleanMedia } from './media.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 180, g: 90, b: 20 } } });

const withGps = (orientation: number) => ({
  IFD0: { Make: 'Contoh', Orientation: String(orientation) },
  IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 12/1 0/1' },
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a photograph of orientation %i comes out upright and without metadata',
  async (orientation) => {
    const left = picture(60, 80).composite([
      { input: { create: { width: 30, height: 80, channels: 3, background: '#00f' } }, left: 0, top: 0 },
    ]);
    const bytes = await left.jpeg().withExif(withGps(orientation)).withMetadata({ orientation }).toBuffer();
    const clean = await cleanMedia(bytes, 'IMG_2031.JPG');
    const seen = await sharp(clean.bytes).metadata();
    expect([seen.exif, seen.xmp, seen.icc, seen.iptc, seen.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([clean.width, clean.height]).toEqual(orientation < 5 ? [60, 80] : [80, 60]);
    expect(clean.name).toMatch(/^foto-[0-9a-f]{10}\.jpg$/);
  },
);

test('a large photograph shrinks to 2,000 px and a small one is never enlarged', async () => {
  const large = await cleanMedia(await picture(4000, 3000).jpeg().toBuffer(), 'besar.jpg');
  expect([large.width, large.height]).toEqual([2000, 1500]);
  const small = await cleanMedia(await picture(40, 30).png().toBuffer(), 'kecil.png');
  expect([small.width, small.height]).toEqual([40, 30]);
});

test('what a file is decides its name, not the ending it came with', async () => {
  const clean = await cleanMedia(await picture(40, 30).png().toBuffer(), '../../Foto Pasar é.jpg');
  expect(clean.path).toMatch(/^content\/media\/foto-pasar-e-[0-9a-f]{10}\.png$/);
  expect(clean.type).toBe('image/png');
});

test('the same picture always gets the same name', async () => {
  const bytes = await picture(40, 30).webp().toBuffer();
  expect((await cleanMedia(bytes, 'a.webp')).name).toBe((await cleanMedia(bytes, 'a.webp')).name);
});

test('a picture cut short is refused with a remedy', async () => {
  const noise = await sharp({
    create: {
      width: 400,
      height: 300,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer();
  await expect(cleanMedia(noise.subarray(0, noise.length / 2), 'a.jpg')).rejects.toThrow(
    /terpotong.*unggah lagi/,
  );
});

const ftyp = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(20)]);

test.each([
  ['HEIC', ftyp('heic')],
  ['AVIF', ftyp('avif')],
  ['AVIF', ftyp('mif1avif')],
  ['GIF', Buffer.from('GIF89a...')],
  ['SVG', Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['TIFF', Buffer.from('II*\0....')],
])('a %s is refused with what to do instead', async (format, bytes) => {
  await expect(cleanMedia(bytes, 'foto.jpg')).rejects.toThrow(new RegExp(`${format}.*unggah lagi`));
});

test('a program called foto.jpg is refused', async () => {
  await expect(cleanMedia(Buffer.from('#!/bin/sh\n'), 'foto.jpg')).rejects.toThrow(/bukan JPEG/);
});

test('more than 40 MB is refused', async () => {
  await expect(cleanMedia(Buffer.alloc(41 * 1024 * 1024), 'a.jpg')).rejects.toThrow(
    /41 MB; paling besar 40 MB/,
  );
});
