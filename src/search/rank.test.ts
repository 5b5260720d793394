import { describe, expect, test } from 'vitest';
import { Lexicon } from './lexicon.ts';
import { rank } from './rank.ts';
import { districts, documents, groups, now, tracks } from './testing.ts';
import { understand } from './understand.ts';

const lexicon = new Lexicon({ tracks, districts, total: 100 }, () => true);
lexicon.addWholeGroups(groups);
const found = (query: string) =>
  rank(documents, understand(query, lexicon, { now }), now).map(({ document }) => document.url);

describe('the order of results', () => {
  test('an open batch, the guide, what is in force, news, and last what is over', () => {
    const urls = found('kursus jahit');
    const places = [
      '/jadwal/buka/',
      '/pelatihan/pakaian-jadi/',
      '/berita/berlaku/',
      '/berita/baru/',
      '/berita/lama/',
      '/berita/lewat/',
    ].map((url) => urls.indexOf(url));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('the batch of the district that is asked for', () =>
    expect(found('jahit cakung')[0]).toBe('/jadwal/cakung/'));

  test('a place alone leads to its district', () =>
    expect(found('rawamangun')[0]).toBe('/kecamatan/pulogadung/'));

  test('a kind goes before everything', () => expect(found('pengumuman jahit')[0]).toBe('/berita/berlaku/'));

  test('a year that is asked for goes before newer ones', () =>
    expect(found('berita jahit 2024')[0]).toBe('/berita/lama/'));

  test('how to register', () => expect(found('cara daftar')[0]).toBe('/cara-daftar/'));

  test('what stands nowhere finds nothing', () => expect(found('kereta')).toEqual([]));
});
