import { toEpoch } from '../../src/calendar.ts';
import type { Status } from './commit-message.ts';
import type { EntryFacts } from './entry-facts.ts';

export type EntryState = 'published' | 'scheduled' | 'expired' | Status;

/** An entry as lists show it: its draft where there is one, else what is on main. */
export interface ListedEntry {
  collection: string;
  slug: string;
  path: string;
  id: string | null;
  title: string;
  state: EntryState;
  draft: Status | null;
  /** The name its draft is kept under; differs from `slug` once the draft changes the address. */
  draftSlug: string | null;
  published: boolean;
  /** Whether its draft deletes it. */
  deletes: boolean;
  author: string;
  updatedAt: string;
  date: string | null;
  picture: string | null;
}

/** An entry with everything its text says; what state it is in depends on the moment. */
export interface Row extends Omit<ListedEntry, 'state'> {
  facts: EntryFacts;
  /** What its published text says; nothing for what was never published. */
  live?: EntryFacts;
}

export interface ListRequest {
  collection?: string;
  q?: string;
  state?: string;
  author?: string;
  sort?: string;
  slugs?: readonly string[];
  /** The id of a track or a district that entries belong to, or a year, as `2027`. */
  track?: string;
  district?: string;
  year?: string;
  /** Entries of one group stand together; each entry then tells its group. */
  group?: string;
  page?: number;
  perPage?: number;
  withData?: boolean;
}

export interface ListedPage {
  entries: (ListedEntry & { data?: Record<string, unknown>; group?: string })[];
  total: number;
  page: number;
  pages: number;
  counts: Partial<Record<EntryState, number>>;
  facets: Facets;
}

/** What the entries of a collection can be narrowed by. */
export interface Facets {
  /** Newest first. */
  years: string[];
  tracks: { id: string; title: string }[];
  districts: { id: string; title: string }[];
  authors: string[];
}

type Kind = 'track' | 'district';

const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** The entries of one moment in the history, to be asked for page by page. Remembers each order it was asked for. */
export class Listing {
  readonly rows: readonly Row[];
  /** The title of a track or a district. */
  readonly #titleOf: (kind: Kind, id: string) => string;
  readonly #sorted = new Map<string, Row[]>();
  /** By collection. */
  readonly #facets = new Map<string, Facets>();

  constructor(rows: readonly Row[], titleOf: (kind: Kind, id: string) => string) {
    this.rows = rows;
    this.#titleOf = titleOf;
  }

  /** A page of entries, filtered, searched and sorted. */
  page(
    {
      collection,
      q,
      state,
      author,
      sort = '-updatedAt',
      slugs,
      track,
      district,
      year,
      group,
      page = 1,
      perPage = 50,
      withData,
    }: ListRequest,
    now: number,
  ): ListedPage {
    const terms = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = slugs && new Set(slugs);
    let rows = this.#inOrder(sort).filter(
      (row) =>
        (!collection || row.collection === collection) &&
        (!wanted || wanted.has(row.slug)) &&
        (!author || row.author === author) &&
        (!track || idsIn(row, 'track').includes(track)) &&
        (!district || idsIn(row, 'district').includes(district)) &&
        (!year || yearOf(row) === year) &&
        terms.every((term) => row.facts.words.includes(term) || row.slug.includes(term)),
    );
    const counts: ListedPage['counts'] = {};
    for (const row of rows) {
      const its = stateOf(row, now);
      counts[its] = (counts[its] ?? 0) + 1;
    }
    if (state)
      rows = rows.filter((row) =>
        state === 'in-workflow' ? row.draft !== null : stateOf(row, now) === state,
      );
    const groupOf = group ? this.#groups(group) : undefined;
    if (groupOf) rows = inGroups(rows, groupOf, group === 'year');
    const size = Math.min(Math.max(perPage, 1), 500);
    const pages = Math.max(1, Math.ceil(rows.length / size));
    const at = Math.min(Math.max(page, 1), pages);
    const entries = rows.slice((at - 1) * size, at * size).map((row) => {
      const { facts, live: _, ...listed } = row;
      return {
        ...listed,
        state: stateOf(row, now),
        ...(withData ? { data: facts.data } : {}),
        ...(groupOf ? { group: groupOf(row) } : {}),
      };
    });
    return { entries, total: rows.length, page: at, pages, counts, facets: this.#facetsOf(collection ?? '') };
  }

  #facetsOf(collection: string): Facets {
    const known = this.#facets.get(collection);
    if (known) return known;
    const rows = this.rows.filter((row) => !collection || row.collection === collection);
    const each = (of: (row: Row) => readonly string[]) =>
      [...new Set(rows.flatMap(of))].filter(Boolean).sort(collator.compare);
    const titled = (kind: Kind) =>
      each((row) => idsIn(row, kind))
        .map((id) => ({ id, title: this.#titleOf(kind, id) }))
        .sort((one, other) => collator.compare(one.title, other.title));
    const facets = {
      years: each((row) => [yearOf(row) ?? '']).reverse(),
      tracks: titled('track'),
      districts: titled('district'),
      authors: each(({ author }) => [author]),
    };
    this.#facets.set(collection, facets);
    return facets;
  }

  /** What each entry's group is called; undefined for a grouping that there is not. */
  #groups(group: string): ((row: Row) => string) | undefined {
    if (group === 'year') return (row) => yearOf(row) ?? 'Tanpa tahun';
    if (group !== 'track') return undefined;
    return (row) => {
      const [first, ...others] = idsIn(row, 'track');
      if (first === undefined) return 'Tanpa jalur';
      return others.length > 0 ? 'Beberapa jalur' : this.#titleOf('track', first);
    };
  }

  #inOrder(sort: string): Row[] {
    const order = orderBy(sort);
    const known = this.#sorted.get(order.name);
    if (known) return known;
    const sorted = order.sort([...this.rows]);
    this.#sorted.set(order.name, sorted);
    return sorted;
  }
}

/** What state an entry is in at a moment, epoch milliseconds. */
export function stateOf({ draft, facts }: Pick<Row, 'draft' | 'facts'>, now: number): EntryState {
  if (draft) return draft;
  if (facts.publishedAt && toEpoch(facts.publishedAt) > now) return 'scheduled';
  return facts.expiresAt && toEpoch(facts.expiresAt) <= now ? 'expired' : 'published';
}

/** The tracks or districts that an entry names, as `track` or `tracks`. */
function idsIn({ facts: { data } }: Row, kind: Kind): string[] {
  return [data[kind], data[`${kind}s`]].flat().filter((id): id is string => typeof id === 'string');
}

function yearOf({ date, facts: { data } }: Row): string | null {
  const when = date ?? data['reportedOn'];
  return typeof when === 'string' && /^\d{4}-/.test(when) ? when.slice(0, 4) : null;
}

/** Rows of one group together, each group in the order of its rows; years from the newest, names by the alphabet. */
function inGroups(rows: readonly Row[], groupOf: (row: Row) => string, newestFirst: boolean): Row[] {
  const groups = Map.groupBy(rows, groupOf);
  const isName = (name: string) => (/^(?:Tanpa|Beberapa) /.test(name) ? 1 : 0);
  const names = [...groups.keys()].sort(
    (one, other) => isName(one) - isName(other) || (newestFirst ? -1 : 1) * collator.compare(one, other),
  );
  return names.flatMap((name) => groups.get(name)!);
}

type Compare = (one: Row, other: Row) => number;

const byTitle: Compare = (one, other) => collator.compare(one.title, other.title);
const time = (text: string | null) => (text ? Date.parse(text) || 0 : 0);

const ORDERS: Record<string, (row: Row) => string | number> = {
  title: ({ title }) => title,
  author: ({ author }) => author,
  date: ({ date }) => time(date),
  updatedAt: ({ updatedAt }) => time(updatedAt),
};

/** An order by its name, `-` for the other way round; the newest first when the name says nothing. */
function orderBy(sort: string): { name: string; sort: (rows: Row[]) => Row[] } {
  const key = sort.replace(/^-/, '');
  const name = Object.hasOwn(ORDERS, key) ? sort : '-updatedAt';
  const valueOf = ORDERS[name.replace(/^-/, '')] as (row: Row) => string | number;
  const sign = name.startsWith('-') ? -1 : 1;
  return {
    name,
    sort: (rows) => {
      const keyed = rows.map((row) => ({ row, value: valueOf(row) }));
      keyed.sort((one, other) => {
        const compared =
          typeof one.value === 'number'
            ? one.value - (other.value as number)
            : collator.compare(one.value, other.value as string);
        return sign * compared || byTitle(one.row, other.row);
      });
      return keyed.map(({ row }) => row);
    },
  };
}
