import { expect, test } from 'vitest';
import type { ContentType } from './content-type.ts';
import { contentTypes } from './index.ts';
import { findNewPersonal, findPersonal, soundsLikeIdentityPaper } from './personal-data.ts';

const { batch, story } = contentTypes as unknown as Record<'batch' | 'story', ContentType>;

test('finds numbers in free text, named by the label of the field', () => {
  expect(findPersonal(story, { quote: 'Hubungi 0812-3456-7890', body: 'NIK 3175064107900001' })).toEqual([
    { path: ['quote'], label: 'Kutipan', kind: 'telepon', text: '0812-3456-7890' },
    { path: ['body'], label: 'Cerita', kind: 'nik', text: '3175064107900001' },
  ]);
});

test('leaves fields alone that are there to reach someone, and addresses of pages', () => {
  expect(
    findPersonal(batch, {
      contact: { phone: '021 1234 5678', email: 'kantor@contoh.go.id' },
      registration: { way: 'whatsapp', number: '081234567890' },
      sources: [{ title: 'Contoh', url: 'https://contoh.go.id/081234567890' }],
    }),
  ).toEqual([]);
});

test('a link at the start of a text hides nothing that follows it', () => {
  const body = 'https://contoh.go.id/081234567890 NIK 3175064107900001, telepon 0812-3456-7890';
  expect(findPersonal(story, { body }).map(({ text }) => text)).toEqual([
    '3175064107900001',
    '0812-3456-7890',
  ]);
  expect(findPersonal(story, { body: 'https://contoh.go.id/ ![Kartu](/media/ktp-0a1b.jpg)' })).toMatchObject([
    { kind: 'berkas' },
  ]);
});

test('a link that calls somebody is a telephone number, though it is an address', () => {
  expect(findPersonal(batch, { sources: [{ title: 'Contoh', url: 'https://wa.me/6281234567890' }] })).toEqual(
    [{ path: ['sources', 0, 'url'], label: 'Sumber 1 › Alamat', kind: 'telepon', text: '6281234567890' }],
  );
  expect(findPersonal(batch, { contact: { whatsapp: 'https://wa.me/6281234567890' } })).toEqual([]);
});

test('notices files named like identity papers', () => {
  expect(findPersonal(story, { photo: { src: '/media/ktp-siti-0a1b.jpg' } })).toMatchObject([
    { kind: 'berkas' },
  ]);
  expect(findPersonal(story, { body: 'Contoh\n\n![Kartu](/media/kk-warga-0a1b.jpg)' })).toMatchObject([
    { path: ['body'], kind: 'berkas', text: 'kk-warga-0a1b.jpg' },
  ]);
  expect(findPersonal(story, { photo: { src: '/media/kkn-mahasiswa-0a1b.jpg' } })).toEqual([]);
});

test('takes the mark in the name of a file for no telephone number', () => {
  expect(findPersonal(story, { body: '![Contoh](/media/foto-0812345678.jpg)' })).toEqual([]);
});

test.each([
  'KTP Siti.jpg',
  'IMG_e-ktp.jpeg',
  'scan kk.pdf',
  '3175064107900001.jpg',
  'nik 3175064107900001.png',
])('%s sounds like an identity paper', (name) => expect(soundsLikeIdentityPaper(name)).toBe(true));

test.each(['IMG_20260827_091500.jpg', 'kelas jahit.jpg', 'kkn.jpg', '1234567890123456.jpg'])(
  '%s does not',
  (name) => expect(soundsLikeIdentityPaper(name)).toBe(false),
);

test('what was there before needs no reason again', () => {
  const before = { summary: 'Hubungi 0812-3456-7890' };
  expect(findNewPersonal(story, { ...before, quote: 'Hubungi 0812-3456-7890' }, before)).toEqual([]);
  expect(findNewPersonal(story, { quote: 'Hubungi 0812-3456-7891' }, before)).toMatchObject([
    { label: 'Kutipan', text: '0812-3456-7891' },
  ]);
});
