import { expect, test } from 'vitest';
import { isEntryId } from '../../src/model/field.ts';
import { contentTypes } from '../../src/model/index.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { proposeId } from './entry-id.ts';

const { news, page } = contentTypes as unknown as Record<'news' | 'page', ContentType>;

test.each([
  ['Pelatihan Jahit: Angkatan ke-2!', 'pelatihan-jahit-angkatan-ke-2'],
  ['Café & “Keripik” Bu Siti’s', 'cafe-keripik-bu-sitis'],
  ['  --  ', 'news'],
  ['木工', 'news'],
])('%s becomes %s', (title, id) => {
  expect(proposeId(news, title)).toBe(id);
});

test('a long title is cut between words, and leaves room for a number', () => {
  const id = proposeId(news, 'pelatihan '.repeat(20));
  expect(isEntryId(id)).toBe(true);
  expect(id.length).toBeLessThanOrEqual(72);
  expect(id.endsWith('pelatihan')).toBe(true);
});

test('a page of the site is never taken', () => {
  expect(proposeId(page, 'Berita')).toBe('berita-page');
});
