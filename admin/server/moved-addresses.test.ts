import { expect, test } from 'vitest';
import { entryPlace } from './content-paths.ts';
import { updateMoves } from './moved-addresses.ts';

const news = (slug: string) => entryPlace(`content/news/${slug}.md`);
const none = { moved: [], added: [], removed: [] };

test('an entry that moved leaves a line, and lines that led to it lead on', () => {
  const settings = 'name: Contoh\nmoved:\n  - from: /berita/awal/\n    to: /berita/lama/\n';
  expect(updateMoves(settings, { ...none, moved: [{ from: news('lama'), to: news('baru') }] })).toBe(
    'name: Contoh\nmoved:\n  - from: /berita/awal/\n    to: /berita/baru/\n  - from: /berita/lama/\n    to: /berita/baru/\n',
  );
});

test('moving back leaves no circle', () => {
  const settings = 'name: Contoh\nmoved:\n  - from: /berita/lama/\n    to: /berita/baru/\n';
  expect(updateMoves(settings, { ...none, moved: [{ from: news('baru'), to: news('lama') }] })).toBe(
    'name: Contoh\nmoved:\n  - from: /berita/baru/\n    to: /berita/lama/\n',
  );
});

test('an address used again, or leading to what was deleted, loses its line', () => {
  const settings = 'name: Contoh\nmoved:\n  - from: /berita/lama/\n    to: /berita/baru/\n';
  expect(updateMoves(settings, { ...none, added: [news('lama')] })).toBe('name: Contoh\n');
  expect(updateMoves(settings, { ...none, removed: [news('baru')] })).toBe('name: Contoh\n');
  expect(updateMoves(settings, { ...none, added: [news('lain')] })).toBe(settings);
});
