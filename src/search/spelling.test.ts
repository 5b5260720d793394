import { expect, test } from 'vitest';
import { distance, nearest, skeleton, tolerance } from './spelling.ts';

test.each([
  ['kripik', 'keripik'],
  ['jait', 'jahit'],
  ['ijin', 'izin'],
  ['sertipikat', 'sertifikat'],
  ['saiful', 'syaiful'],
  ['kusus', 'khusus'],
  ['perbengkellan', 'perbengkelan'],
  ['jhait', 'jahit'],
])('%s and %s have one skeleton', (a, b) => expect(skeleton(a)).toBe(skeleton(b)));

test.each([
  ['motr', 'motor'],
  ['bengkle', 'bengkel'],
  ['rawamangon', 'rawamangun'],
  ['hodijah', 'khodijah'],
  ['frunitur', 'furnitur'],
])('%s is near enough to %s', (written, meant) => {
  expect(distance(written, meant, tolerance(written.length))).toBeLessThan(Infinity);
});

test.each([
  ['anjing', 'anjung'],
  ['mobil', 'mebel'],
  ['kereta', 'cerita'],
  ['emas', 'kemas'],
])('%s is another word than %s', (written, other) => {
  expect(distance(written, other, tolerance(written.length))).toBe(Infinity);
});

test('of two near words the one the site uses more comes first', () => {
  const found = nearest('bengkol', ['bangkol', 'bengkel'], (word) => (word === 'bengkel' ? 1 : 0));
  expect(found[0]?.word).toBe('bengkel');
});
