import { describe, expect, test } from 'vitest';
import { Finder, type Answer } from '../../search/find.ts';
import { districts, documents, groups, now, tracks } from '../../search/testing.ts';
import { fullTextRecords } from './search-full-text.ts';
import { partPlaces } from './place-groups.ts';
import { searchIndex, type IndexSource } from './search-index.ts';

const records = documents.map((document) => ({
  ...document,
  summary: document.summary ?? '',
  body: 'Contoh isi.',
}));
const source: IndexSource = { records, tracks, districts, groups, now };

/** Asks the small index alone, as a reader would without Pagefind. */
async function ask(query: string, from: IndexSource): Promise<Answer> {
  const { first, shards } = searchIndex(from);
  const finder = new Finder(
    {
      first: async () => JSON.parse(first([])),
      shard: async (_version, name) => JSON.parse(shards.get(name)!),
      fullText: () => Promise.reject(new Error('There is none here.')),
    },
    () => now,
  );
  let last: Answer | undefined;
  for await (const answer of finder.find({ query })) last = answer;
  return last!;
}
const urls = ({ results }: Answer) => results.map(({ document }) => document.url);

describe('the small index', () => {
  test('answers without Pagefind', async () => {
    expect(urls(await ask('kursus jahit', source))[0]).toBe('/jadwal/buka/');
    expect(urls(await ask('rawamangun', source))[0]).toBe('/kecamatan/pulogadung/');
  });

  test('a group that an editor adds changes what is found, without code', async () => {
    expect(urls(await ask('modiste', source))).toEqual([]);
    const more = {
      ...source,
      groups: [...groups, { id: 9, words: ['jahit', 'modiste'], track: 'pakaian-jadi' }],
    };
    expect(urls(await ask('modiste', more))).toContain('/pelatihan/pakaian-jadi/');
  });

  test('another way to write a place leads to its district', async () => {
    const more = { ...source, groups: [...groups, { id: 9, words: ['Cawang', 'halte dewi sartika'] }] };
    expect(urls(await ask('halte dewi sartika', more))[0]).toBe('/kecamatan/kramat-jati/');
  });

  test('is the same for the same content, and another for other content', () => {
    const version = (from: IndexSource) => searchIndex(from).version;
    expect(version(source)).toBe(version({ ...source }));
    expect(version(source)).not.toBe(version({ ...source, records: records.slice(1) }));
  });

  test('its first part stays small while entries grow', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({
      ...records.at(-1)!,
      url: `/berita/contoh-${index}/`,
      title: `Contoh kabar ke-${index}`,
    }));
    const size = (from: IndexSource) => searchIndex(from).first([]).length;
    expect(size({ ...source, records: [...records, ...many] }) - size(source)).toBeLessThan(4_000);
  });
});

describe('what Pagefind indexes', () => {
  test('carries tokens for what a record is about, in other words too', () => {
    const { groups: kept, districts: named } = partPlaces(source);
    const [record] = fullTextRecords(
      [{ url: '/berita/x/', title: 'Contoh', kind: 'berita', summary: 'Konveksi di Rawamangun.', body: '' }],
      kept,
      named,
    );
    expect(record?.content).toContain('zjpakaianjadix');
    expect(record?.content).toContain('zdpulogadungx');
  });
});
