import type { ContentType } from '../../src/model/content-type.ts';
import { DRAFTS, entryPlace, type EntryPlace } from './content-paths.ts';
import type { Draft, Drafts } from './drafts.ts';
import { readFacts } from './entry-facts.ts';
import type { EntryIndex } from './entry-index.ts';
import { DeskError, notFound } from './errors.ts';
import { RefMoved, type Change, type GitStore, type Person, type RefUpdate } from './git-store.ts';
import { Queue } from './queue.ts';
import type { Uploads } from './uploads.ts';

/** Called around a move of main by the desk's doing, before the next write begins. */
export type MainMoved = (move: { from: string; to: string }) => Promise<void>;

export interface DeskRepositoryOptions {
  store: GitStore;
  drafts: Drafts;
  index: EntryIndex;
  uploads: Uploads;
  branch: string;
  beforeMove?: MainMoved;
  afterMove?: MainMoved;
}

/** How often a write starts over because somebody outside the desk moved a ref meanwhile. */
const ATTEMPTS = 20;

/**
 * The repository as the desk writes to it: one write after another, each becoming visible by one atomic move of refs.
 * What is allowed is decided elsewhere (saving, publish-draft, removal …).
 */
export class DeskRepository {
  readonly store: GitStore;
  readonly drafts: Drafts;
  readonly index: EntryIndex;
  readonly uploads: Uploads;
  readonly mainRef: string;
  readonly #beforeMove: MainMoved | undefined;
  readonly #afterMove: MainMoved | undefined;
  readonly #queue = new Queue();

  constructor({ store, drafts, index, uploads, branch, beforeMove, afterMove }: DeskRepositoryOptions) {
    this.store = store;
    this.drafts = drafts;
    this.index = index;
    this.uploads = uploads;
    this.mainRef = `refs/heads/${branch}`;
    this.#beforeMove = beforeMove;
    this.#afterMove = afterMove;
  }

  /** The commit that is published. */
  async main(): Promise<string> {
    const main = await this.store.resolve(this.mainRef);
    if (main !== null) return main;
    const branch = this.mainRef.slice('refs/heads/'.length);
    throw new DeskError(500, 'no-main', `Cabang ${branch} tidak ada di repositori. Hubungi pengelola.`);
  }

  /** Finishes what a killed server left half done: a draft that main already holds was published. */
  async recover(): Promise<void> {
    await this.store.removeLocksBelow(['refs/heads/cms', 'refs/desk']);
    const main = await this.main();
    for (const [ref, tip] of await this.store.refs(DRAFTS)) {
      if (!(await this.store.isAncestor(tip, main))) continue;
      await this.store.moveRefs([{ ref, from: tip, to: null }], 'already published').catch(() => undefined);
    }
  }

  /** Runs a write when all earlier ones are done, again from the start whenever a ref moved under it. */
  async write<T>(attempt: () => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt();
        } catch (error) {
          if (!(error instanceof RefMoved) || tries >= ATTEMPTS) throw error;
        }
      }
    });
  }

  /** Moves refs, telling those who follow main. */
  async move(updates: readonly RefUpdate[], reason: string): Promise<void> {
    const main = updates.find(({ ref }) => ref === this.mainRef);
    const moved = main?.from && main.to ? { from: main.from, to: main.to } : null;
    if (moved) await this.#beforeMove?.(moved);
    await this.store.moveRefs(updates, reason);
    if (moved) await this.#afterMove?.(moved);
  }

  /** Stores a commit like `onto` with those paths changed. No ref points to it yet. */
  async commit(
    onto: string,
    changes: ReadonlyMap<string, Change>,
    rest: { parents?: readonly string[]; message: string; author: Person },
  ): Promise<string> {
    const tree = await this.store.writeTree(await this.store.treeOf(onto), changes);
    return this.store.writeCommit({ tree, parents: [onto], ...rest });
  }

  /** The draft Decap knows by those names. */
  async needDraft(collection: string, slug: string): Promise<Draft> {
    const draft = await this.drafts.find(collection, slug);
    if (!draft) throw notFound('Draf ini');
    return draft;
  }

  /** The draft that holds an entry, whatever it is called. */
  async draftOf(path: string): Promise<Draft | null> {
    const { type, slug } = entryPlace(path);
    const own = await this.drafts.find(type.collection, slug);
    if (own) return own;
    return (
      (await this.drafts.list()).find((draft) => draft.path === path || draft.movedFrom === path) ?? null
    );
  }

  /** What a commit message says of an entry, as it is in a commit. */
  async describe(
    commit: string,
    place: EntryPlace,
  ): Promise<{ path: string; type: ContentType; title: string }> {
    const text = await this.store.readText(await this.store.blobAt(commit, place.path));
    return {
      path: place.path,
      type: place.type,
      title: text === null ? place.slug : readFacts(place, text).title,
    };
  }

  /** What a commit message says of a draft's entry. */
  describeDraft({ path, id, tip, base }: Draft): ReturnType<DeskRepository['describe']> {
    return this.describe(id === null ? base : tip, entryPlace(path));
  }

  /** Who last wrote a path, as of a commit. */
  async lastWriter(commit: string, path: string): Promise<{ author: string; at: string | null }> {
    const [last] = await this.store.log(['-1', commit, '--', path]);
    return { author: last?.author ?? '', at: last?.at ?? null };
  }
}
