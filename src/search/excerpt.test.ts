import { expect, test } from 'vitest';
import { excerptOf, markFound } from './excerpt.ts';
import { Lexicon } from './lexicon.ts';
import { districts, groups, now, tracks } from './testing.ts';
import { understand } from './understand.ts';

const lexicon = new Lexicon({ tracks, districts, total: 100 }, () => true);
lexicon.addWholeGroups(groups);
const concepts = understand('konveksi gratis', lexicon, { now }).concepts;

test('words found are told apart, in any form and in other words', () => {
  const pieces = markFound('Belajar menjahit pakaian jadi, gratis.', concepts);
  expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual([
    'menjahit',
    'pakaian jadi',
    'gratis',
  ]);
  expect(pieces.map(({ text }) => text).join('')).toBe('Belajar menjahit pakaian jadi, gratis.');
});

test('an excerpt stands around what was found', () => {
  const text = `${'Kalimat pembuka yang panjang. '.repeat(20)}Di sini orang belajar konveksi. ${'Penutup. '.repeat(40)}`;
  const excerpt = excerptOf(text, concepts);
  expect(excerpt).toContain('konveksi');
  expect(excerpt.length).toBeLessThan(200);
  expect(excerpt).toMatch(/^… .* …$/s);
});
