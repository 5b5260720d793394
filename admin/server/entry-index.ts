import { toEpoch } from '../../src/calendar.ts';
import { allContentTypes } from '../../src/model/index.ts';
import type { Status } from './commit-message.ts';
import { CONTENT, entryPlace, findPlace, MEDIA, mediaUrl, type EntryPlace } from './content-paths.ts';
import type { Drafts } from './drafts.ts';
import { readFacts, type EntryFacts } from './entry-facts.ts';
import type { GitStore } from './git-store.ts';
import { Queue } from './queue.ts';

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

export interface Reference {
  path: string;
  collection: string;
  slug: string;
  title: string;
  field: string;
  label: string;
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

export interface MediaFile {
  path: string;
  url: string;
  name: string;
  id: string;
  usedBy: { path: string; title: string }[];
  unused: boolean;
}

/** An entry with everything its text says. */
export interface KnownEntry extends ListedEntry {
  facts: EntryFacts;
}

interface Known {
  place: EntryPlace;
  id: string;
  facts: EntryFacts;
}

interface Row extends Omit<ListedEntry, 'state'> {
  facts: EntryFacts;
}

const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/**
 * Knows every entry on main and in drafts, so that a list of ten thousand answers from memory. Reads only what changed
 * since it was last asked; git is the truth, this can always be made anew.
 */
export class EntryIndex {
  readonly #store: GitStore;
  readonly #drafts: Drafts;
  readonly #mainRef: string;
  readonly #queue = new Queue();
  #main: string | null = null;
  /** Entries on main, by path. */
  #entries = new Map<string, Known>();
  /** Names of the media files on main, with their blobs. */
  #media = new Map<string, string>();
  /** Who last wrote a path on main, and when. */
  #writers = new Map<string, { author: string; at: string }>();
  #draftFacts = new Map<string, EntryFacts>();
  #rows: Row[] = [];
  /** The rows in each order that was asked for. */
  #sorted = new Map<string, Row[]>();
  /** What each collection's entries can be narrowed by, as far as it was asked for. */
  #facets = new Map<string, Facets>();
  #seen = '';

  constructor(store: GitStore, drafts: Drafts, branch: string) {
    this.#store = store;
    this.#drafts = drafts;
    this.#mainRef = `refs/heads/${branch}`;
  }

  /** Brings the index to what main and the drafts are now. */
  async refresh(): Promise<void> {
    await this.#queue.run(async () => {
      const main = await this.#store.resolve(this.#mainRef);
      if (main !== null && main !== this.#main) await this.#follow(main);
      const drafts = await this.#drafts.list();
      const seen = [this.#main, ...drafts.map(({ ref, tip }) => `${ref}=${tip}`).sort()].join(' ');
      if (seen !== this.#seen) {
        await this.#arrange(drafts);
        this.#seen = seen;
      }
    });
  }

  /** A page of entries, filtered, searched and sorted. */
  async list(
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
    now = Date.now(),
  ): Promise<ListedPage> {
    await this.refresh();
    const terms = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = slugs && new Set(slugs);
    let rows = this.#inOrder(sort).filter(
      (row) =>
        (!collection || row.collection === collection) &&
        (!wanted || wanted.has(row.slug)) &&
        (!author || row.author === author) &&
        (!track || idsIn(row, 'track').includes(track)) &&
        (!district || idsIn(row, 'district').includes(district)) &&
        (!year || yearOfRow(row) === year) &&
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
      const { facts, ...listed } = row;
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
    const rows = this.#rows.filter((row) => !collection || row.collection === collection);
    const each = (of: (row: Row) => readonly string[]) =>
      [...new Set(rows.flatMap(of))].filter(Boolean).sort(collator.compare);
    const titled = (kind: 'track' | 'district') =>
      each((row) => idsIn(row, kind))
        .map((id) => ({ id, title: this.#titleOf(kind, id) }))
        .sort((one, other) => collator.compare(one.title, other.title));
    const facets = {
      years: each((row) => [yearOfRow(row) ?? '']).reverse(),
      tracks: titled('track'),
      districts: titled('district'),
      authors: each(({ author }) => [author]),
    };
    this.#facets.set(collection, facets);
    return facets;
  }

  #titleOf(kind: 'track' | 'district', id: string): string {
    return this.#entries.get(`${CONTENT}/${kind}s/${id}.md`)?.facts.title ?? id;
  }

  /** What each entry's group is called; undefined for a grouping that there is not. */
  #groups(group: string): ((row: Row) => string) | undefined {
    if (group === 'year') return (row) => yearOfRow(row) ?? 'Tanpa tahun';
    if (group !== 'track') return undefined;
    return (row) => {
      const [first, ...others] = idsIn(row, 'track');
      if (first === undefined) return 'Tanpa jalur';
      return others.length > 0 ? 'Beberapa jalur' : this.#titleOf('track', first);
    };
  }

  /** Every entry as lists show it, with what is known of it; in no particular order. */
  async entries(now = Date.now()): Promise<KnownEntry[]> {
    await this.refresh();
    return this.#rows.map((row) => ({ ...row, state: stateOf(row, now) }));
  }

  /** What is on main, whatever its drafts say. */
  async published(): Promise<{ place: EntryPlace; facts: EntryFacts }[]> {
    await this.refresh();
    return [...this.#entries.values()];
  }

  /** What points to an entry or a media file, on main and in drafts. */
  async referencesTo(path: string): Promise<Reference[]> {
    await this.refresh();
    return this.#rows
      .filter((row) => row.path !== path && !row.deletes)
      .flatMap(({ path: from, collection, slug, title, facts }) =>
        facts.pointers
          .filter(({ target }) => target === path)
          .map(({ field, label }) => ({ path: from, collection, slug, title, field, label })),
      );
  }

  /** The media files on main, each with what uses it. */
  async media(): Promise<MediaFile[]> {
    await this.refresh();
    const users = new Map<string, MediaFile['usedBy']>();
    for (const { path, title, facts } of this.#rows) {
      for (const target of new Set(facts.pointers.map((pointer) => pointer.target))) {
        users.set(target, [...(users.get(target) ?? []), { path, title }]);
      }
    }
    return [...this.#media].map(([name, id]) => {
      const path = `${MEDIA}/${name}`;
      const usedBy = users.get(path) ?? [];
      return { path, url: mediaUrl(path), name, id, usedBy, unused: usedBy.length === 0 };
    });
  }

  /** The next moment after `now` at which an entry on main appears or ends, as epoch milliseconds. */
  async nextBoundary(now: number): Promise<number | null> {
    await this.refresh();
    let next: number | null = null;
    for (const { facts } of this.#entries.values()) {
      for (const moment of [facts.publishedAt, facts.expiresAt]) {
        const at = moment ? toEpoch(moment) : NaN;
        if (at > now && (next === null || at < next)) next = at;
      }
    }
    return next;
  }

  async #follow(main: string): Promise<void> {
    const entries = new Map<string, Known>();
    const wanted: { path: string; id: string }[] = [];
    for (const { folder, file } of allContentTypes) {
      if (folder) {
        for (const [name, id] of await this.#store.filesIn(main, `${CONTENT}/${folder}`)) {
          if (name.endsWith('.md')) wanted.push({ path: `${CONTENT}/${folder}/${name}`, id });
        }
      } else {
        const id = await this.#store.blobAt(main, `${CONTENT}/${file}`);
        if (id) wanted.push({ path: `${CONTENT}/${file}`, id });
      }
    }
    await Promise.all(
      wanted.map(async ({ path, id }) => {
        const known = this.#entries.get(path);
        if (known?.id === id) return void entries.set(path, known);
        const place = findPlace(path);
        const text = place && (await this.#store.readText(id));
        if (place && typeof text === 'string')
          entries.set(path, { place, id, facts: readFacts(place, text) });
      }),
    );
    this.#media = await this.#store.filesIn(main, MEDIA);
    this.#media.delete('.gitkeep');
    await this.#readWriters(main);
    this.#entries = entries;
    this.#main = main;
  }

  /** Reads from the log who last wrote each path; only commits that are new since the last time. */
  async #readWriters(main: string): Promise<void> {
    const since =
      this.#main !== null && (await this.#store.isAncestor(this.#main, main)) ? [`^${this.#main}`] : [];
    const log = await this.#store.git([
      'log',
      '--no-merges',
      '--no-renames',
      '--format=%x1e%an%x00%aI',
      '--name-only',
      main,
      ...since,
      '--',
      CONTENT,
    ]);
    const fresh = new Map<string, { author: string; at: string }>();
    for (const record of log.split('\x1e')) {
      const [head = '', ...paths] = record.split('\n').filter(Boolean);
      const [author, at] = head.split('\0');
      if (!author || !at) continue;
      for (const path of paths) if (!fresh.has(path)) fresh.set(path, { author, at });
    }
    if (since.length === 0) this.#writers = fresh;
    else for (const [path, writer] of fresh) this.#writers.set(path, writer);
  }

  /** Lays drafts over main. */
  async #arrange(drafts: Awaited<ReturnType<Drafts['list']>>): Promise<void> {
    const rows = new Map<string, Row>();
    for (const [path, { place, id, facts }] of this.#entries) {
      const { author, at } = this.#writers.get(path) ?? { author: '', at: '' };
      rows.set(
        path,
        rowOf(place, id, facts, {
          author,
          updatedAt: at,
          draft: null,
          draftSlug: null,
          published: true,
          deletes: false,
        }),
      );
    }
    const draftFacts = new Map<string, EntryFacts>();
    for (const { path, id, slug, status, author, at, movedFrom } of drafts) {
      const place = entryPlace(path);
      const main = this.#entries.get(movedFrom ?? path);
      let facts = id === null ? main?.facts : this.#draftFacts.get(`${path} ${id}`);
      if (!facts) {
        const text = await this.#store.readText(id);
        if (text === null) continue;
        facts = readFacts(place, text);
      }
      if (id !== null) draftFacts.set(`${path} ${id}`, facts);
      if (movedFrom) rows.delete(movedFrom);
      rows.set(
        path,
        rowOf(place, id, facts, {
          author,
          updatedAt: at,
          draft: status,
          draftSlug: slug,
          published: main !== undefined,
          deletes: id === null,
        }),
      );
    }
    this.#draftFacts = draftFacts;
    this.#rows = [...rows.values()];
    this.#sorted.clear();
    this.#facets.clear();
  }

  #inOrder(sort: string): Row[] {
    const order = orderBy(sort);
    const known = this.#sorted.get(order.name);
    if (known) return known;
    const sorted = order.sort([...this.#rows]);
    this.#sorted.set(order.name, sorted);
    return sorted;
  }
}

function rowOf(
  { type, slug, path }: EntryPlace,
  id: string | null,
  facts: EntryFacts,
  rest: Pick<Row, 'author' | 'updatedAt' | 'draft' | 'draftSlug' | 'published' | 'deletes'>,
): Row {
  const { title, date, picture } = facts;
  return { collection: type.collection, slug, path, id, title, date, picture, ...rest, facts };
}

function stateOf({ draft, facts }: Row, now: number): EntryState {
  if (draft) return draft;
  if (facts.publishedAt && toEpoch(facts.publishedAt) > now) return 'scheduled';
  return facts.expiresAt && toEpoch(facts.expiresAt) <= now ? 'expired' : 'published';
}

/** The tracks or districts that an entry names, as `track` or `tracks`. */
function idsIn({ facts: { data } }: Row, kind: 'track' | 'district'): string[] {
  return [data[kind], data[`${kind}s`]].flat().filter((id): id is string => typeof id === 'string');
}

function yearOfRow({ date, facts: { data } }: Row): string | null {
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
