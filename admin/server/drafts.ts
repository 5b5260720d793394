import type { CommitInfo } from './commit-info.ts';
import { statusOf, type Status } from './commit-message.ts';
import { CONTENT, draftRef, DRAFTS, findPlace } from './content-paths.ts';
import type { GitStore, PathChange } from './git-store.ts';

/** A draft: the branch of one entry that is not published yet, seen against where it left main. */
export interface Draft {
  collection: string;
  slug: string;
  ref: string;
  tip: string;
  /** The commit of main it grew from. */
  base: string;
  status: Status;
  author: string;
  at: string;
  /** Every content file it changes. */
  changes: PathChange[];
  /** The entry it is about. */
  path: string;
  /** The entry's text in the draft; null when the draft deletes it. */
  id: string | null;
  /** The entry's path on main when the draft gives it another. */
  movedFrom: string | null;
}

/** Reads drafts. What a tip says never changes, so it is read once. */
export class Drafts {
  readonly #store: GitStore;
  readonly #mainRef: string;
  readonly #known = new Map<string, Draft>();
  /** Those known before the last look at all drafts: the parents of newer ones are among them. */
  #before = new Map<string, Draft>();

  constructor(store: GitStore, branch: string) {
    this.#store = store;
    this.#mainRef = `refs/heads/${branch}`;
  }

  /** Every draft, in no particular order. */
  async list(): Promise<Draft[]> {
    const refs = await this.#store.refs(DRAFTS);
    const drafts = await Promise.all([...refs].map(([ref, tip]) => this.#read(ref, tip)));
    const tips = new Set(refs.values());
    this.#before = new Map(this.#known);
    for (const tip of this.#known.keys()) if (!tips.has(tip)) this.#known.delete(tip);
    return drafts.filter((draft) => draft !== null);
  }

  /** One draft, or null. */
  async find(collection: unknown, slug: unknown): Promise<Draft | null> {
    const ref = draftRef(collection, slug);
    const tip = await this.#store.resolve(ref);
    return tip === null ? null : this.#read(ref, tip);
  }

  async #read(ref: string, tip: string): Promise<Draft | null> {
    const known = this.#known.get(tip);
    if (known?.ref === ref) return known;
    const [collection, slug] = ref.slice(DRAFTS.length).split('/');
    if (!collection || !slug) return null;
    const info = await this.#store.readCommit(tip);
    const base = await this.#baseOf(info);
    if (base === null || base === tip) return null;
    const changes = await this.#store.changesBetween(base, tip, CONTENT);
    const entries = changes.filter(({ path }) => findPlace(path));
    const path = info.trailers['Desk-Entry'] ?? entries.find(({ after }) => after)?.path ?? entries[0]?.path;
    if (!path || !findPlace(path)) return null;
    const id = await this.#store.blobAt(tip, path);
    const moved = changes.find((change) => change.path === path)?.before === null;
    const movedFrom = moved
      ? (entries.find(({ path: other, after }) => other !== path && after === null)?.path ?? null)
      : null;
    const draft = {
      collection,
      slug,
      ref,
      tip,
      base,
      status: statusOf(info),
      author: info.author,
      at: info.at,
      changes,
      path,
      id,
      movedFrom,
    };
    this.#known.set(tip, draft);
    return draft;
  }

  /** Where a draft left main. A save on top of a draft that is known, or on main itself, needs no search. */
  async #baseOf({ id, parents }: CommitInfo): Promise<string | null> {
    const [parent] = parents;
    if (parents.length === 1 && parent) {
      const before = this.#known.get(parent) ?? this.#before.get(parent);
      if (before) return before.base;
      if (parent === (await this.#store.resolve(this.#mainRef))) return parent;
    }
    return this.#store.mergeBase(this.#mainRef, id);
  }
}
