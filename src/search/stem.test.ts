import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test.each([
  ['jahit', 'menjahit penjahit jahitan dijahit penjahitan'],
  ['latih', 'pelatihan dilatih melatih latihan'],
  ['baik', 'perbaikan memperbaiki perbaiki'],
  ['daftar', 'pendaftaran mendaftar didaftarkan'],
  ['izin', 'perizinan mengizinkan'],
  ['kemas', 'kemasan mengemas pengemasan dikemas'],
  ['cat', 'mengecat pengecatan'],
  ['edar', 'mengedarkan pengedaran'],
  ['lambat', 'keterlambatan terlambat'],
  ['camat', 'kecamatan'],
  ['ajar', 'belajar pelajaran pembelajaran'],
])('%s is what %s have in common', (root, words) => {
  for (const word of words.split(' ')) expect(stem(word), word).toBe(root);
});

test('keripik and kerupuk keep their beginning', () => {
  expect(stem('keripik')).toBe('keripik');
  expect(stem('kerupuk')).toBe('kerupuk');
});

test('short words and other writing stay as they are', () => {
  for (const word of ['ac', 'kue', 'b3', '2020', '縫製', '', '__proto__']) expect(stem(word)).toBe(word);
});
