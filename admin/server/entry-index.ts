import { toEpoch } from '../../src/calendar.ts';
import { allContentTypes } from '../../src/model/index.ts';
import { CONTENT, entryPlace, findPlace, MEDIA, mediaUrl, type EntryPlace } from './content-paths.ts';
import type { Drafts } from './drafts.ts';
import { readFacts, type EntryFacts } from './entry-facts.ts';
import type { GitStore } from './git-store.ts';
import {
  Listing,
  stateOf,
  type ListedEntry,
  type ListedPage,
  type ListRequest,
  type Row,
} from './listing.ts';
import { Queue } from './queue.ts';

export interface Reference {
  path: string;
  collection: string;
  slug: string;
  title: string;
  field: string;
  label: string;
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
  /** What its published text says; nothing for what was never published. */
  live?: EntryFacts;
}

interface Known {
  place: EntryPlace;
  id: string;
  facts: EntryFacts;
}

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
  #listing = this.#lay([]);
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
  async list(request: ListRequest, now = Date.now()): Promise<ListedPage> {
    await this.refresh();
    return this.#listing.page(request, now);
  }

  /** Every entry as lists show it, with what is known of it; in no particular order. */
  async entries(now = Date.now()): Promise<KnownEntry[]> {
    await this.refresh();
    return this.#listing.rows.map((row) => ({ ...row, state: stateOf(row, now) }));
  }

  /** What is on main, whatever its drafts say. */
  async published(): Promise<{ place: EntryPlace; facts: EntryFacts }[]> {
    await this.refresh();
    return [...this.#entries.values()];
  }

  /** What points to an entry or a media file, on main and in drafts. */
  async referencesTo(path: string): Promise<Reference[]> {
    await this.refresh();
    return this.#listing.rows
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
    for (const { path, title, facts } of this.#listing.rows) {
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
          live: facts,
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
          live: main?.facts,
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
    this.#listing = this.#lay([...rows.values()]);
  }

  #lay(rows: readonly Row[]): Listing {
    return new Listing(
      rows,
      (kind, id) => this.#entries.get(`${CONTENT}/${kind}s/${id}.md`)?.facts.title ?? id,
    );
  }
}

function rowOf(
  { type, slug, path }: EntryPlace,
  id: string | null,
  facts: EntryFacts,
  rest: Pick<Row, 'live' | 'author' | 'updatedAt' | 'draft' | 'draftSlug' | 'published' | 'deletes'>,
): Row {
  const { title, date, picture } = facts;
  return { collection: type.collection, slug, path, id, title, date, picture, ...rest, facts };
}
