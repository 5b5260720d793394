import { describe, expect, test } from 'vitest';
import { checkOfficial } from './official-check.ts';
import type { OfficialList } from './official-list.ts';

const owner = 'Contoh pemilik';
const list: OfficialList = {
  domains: ['bimtek.go.id', 'jakarta.go.id', 'situs-contoh.id'].map((what) => ({ what, owner })),
  pages: [
    'https://docs.google.com/forms/d/e/1FAIpQLSContoh/viewform',
    'https://forms.gle/AbCdEf',
    'https://www.instagram.com/contoh.pelatihan/',
    'https://www.tiktok.com/@contohpelatihan',
  ].map((what) => ({ what, owner })),
  numbers: ['0812 3456 7890', '(021) 555-0100', '112'].map((what) => ({ what, owner })),
  mails: [{ what: 'Tanya@bimtek.go.id', owner }],
};
const reasonOf = (text: string) => checkOfficial(text, list).reason;

describe('official sites', () => {
  test.each([
    'bimtek.go.id',
    'https://bimtek.go.id',
    'http://bimtek.go.id/daftar?x=1#y',
    'HTTPS://BIMTEK.GO.ID/Daftar',
    'Bimtek.Go.Id',
    'daftar.bimtek.go.id',
    'a.b.bimtek.go.id/c',
    'bimtek.go.id.',
    'https://bimtek.go.id./daftar',
    'bimtek.go.id:8443/daftar',
    'https:bimtek.go.id',
    '  bimtek.go.id\n',
    '*https://bimtek.go.id/daftar*',
    '(bimtek.go.id),',
    'https://petugas@bimtek.go.id/',
    'https://bimtek.go.id\\@evil.com',
    'Info lengkap di https://bimtek.go.id/jadwal/, pukul 08.00–15.00 WIB. Gratis.Ayo ikut!',
  ])('%s', (text) => expect(reasonOf(text)).toBe('resmi-situs'));

  test('says where it leads and whose it is', () => {
    expect(checkOfficial('https://Daftar.BIMTEK.go.id/x', list)).toEqual({
      reason: 'resmi-situs',
      about: 'daftar.bimtek.go.id',
      entry: { what: 'bimtek.go.id', owner },
    });
  });
});

describe('what only looks like them', () => {
  test.each([
    ['bimtek.go.id.evil.com', 'bimtek.go.id.evil.com'],
    ['https://bimtek.go.id.evil.com/daftar', 'bimtek.go.id.evil.com'],
    ['evil.com/bimtek.go.id', 'evil.com'],
    ['https://evil.com/?u=https://bimtek.go.id', 'evil.com'],
    ['https://bimtek.go.id@evil.com', 'evil.com'],
    ['https://go.id@evil.com', 'evil.com'],
    ['https://bimtek.go.id:rahasia@evil.com/', 'evil.com'],
    ['https://evil.com\\@bimtek.go.id', 'evil.com'],
    ['bimtek-go-id.com', 'bimtek-go-id.com'],
    ['bimtekgoid.xyz', 'bimtekgoid.xyz'],
    ['xn--bmtek-2of.go.id', 'xn--bmtek-2of.go.id'],
    ['https://bimtek.go.id%2eevil.com', 'bimtek.go.id.evil.com'],
  ])('%s leads to %s', (text, about) =>
    expect(checkOfficial(text, list)).toMatchObject({ reason: 'bukan-tiruan', about }),
  );

  test.each([
    'bіmtek.go.id', // Cyrillic і
    'https://jаkarta.go.id/', // Cyrillic а
    'bimtek.gо.id', // Cyrillic о
    'bimtek.go.іd',
    'bimtek.go.id․evil.com/х', // one dot leader
    'bi\u202Emtek.go.id',
    'Daftar di bіmtek.go.id ya',
  ])('%s has letters that are not ours', (text) => expect(reasonOf(text)).toMatch(/^bukan-/));

  test.each(['xbimtek.go.id', 'kemenperln.go.id', 'oss.go.id', 'go.id'])(
    '%s is of someone else’s office',
    (text) => expect(reasonOf(text)).toMatch(/^bukan-(instansi|tiruan)$/),
  );

  test.each([
    'evil.com',
    'https://3232235777/',
    'http://192.168.1.1/daftar',
    'daftar-pelatihan-gratis.my.id',
    'pelatihan.contoh',
    'panitia@gmail.com',
    'bimtek.go.id@evil.com',
    'situs-contoh.id.id',
  ])('%s is not ours', (text) => expect(reasonOf(text)).toMatch(/^bukan-/));
});

describe('forms, accounts and short addresses', () => {
  test.each([
    'https://docs.google.com/forms/d/e/1FAIpQLSContoh/viewform?usp=sf_link',
    'docs.google.com/forms/d/e/1FAIpQLSContoh',
    'https://forms.gle/AbCdEf',
    'instagram.com/Contoh.Pelatihan',
    'https://m.tiktok.com/@ContohPelatihan/video/1',
  ])('%s is listed', (text) => expect(reasonOf(text)).toBe('resmi-halaman'));

  test.each([
    'https://docs.google.com/forms/d/e/1FAIpQLSLain/viewform',
    'https://docs.google.com/forms/d/e/1FAIpQLSContohPalsu/viewform',
    'forms.gle/abcdef',
    'https://instagram.com/contoh.pelatihan.resmi',
    'https://www.facebook.com/groups/contoh',
    'https://chat.whatsapp.com/AbC',
    't.me/contoh',
    'contoh.blogspot.com',
    'bimtekjaktim.netlify.app',
  ])('%s could be anyone’s', (text) => expect(reasonOf(text)).toBe('bukan-formulir'));

  test.each([
    'bit.ly/daftar-bimtek',
    'https://s.id/bimtek',
    'HTTPS://S.ID/x',
    'tinyurl.com/y',
    'wa.me/message/ABC',
    'bit.ly/bimtek.go.id',
  ])('%s hides where it leads', (text) => expect(reasonOf(text)).toBe('ragu-pendek'));

  test('an account’s name alone is never certain', () => {
    expect(reasonOf('@contoh.pelatihan')).toBe('ragu-akun');
    expect(reasonOf('ContohPelatihan')).toBe('ragu-akun');
    expect(reasonOf('@contoh.pelatihan.resmi')).toBe('bukan-akun');
    expect(reasonOf('bimtek_jaktim')).toBe('bukan-akun');
  });

  test('a sender’s address can be forged, unless the very one is listed it is not certain', () => {
    expect(reasonOf('mailto:tanya@bimtek.go.id')).toBe('resmi-surel');
    expect(reasonOf('lain@bimtek.go.id')).toBe('ragu-surel');
    expect(reasonOf('tanya@bimtek.go.id.evil.com')).toBe('bukan-tiruan');
  });
});

describe('numbers', () => {
  test.each([
    '0812 3456 7890',
    '081234567890',
    '0812-3456-7890',
    '0812.3456.7890',
    '+62 812-3456-7890',
    '+6281234567890',
    '6281234567890',
    '62 812 3456 7890',
    '+62 (0)812 3456 7890',
    '(0812) 3456 7890',
    '812-3456-7890',
    '00 62 812 3456 7890',
    'wa.me/6281234567890',
    'https://wa.me/+6281234567890?text=Halo',
    'https://api.whatsapp.com/send?phone=6281234567890',
    'whatsapp://send?phone=+6281234567890',
    'tel:+62-812-3456-7890',
    '０８１２３４５６７８９０',
    '021 5550100',
    '+62 21 555 0100',
    '112',
    'Hubungi WA 0812 3456 7890 (Contoh petugas), pukul 08.00–15.00',
    'Tanya: 08.00-15.00 0812 3456 7890',
  ])('%s is listed', (text) => expect(reasonOf(text)).toBe('resmi-nomor'));

  test.each([
    '0812 3456 7891',
    '81234567890123',
    '0815 0000 0000',
    'wa.me/628150000000',
    '911',
    '+1 812 3456 7890',
    'Hubungi panitia: 0815-0000-0000 segera',
    'Nomor 62 815 0000 0000 ya',
  ])('%s is not', (text) => expect(reasonOf(text)).toBe('bukan-nomor'));

  test('is told with its country', () => {
    expect(checkOfficial('0815 0000 0000', list).about).toBe('+6281500000000');
  });
});

describe('a whole message', () => {
  test('is as false as its worst part', () => {
    expect(reasonOf('Daftar di https://bimtek.go.id atau forms.gle/palsu, WA 0812 3456 7890')).toBe(
      'bukan-formulir',
    );
    expect(reasonOf('Resmi: bimtek.go.id\nTransfer ke panitia 0815 0000 0000')).toBe('bukan-nomor');
    expect(reasonOf('bimtek.go.id bit.ly/x')).toBe('ragu-pendek');
    expect(reasonOf('https://bimtek.go.id\n.evil.com/x')).toMatch(/^bukan-/);
  });

  test.each([
    '',
    '   ',
    '???',
    'Apakah ini benar dari pemerintah?',
    'Biaya Rp 150.000 per orang.Bayar besok',
    '12',
  ])('“%s” names nothing to compare', (text) => expect(reasonOf(text)).toBe('ragu-bentuk'));
});

test('an empty list makes nothing official', () => {
  const nothing: OfficialList = { domains: [], pages: [], numbers: [], mails: [] };
  for (const text of ['bimtek.go.id', '0812 3456 7890', '@contoh', 'a@b.id', 'https://x.id/y'])
    expect(checkOfficial(text, nothing).reason).not.toMatch(/^resmi/);
});
