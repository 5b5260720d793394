import { expect, test } from 'vitest';
import { fromAddress, toAddress } from './address.ts';

test.each([
  '/cari/',
  '/cari/?q=kursus+jahit',
  '/cari/?q=jahit&kecamatan=cakung&urut=terbaru',
  '/cari/?q=bengkel+motr&persis=1&tanpa=tempat,waktu',
  '/cari/?jenis=berita&tahun=2020',
])('%s says what it shows', (address) => {
  expect(toAddress(fromAddress(address.slice('/cari/'.length)), '/cari/')).toBe(address);
});

test('what an address makes up is left out', () => {
  const request = fromAddress('?q=jahit&tanpa=apa,tempat&urut=besar&lain=1');
  expect(toAddress(request, '/cari/')).toBe('/cari/?q=jahit&tanpa=tempat');
});
