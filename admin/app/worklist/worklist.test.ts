import { expect, test } from 'vitest';
import type { ListedEntry } from '../entries.ts';
import { worklist } from './worklist.ts';

const NOW = Date.parse('2027-03-01T09:00:00+07:00');

const entry = (
  collection: string,
  data: Record<string, unknown>,
  more: Partial<ListedEntry> = {},
): ListedEntry => ({
  collection,
  slug: 'contoh',
  path: `content/${collection}/contoh.md`,
  title: 'Contoh',
  state: 'published',
  draft: null,
  draftSlug: null,
  published: true,
  deletes: false,
  author: 'Contoh Penulis',
  updatedAt: null,
  date: null,
  picture: null,
  data,
  ...more,
});

const titles = (...entries: ListedEntry[]) => worklist(entries, [], NOW).map(({ title }) => title);

test('asks for what is missing, late or about to end, and for nothing else', () => {
  expect(titles(entry('stories', { consent: { until: '2027-04-20' } }))).toEqual([
    'Persetujuan segera berakhir',
  ]);
  expect(titles(entry('stories', { consent: { until: '2027-06-01' } }))).toEqual([]);
  expect(titles(entry('stories', { consent: { until: '2027-04-20', withdrawnAt: '2027-01-01' } }))).toEqual(
    [],
  );
  expect(titles(entry('batches', { endsOn: '2027-02-28' }))).toEqual([
    'Angkatan selesai, hasilnya belum diisi',
  ]);
  expect(titles(entry('batches', { endsOn: '2027-03-01' }))).toEqual([]);
  expect(titles(entry('batches', { endsOn: '2027-02-28', trained: 20 }))).toEqual([]);
  expect(titles(entry('tracks', { reviewed: false, reviewBy: '2027-03-20' }))).toEqual([
    'Belum ditinjau petugas',
    'Perlu ditinjau lagi',
  ]);
  expect(titles(entry('news', { photo: { src: '/media/a.jpg', alt: 'foto kegiatan' } }))).toEqual([
    'Foto tanpa keterangan yang jelas',
  ]);
});

test('puts what waits for a colleague first, and leads to the entry', () => {
  const [first] = worklist([entry('tracks', {}), entry('news', {}, { state: 'pending_review' })], [], NOW);
  expect(first).toEqual({
    title: 'Menunggu ditinjau',
    tasks: [{ title: 'Contoh', why: 'Draf dari Contoh Penulis', href: '#/collections/news/entries/contoh' }],
  });
});
