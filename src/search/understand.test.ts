import { describe, expect, test } from 'vitest';
import { Lexicon } from './lexicon.ts';
import { stem } from './stem.ts';
import { districts, groups, now, tracks } from './testing.ts';
import { understand, type Reading } from './understand.ts';
import { hostileStrings } from '../../tests/fixtures/hostile-strings.ts';

const lexicon = new Lexicon({ tracks, districts, total: 100 }, () => true);
lexicon.addWholeGroups(groups);
lexicon.addTerms(
  ['bengkel', 'motor', 'kayu', 'jati', 'khodijah'].map((word) => ({ stem: stem(word), word, count: 3 })),
);
const read = (query: string, reading: Partial<Reading> = {}) =>
  understand(query, lexicon, { now, ...reading });

describe('what a query means', () => {
  test('a trade in other words, a place, words that say little', () => {
    const { tracks: meant, places, concepts } = read('kursus konveksi gratis rawamangun');
    expect(meant).toEqual(['pakaian-jadi']);
    expect(places.map(({ name, district }) => [name, district.id])).toEqual([['Rawamangun', 'pulogadung']]);
    expect(concepts.filter(({ common }) => common).map(({ words }) => words.join(' '))).toEqual([
      'kursus',
      'gratis',
    ]);
  });

  test('a kelurahan that shares a district’s name', () => {
    expect(read('kelurahan jatinegara').places[0]?.district.id).toBe('cakung');
    expect(read('jatinegara').places[0]?.district.id).toBe('jatinegara');
  });

  test('a name that is also a word counts only where it is a place', () => {
    expect(read('kayu jati').places).toEqual([]);
    expect(read('bengkel di jati').places[0]?.name).toBe('Jati');
  });

  test('names torn apart or run together', () => {
    expect(read('pulo gadung').places[0]?.name).toBe('Pulogadung');
    expect(read('kramatjati').places[0]?.name).toBe('Kramat Jati');
  });

  test.each([
    ['bulan ini', '2027-03-01', '2027-03-31'],
    ['minggu depan', '2027-03-22', '2027-03-28'],
    ['tahun lalu', '2026-01-01', '2026-12-31'],
    ['agustus 2020', '2020-08-01', '2020-08-31'],
    ['2020', '2020-01-01', '2020-12-31'],
  ])('“%s” is from %s to %s', (words, from, to) => {
    expect(read(`jahit ${words}`).time).toMatchObject({ from, to });
  });

  test('what can be joined now', () => expect(read('jahit yang masih buka').time?.open).toBe(true));

  test('kinds, by their name and by the vocabulary', () => {
    expect(read('pengumuman jahit').kinds).toEqual(['pengumuman']);
    expect(read('kabar bohong').kinds).toEqual(['klarifikasi']);
  });

  test('misspelt words are replaced and said so; on request they are not', () => {
    expect(read('bengkel motr ').corrected).toBe('bengkel motor');
    expect(read('hodijah ').corrected).toBe('khodijah');
    expect(read('bengkel motr ', { exact: true }).corrected).toBeUndefined();
  });

  test('a word being typed is not yet wrong', () => expect(read('bengkel mot').corrected).toBeUndefined());

  test('a guess taken back is not made again', () => {
    const {
      places,
      tracks: meant,
      kinds,
      time,
    } = read('pengumuman jahit cakung 2020', {
      without: ['tempat', 'jalur', 'jenis', 'waktu'],
    });
    expect([places, meant, kinds, time]).toEqual([[], [], [], undefined]);
  });

  test('no text is too strange, and none takes ten times as long as a long question', () => {
    const quickest = (text: string) =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const started = performance.now();
          read(text);
          return performance.now() - started;
        }),
      );
    const ordinary = 'bolehkah warga rawamangun ikut kursus bengkel motr gratis bulan ini';
    quickest(ordinary);
    const limit = Math.max(5, quickest(ordinary) * 10);
    for (const text of hostileStrings) expect(quickest(text), text.slice(0, 60)).toBeLessThan(limit);
  });
});
