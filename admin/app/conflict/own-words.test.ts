import { expect, test } from 'vitest';
import { plainLanguage } from '../../../src/model/plain-language.ts';
import { siteSettings } from '../../../src/model/settings.ts';
import { ownWords } from './own-words.ts';

const before = {
  name: 'Contoh situs',
  tagline: 'Contoh semboyan',
  region: { name: 'Contoh wilayah', districtWord: 'kecamatan' },
  officialDomains: ['contoh.go.id'],
};

test('only what was written since is told, each under the label of the form', () => {
  const mine = {
    ...before,
    tagline: 'Contoh semboyan baru',
    region: { ...before.region, name: 'Contoh wilayah baru' },
    officialDomains: ['lain.contoh.go.id', 'contoh.go.id'],
  };
  expect(ownWords(siteSettings, mine, before).split('\n')).toEqual([
    'Semboyan: Contoh semboyan baru',
    'Wilayah › Nama wilayah: Contoh wilayah baru',
    'Alamat 1: lain.contoh.go.id',
  ]);
});

test('of a text that began from nothing all is told', () => {
  const mine = { title: 'Contoh', words: [{ hard: 'implementasi', plain: 'pelaksanaan' }] };
  expect(ownWords(plainLanguage, mine)).toBe(
    'Judul: Contoh\nKata 1: Kata sulit: implementasi; Lebih mudah: pelaksanaan',
  );
});
