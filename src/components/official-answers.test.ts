import { expect, test } from 'vitest';
import { headlineOf } from './official-answers.ts';

test.each([
  ['resmi-nomor', 'Resmi'],
  ['ragu-surel', 'Belum dapat dipastikan'],
  ['bukan-situs', 'Bukan alamat resmi kami'],
  ['bukan-tiruan', 'Bukan alamat resmi kami'],
  ['bukan-nomor', 'Bukan nomor resmi kami'],
  ['bukan-akun', 'Bukan akun resmi kami'],
  ['bukan-formulir', 'Bukan formulir, grup, atau akun resmi kami'],
] as const)('the verdict on “%s” says what it is about: “%s”', (reason, headline) => {
  expect(headlineOf(reason)).toBe(headline);
});
