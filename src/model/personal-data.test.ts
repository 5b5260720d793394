import { expect, test } from 'vitest';
import { contentTypes } from '../../src/model/index.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { findPersonal } from './personal-numbers.ts';

const { batch, story } = contentTypes as unknown as Record<'batch' | 'story', ContentType>;

test('finds numbers in free text, named by the label of the field', () => {
  expect(findPersonal(story, { quote: 'Hubungi 0812-3456-7890', body: 'NIK 3175064107900001' })).toEqual([
    { label: 'Kutipan', kind: 'telepon', text: '0812-3456-7890' },
    { label: 'Cerita', kind: 'nik', text: '3175064107900001' },
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

test('notices files named like identity papers', () => {
  expect(findPersonal(story, { photo: { src: '/media/ktp-siti-0a1b.jpg' } })).toMatchObject([
    { kind: 'berkas' },
  ]);
  expect(findPersonal(story, { photo: { src: '/media/kkn-mahasiswa-0a1b.jpg' } })).toEqual([]);
});
