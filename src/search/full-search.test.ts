import { expect, test } from 'vitest';
import type { PagefindApi } from './full-text.ts';
import { searchFully } from './full-search.ts';
import { Lexicon } from './lexicon.ts';
import { districts, groups, now, tracks } from './testing.ts';
import { understand } from './understand.ts';

const lexicon = new Lexicon({ tracks, districts, total: 100 }, () => true);
lexicon.addWholeGroups(groups);
const urls = Array.from({ length: 40 }, (_, index) => `/berita/jahit-${index}/`);

/** A full text in which everything is about sewing, on a line that can break. */
function fullText() {
  const line = { isBroken: false };
  const results = urls.map((url) => ({
    id: url,
    score: 1,
    data: async () => {
      if (line.isBroken) throw new TypeError('Failed to fetch');
      return {
        url,
        content: 'Contoh jahit.',
        meta: { title: 'Kabar jahit' },
        filters: { jenis: ['berita'], jalur: ['pakaian-jadi'] },
      };
    },
  }));
  const bulan = { '2027-01': 28, '2027-02': 12 };
  const ofMonth = (month: unknown) =>
    month === '2027-01' ? results.slice(12) : month === '2027-02' ? results.slice(0, 12) : results;
  const api = {
    filters: async () => ({ bulan }),
    search: async (_, { filters }) => ({ results: ofMonth(filters?.['bulan']), filters: {} }),
  } as Pick<PagefindApi, 'filters' | 'search'> as PagefindApi;
  return { line, api };
}

test.each([undefined, 'terbaru'] as const)(
  'after a broken line the next results come whole, none of them lost (order: %s)',
  async (sort) => {
    const { line, api } = fullText();
    const request = { query: 'jahit', sort };
    const asked = understand(request.query, lexicon, { now });
    const answer = await searchFully({ api, asked, request, now, lexicon, documents: new Map(), before: [] });
    const found = answer.results.map(({ document }) => document.url);
    for (let round = 0; found.length < urls.length && round < 10; round++) {
      line.isBroken = true;
      const broken = await answer.more!().catch(() => []);
      line.isBroken = false;
      found.push(...[...broken, ...(await answer.more!())].map(({ document }) => document.url));
    }
    expect([...found].sort()).toEqual([...urls].sort());
  },
);
