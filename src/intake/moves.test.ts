import { expect, test } from 'vitest';
import type { ContentType } from '../model/content-type.ts';
import { contentTypes } from '../model/index.ts';
import { checkMoves } from './moves.ts';
import type { Entry } from './read-entry.ts';

const entry = (type: ContentType, id: string, data: Record<string, unknown> = {}): Entry => ({
  type,
  id,
  file: `${type.folder ?? 'settings'}/${id}.md`,
  data,
  body: '',
  rendered: { html: '', headings: [], pictures: [], refusedPictures: [] },
});
const complaints = (...moved: [from: string, to: string][]) =>
  checkMoves([
    entry(contentTypes.news, 'baru'),
    entry(contentTypes.page, 'tentang'),
    entry(contentTypes.siteSettings, 'situs', { moved: moved.map(([from, to]) => ({ from, to })) }),
  ]).map(({ label, message }) => `${label}: ${message}`);

test('an old address leads to a page, a list or a narrowed list', () => {
  expect(
    complaints(
      ['/berita/lama/', '/berita/baru/'],
      ['/profil/', '/tentang/'],
      ['/jadwal-lama/', '/jadwal/'],
      ['/info/', '/berita/jenis/pengumuman/'],
    ),
  ).toEqual([]);
});

test.each([
  [
    'a page that is still there',
    ['/tentang/', '/berita/baru/'],
    /^Alamat 1 › Alamat lama: “\/tentang\/” masih dipakai/,
  ],
  [
    'nothing',
    ['/lama/', '/berita/hilang/'],
    /^Alamat 1 › Alamat baru: Tidak ada halaman di “\/berita\/hilang\/”/,
  ],
  ['no page of the site', ['/lama/', '/hilang/'], /Tidak ada halaman/],
] as [string, [string, string], RegExp][])('a move from or to %s is complained of', (_, move, message) => {
  expect(complaints(move)).toEqual([expect.stringMatching(message)]);
});

test('the same old address twice, and a way in two steps, are complained of', () => {
  expect(complaints(['/a/', '/tentang/'], ['/a/', '/berita/baru/'], ['/b/', '/a/'])).toEqual([
    expect.stringMatching(/^Alamat 2 › Alamat lama: “\/a\/” sudah disebut/),
    expect.stringMatching(/^Alamat 3 › Alamat baru: “\/a\/” sendiri sudah pindah/),
  ]);
});
