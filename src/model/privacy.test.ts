import { expect, test } from 'vitest';
import { findPersonalNumbers } from './privacy.ts';

const found = (text: string) => findPersonalNumbers(text).map(({ kind, text: number }) => [kind, number]);

test.each([
  '0812-3456-7890',
  '0812.3456.7890',
  '0812–3456–7890',
  '0812 – 3456 – 7890',
  '0812\u00a03456\u00a07890',
  '(0812) 3456-7890',
  '+62 (812) 3456-7890',
  '+62.812.345.678',
  '(021) 8093456',
  '(+62) 812-3456-7890',
  '021-809-3456',
])('%s is a telephone number, however its digits are grouped', (number) => {
  expect(found(`Hubungi ${number}.`)).toEqual([['telepon', number]]);
});

test.each([
  ['wa.me/6281234567890', '6281234567890'],
  ['https://wa.me/6281234567890?text=Halo', '6281234567890'],
  ['[Sapa Ratih](https://wa.me/+6281234567890)', '+6281234567890'],
  ['https://api.whatsapp.com/send?text=Halo&phone=6281234567890', '6281234567890'],
  ['[Telepon](tel:+6281234567890)', '+6281234567890'],
  ['[Telepon](tel:+62-21-809-3456)', '+62-21-809-3456'],
])('the link in %s is a telephone number', (text, number) => {
  expect(found(text)).toEqual([['telepon', number]]);
});

test.each([
  'Terbit 10.12.2027, kelas 15.03.2027–10.04.2027, berlaku 2027-03-15 sampai 02.08.2028',
  'Senin 08.00–15.00 WIB, Selasa 08.00 – 12.00',
  'Modal Rp1.500.000, omzet Rp 62.812.345.678, seluruhnya 1.082.345.678 rupiah',
  'KBLI 31001, KBLI 02111 – 02209, dan KBLI 08101-08102',
  'Keputusan Nomor 800/0812345678/2027, SK e-0021/KG.05.00',
  'Lihat https://jdih.contoh.go.id/detail/021-8093456 dan https://contoh.go.id/?id=081234567890',
  '[Undang-undang](https://peraturan.contoh.go.id/uu-no-62-2023-8123456)',
  'Telepon darurat [112](tel:112)',
  'wa.me/qr/CONTOH',
])('%s holds no number of a private person', (text) => expect(found(text)).toEqual([]));

test('brackets around a whole telephone number are no part of it', () => {
  expect(found('Ratih (0812-3456-7890)')).toEqual([['telepon', '0812-3456-7890']]);
});

test('a number beside an amount, a business code or an address is still found', () => {
  expect(found('Rp1.500.000 ke 0812-3456-7890')).toEqual([['telepon', '0812-3456-7890']]);
  expect(found('KBLI 31001, 0812-3456-7890')).toEqual([['telepon', '0812-3456-7890']]);
  expect(found('https://contoh.go.id/,0812-3456-7890')).toEqual([['telepon', '0812-3456-7890']]);
});
