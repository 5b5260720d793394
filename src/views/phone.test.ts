import { expect, test } from 'vitest';
import { internationalNumber, isTelephoneNumber, telephoneUrl } from './phone.ts';

test.each([
  ['0812 3456 7890', '6281234567890'],
  ['812-3456-7890', '6281234567890'],
  ['+62 (0)812 3456 7890', '6281234567890'],
  ['0062 812 3456 7890', '6281234567890'],
  ['62812.3456.7890', '6281234567890'],
  ['(021) 555 0100', '62215550100'],
  ['+1 650 555 0100', '16505550100'],
  ['1500 123', '1500123'],
  ['112', '112'],
])('%s is %s', (written, number) => {
  expect(internationalNumber(written)).toBe(number);
});

test.each([
  ['0800 0000 000', true],
  ['(021) 555-0100', true],
  ['+62 800.0000.000', true],
  ['Toko 0800 0000 000', false],
  ['@contoh', false],
  ['2027', false],
])('“%s” is a telephone number: %s', (text, isOne) => {
  expect(isTelephoneNumber(text)).toBe(isOne);
});

test('a number is pressed without its spaces', () => {
  expect(telephoneUrl('+62 (21) 555-0100')).toBe('tel:+62215550100');
});
