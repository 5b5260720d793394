import { expect, test } from 'vitest';
import { verdict } from './eligibility.ts';

test.each([
  ['ya', 'Sejauh yang diketahui, Anda cocok.'],
  ['belum-tentu', 'Ada yang belum dapat kami pastikan.'],
  ['tidak', 'Ada syarat yang tampaknya belum cocok.'],
] as const)('with no batch to join who is answered “%s” is sent to no page of one', (fit, finding) => {
  expect(verdict(fit, 0)).toBe(
    `Belum ada angkatan yang dibuka untuk Anda. ${finding} Ini yang dapat Anda siapkan atau tanyakan:`,
  );
});

test('with batches to join their number comes first, and what is uncertain is looked up there', () => {
  expect(verdict('ya', 2)).toBe('2 angkatan untuk Anda. Sejauh yang diketahui, Anda cocok.');
  expect(verdict('belum-tentu', 1)).toBe(
    '1 angkatan untuk Anda. Ada yang belum dapat kami pastikan. Periksa di halaman angkatan:',
  );
});
