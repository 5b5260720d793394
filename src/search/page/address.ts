import type { Request, Sort } from '../find.ts';
import { facetNames } from '../index-files.ts';
import type { Guess } from '../understand.ts';
import { LONGEST_QUERY } from '../words.ts';

const guesses: readonly Guess[] = ['tempat', 'waktu', 'jenis', 'jalur'];

/** What the address asks for: `/cari/?q=jahit&kecamatan=cakung&urut=terbaru`. Anything it does not know is left out. */
export function fromAddress(search: string): Request {
  const asked = new URLSearchParams(search);
  const without = (asked.get('tanpa') ?? '').split(',');
  const sort: Sort | undefined = asked.get('urut') === 'terbaru' ? 'terbaru' : undefined;
  return {
    query: (asked.get('q') ?? '').slice(0, LONGEST_QUERY),
    facets: Object.fromEntries(facetNames.map((name) => [name, asked.get(name) || undefined])),
    sort,
    exact: asked.has('persis') || undefined,
    without: guesses.filter((guess) => without.includes(guess)),
  };
}

/** The address of a request; the shortest that says it. */
export function toAddress({ query, facets = {}, sort, exact, without = [] }: Request, path: string): string {
  const asked = new URLSearchParams();
  if (query.trim()) asked.set('q', query.trim());
  for (const name of facetNames) if (facets[name]) asked.set(name, facets[name]);
  if (sort === 'terbaru') asked.set('urut', sort);
  if (exact) asked.set('persis', '1');
  if (without.length > 0) asked.set('tanpa', without.join(','));
  const text = asked.toString().replaceAll('%2C', ',');
  return text ? `${path}?${text}` : path;
}
