import { expect, test } from 'vitest';
import { batches } from './example-views.ts';
import { newsListHeading, overBatchesHeading, storyListHeading } from './list-heading.ts';

test('each page of each list of news has a heading of its own', () => {
  expect(newsListHeading({ title: 'Berita dan pengumuman', narrowed: false, page: 1 })).toBe(
    'Berita dan pengumuman',
  );
  expect(newsListHeading({ title: 'Servis AC', narrowed: true, page: 1 })).toBe('Daftar berita: Servis AC');
  expect(newsListHeading({ title: '2020', narrowed: true, page: 3 })).toBe('Daftar berita: 2020, halaman 3');
});

test('the second page of the stories says so', () => {
  expect(storyListHeading({ page: 1 })).toBe('Cerita peserta');
  expect(storyListHeading({ page: 2 })).toBe('Cerita peserta, halaman 2');
});

test('batches that are over are not called past while a cancelled one is among them', () => {
  expect(overBatchesHeading([batches.selesai])).toBe('Angkatan terdahulu');
  expect(overBatchesHeading([batches.selesai, batches.dibatalkan])).toBe(
    'Angkatan terdahulu dan yang dibatalkan',
  );
});
