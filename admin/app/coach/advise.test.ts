import { expect, test } from 'vitest';
import { advise } from './advise.ts';

const kinds = (text: string, announces = false) =>
  advise(text, { announces }).map(({ kind, about }) => `${kind}: ${about}`);

test('offers the plainer word, once, and only for whole words', () => {
  expect(kinds('Dalam rangka sosialisasi, warga berguna.')).toEqual([
    'kata sulit: dalam rangka',
    'kata sulit: sosialisasi',
  ]);
});

test('points out a sentence that is too long for a phone', () => {
  expect(kinds(`Warga ${'dan warga '.repeat(13)}datang. Mereka pulang.`)).toHaveLength(1);
  expect(kinds('Warga datang. Mereka pulang.')).toEqual([]);
});

test('asks to explain an acronym that is not explained', () => {
  expect(kinds('Bawa KTP dan NIB.')).toEqual(['singkatan: NIB']);
  expect(kinds('Bawa Nomor Induk Berusaha (NIB).')).toEqual([]);
});

test('tells what an announcement leaves open', () => {
  expect(kinds('Pelatihan gratis bagi warga di Cakung.', true)).toEqual([
    'yang kurang: kapan',
    'yang kurang: bagaimana mendaftar',
  ]);
});

test('takes no notice of links and marks', () => {
  expect(kinds('Baca [cara daftar](https://contoh.go.id/NIB) **hari ini**.')).toEqual([]);
});
