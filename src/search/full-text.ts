import type { Kind, SearchDocument } from './document.ts';
import type { Facets } from './index-files.ts';
import { decidingOf } from './rank.ts';
import type { Concept } from './understand.ts';

/** What stands between the text of a record and the tokens that only search reads. */
export const TOKENS_FROM = ' ¶ ';

/**
 * Words that no text holds, added to a record for each thing it is about: `zj…x` a track, `zd…x` a district, `zk…x` a
 * vocabulary group. One token then finds every way to say it, and Pagefind needs to load one part of its index.
 */
export const trackToken = (id: string) => `zj${alphanumeric(id)}x`;
export const districtToken = (id: string) => `zd${alphanumeric(id)}x`;
export const groupToken = (id: number) => `zk${id}x`;
const alphanumeric = (id: string) => id.replace(/[^a-z0-9]/g, '');

/** What parts the address of a record from its facts. */
const FACTS_FROM = '|';

/**
 * The address of a document with its facts behind it: the one thing of a record that Pagefind hands back without making
 * it searchable.
 */
export const addressWithFacts = (document: SearchDocument) =>
  `${document.url}${FACTS_FROM}${packFacts(document)}`;

/** The facts of a document in one word. */
export function packFacts({ date, until, pinned, dates }: SearchDocument): string {
  const facts = [
    date,
    until,
    pinned ? '1' : '',
    dates && '1',
    dates?.registrationOpensOn,
    dates?.registrationClosesOn,
    dates?.startsOn,
    dates?.endsOn,
    dates?.override,
  ];
  return `q${facts.map((fact) => (fact ?? '').replace(/[-:+]/g, '').replace('T', 't')).join('q')}`;
}

export function unpackFacts(packed: string): Pick<SearchDocument, 'date' | 'until' | 'pinned' | 'dates'> {
  const [date, until, pinned, dated, opens, closes, starts, ends, override] = packed
    .split('q')
    .slice(1)
    .map((fact) => fact || undefined);
  const day = (text: string | undefined) =>
    text && `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  const moment = (text: string | undefined) => {
    if (!text) return undefined;
    const clock = text.slice(9).slice(0, -4).match(/\d\d/g)?.join(':');
    return `${day(text)}T${clock}+07:00`;
  };
  return {
    date: day(date),
    until: moment(until),
    pinned: pinned ? true : undefined,
    dates: dated
      ? {
          registrationOpensOn: day(opens),
          registrationClosesOn: day(closes),
          startsOn: day(starts),
          endsOn: day(ends),
          override: override as NonNullable<SearchDocument['dates']>['override'],
        }
      : undefined,
  };
}

/** A record as Pagefind hands it back: only what a result shows. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A document with its text, for an excerpt. */
export type TextDocument = SearchDocument & { readonly text: string };

export function fromFragment({ url: address, content, meta, filters }: Fragment): TextDocument {
  const [url = '', facts = ''] = address.split(FACTS_FROM);
  const text = content.split(TOKENS_FROM.trim())[0]!.trim();
  return {
    url,
    title: meta['title'] ?? '',
    kind: (filters['jenis']?.[0] ?? 'halaman') as Kind,
    tracks: filters['jalur'],
    districts: filters['kecamatan'],
    ...unpackFacts(facts),
    text,
  };
}

/** For each filter a value, or several of which one must be met. */
export type PagefindFilters = Record<string, string | { readonly any: readonly string[] }>;

/** What Pagefind's JavaScript offers, as far as it is used here. */
export interface PagefindApi {
  init(): Promise<void>;
  preload(term: string): Promise<void>;
  search(
    term: string | null,
    options: { filters?: PagefindFilters },
  ): Promise<{
    results: { id: string; score: number; data(): Promise<Fragment> }[];
    filters: Record<string, Record<string, number>>;
  }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** The two ways a question is put to Pagefind: in its own words, and by what it means. */
export function queriesOf(concepts: readonly Concept[]): {
  words: string;
  meaning: string;
  asked: readonly Concept[];
} {
  const asked = decidingOf(concepts);
  return {
    words: asked.map(({ words }) => words.join(' ')).join(' '),
    meaning: asked.map(tokenOf).join(' '),
    asked,
  };
}

function tokenOf({ place, tracks, groups, words }: Concept): string {
  if (place) return districtToken(place.district.id);
  if (tracks.length === 1) return trackToken(tracks[0]!);
  if (groups.length === 1) return groupToken(groups[0]!);
  return words.join(' ');
}

/** The filter that holds the month (`2027-03`); a year is its twelve months. */
const MONTH = 'bulan';
const monthsOf = (year: string) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

/** Facets as Pagefind's filters. */
export function filtersOf({ tahun, ...others }: Facets): PagefindFilters {
  const chosen = Object.entries(others).filter(([, value]) => value) as [string, string][];
  return { ...Object.fromEntries(chosen), ...(tahun && { [MONTH]: { any: monthsOf(tahun) } }) };
}

/** How many results fall under each value of each facet, months added up to years. Loads all filters. */
export async function countFacets(api: PagefindApi, term: string | null, facets: Facets) {
  await api.filters();
  const { filters } = await api.search(term, { filters: filtersOf(facets) });
  const tahun: Record<string, number> = {};
  for (const [month, count] of Object.entries(filters[MONTH] ?? {}))
    tahun[month.slice(0, 4)] = (tahun[month.slice(0, 4)] ?? 0) + count;
  return { ...filters, tahun };
}

/**
 * What a term finds, newest month first; what has no date comes last. Pagefind could sort by itself, but every reader
 * would then load a list of all pages.
 */
export async function* newestFirst(api: PagefindApi, term: string | null, facets: Facets) {
  const months = Object.keys((await api.filters())[MONTH] ?? {})
    .sort()
    .reverse();
  const seen = new Set<string>();
  for (const month of months) {
    if (facets.tahun && !month.startsWith(facets.tahun)) continue;
    const { results } = await api.search(term, { filters: { ...filtersOf(facets), [MONTH]: month } });
    for (const { id } of results) seen.add(id);
    if (results.length > 0) yield results;
  }
  const { results } = await api.search(term, { filters: filtersOf(facets) });
  yield results.filter(({ id }) => !seen.has(id));
}
