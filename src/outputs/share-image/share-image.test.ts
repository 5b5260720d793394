import { readFileSync } from 'node:fs';
import { dirname, join, matchesGlob, relative } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { hues, motifs, type HueName, type MotifName } from '../../model/track.ts';
import type { ShareImageView } from '../../views/share-image.ts';
import { drawShareImage } from './draw.ts';
import { drawnWith, shareImageJpeg } from './jpeg.ts';
import { letters } from './letters.ts';
import { paint, trackPaint } from './paint.ts';

const long = (length: number) => 'Contoh menerangkan perbengkelan keterampilan '.repeat(9).slice(0, length);
const view: ShareImageView = {
  url: '/bagikan/contoh.jpg',
  kicker: 'Contoh',
  title: 'Contoh judul <script> & "kutip"',
  notes: ['Contoh catatan'],
  motif: 'ubin',
  siteName: 'Situs contoh',
  isFree: true,
};
const longest = {
  ...view,
  kicker: long(120),
  title: long(110),
  notes: [long(300), long(300)],
  siteName: long(60),
};
const ticket = { day: '2027-04-05', isOff: false };

test('the colours are those of the site', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8').split('@media')[0]!;
  const value = (name: string, within = tokens) => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(within)?.[1];
  for (const [name, colour] of Object.entries(paint))
    expect(colour, name).toBe(value(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)));
  for (const hue of Object.keys(hues) as HueName[]) {
    const rule = tokens.split(`[data-hue='${hue}']`)[1]!.split('}')[0]!;
    expect(trackPaint[hue], hue).toEqual({
      ground: value('track', rule),
      on: value('on-track', rule) ?? value('on-track'),
    });
  }
});

test.each([
  ['a board', view],
  ['a ticket', { ...view, ticket }],
  ['a ticket without a day', { ...view, ticket: { isOff: true } }],
  ['the longest board', longest],
  ['the longest ticket', { ...longest, ticket }],
])('%s is sound SVG of outlines alone, and no number in it is lost', (_, drawn) => {
  const svg = drawShareImage(drawn);
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).not.toMatch(/<text|<script|NaN|undefined/);
});

test.each(['a board', 'a ticket'])('on %s no word runs out of the picture', (kind) => {
  const svg = drawShareImage(kind === 'a ticket' ? { ...longest, ticket } : longest);
  const paths = (new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'path' }).parse(svg).svg
    .path ?? []) as { '@_d': string; '@_transform'?: string }[];
  for (const { '@_d': outline, '@_transform': transform } of paths) {
    if (transform) continue;
    const numbers = [...outline.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[MLQCZ]|$)/g)];
    for (const [, x, y] of numbers) {
      expect(Number(x)).toBeLessThan(1200 - 60);
      expect(Number(y)).toBeLessThan(630 - 30);
    }
  }
});

test.each(Object.keys(motifs) as MotifName[])(
  'with the motif “%s” the picture has the size and weight messengers take',
  async (motif) => {
    const bytes = await shareImageJpeg({ ...longest, motif, hue: 'kunyit' });
    const { width, height, format, exif } = await sharp(bytes).metadata();
    expect({ width, height, format, exif }).toEqual({
      width: 1200,
      height: 630,
      format: 'jpeg',
      exif: undefined,
    });
    expect(bytes.length).toBeLessThanOrEqual(120_000);
  },
);

test('the same words give the same picture, others another', async () => {
  const [first, again, other] = await Promise.all(
    [view, { ...view }, { ...view, title: 'Contoh lain' }].map(shareImageJpeg),
  );
  expect(Buffer.compare(first!, again!)).toBe(0);
  expect(Buffer.compare(first!, other!)).not.toBe(0);
});

test('letters the font lacks are left out; a line too long ends after a word', () => {
  const room = { width: 400, height: 40, sizes: [34] };
  expect(letters.medium.fit('Kue 🧵 lapis 漢字 legit', room).lines).toEqual(['Kue lapis legit']);
  expect(letters.medium.fit('Kerupuk, keripik, kacang, dan kue kering', room).lines).toEqual([
    'Kerupuk, keripik…',
  ]);
  expect(letters.medium.fit('x'.repeat(100), room).lines[0]).toMatch(/^x+…$/);
});

test('a change of anything that draws makes every picture anew', () => {
  const files = ['src/outputs/share-image/draw.ts'];
  for (const file of files) {
    const imported = readFileSync(file, 'utf8').matchAll(/^import (?!type ).*'(\.[^']+)';$/gm);
    for (const [, path] of imported) {
      const found = relative('.', join(dirname(file), path!));
      if (!files.includes(found)) files.push(found);
    }
  }
  expect(files).toContain('src/components/motifs.ts');
  for (const file of files)
    expect(
      drawnWith.some((pattern) => matchesGlob(file, pattern)),
      file,
    ).toBe(true);
});
