import { basename } from 'node:path';
import { isEntryId } from '../../src/model/field.ts';
import { commitMessage, STATUSES, type Action, type Status } from './commit-message.ts';
import { checkEntry, type Exists } from './content-checks.ts';
import {
  CONTENT,
  draftRef,
  DRAFTS,
  entryPlace,
  findPlace,
  MEDIA,
  mediaPath,
  mediaUrl,
  siblingPath,
  type EntryPlace,
} from './content-paths.ts';
import type { Drafts } from './drafts.ts';
import { type Draft } from './drafts.ts';
import { readFacts } from './entry-facts.ts';
import type { EntryIndex, Reference } from './entry-index.ts';
import { badRequest, DeskError, notFound, problemsFound } from './errors.ts';
import { RefMoved, type Change, type GitStore, type Person, type RefUpdate } from './git-store.ts';
import { cleanMedia, type CleanMedia } from './media.ts';
import { mergeEntry } from './merge.ts';
import { fieldLabel, mergeCommits, type Conflict } from './merge-commits.ts';
import { Queue } from './queue.ts';
import { repoint } from './repoint.ts';
import type { Uploads } from './uploads.ts';

export interface SaveRequest {
  path: string;
  /** The whole file as the editor wants it. */
  text: string;
  /** The blob the editor started from; null for a new entry. */
  base: string | null;
  /** Decap's names of the draft; by default the entry's own. */
  collection?: string;
  slug?: string;
  newPath?: string;
  useWorkflow: boolean;
  status?: string;
  /** False when the editor changes an entry that exists, so that a missing `base` cannot pass for a new entry. */
  newEntry?: boolean;
  /** Take the next free slug when a new entry's is taken. */
  autoSlug?: boolean;
  reason?: string;
  /** The published blob that this text takes into account, after a conflict at publish. */
  mergedWith?: string;
  assets?: readonly { path: string; bytes: Buffer }[];
  action?: Action;
}

export interface SaveResult {
  collection: string;
  slug: string;
  path: string;
  file: { path: string; id: string };
  commit: string;
  /** The text as stored. */
  data: string;
  merged: { field: string; label: string; by: string }[];
  assets: { from: string; to: string }[];
}

/** Called after main moved by the desk's doing, before the next write begins. */
export type MainMoved = (move: { from: string; to: string }) => Promise<void>;

const LARGEST_ENTRY = 1024 * 1024;
const MEDIA_IN_TEXT = /\/media\/[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp|pdf)/g;
/** How often a write starts over because somebody outside the desk moved a ref meanwhile. */
const ATTEMPTS = 20;
/** Where thrown-away drafts stay, so that nothing acknowledged is ever lost. */
const DISCARDED = 'refs/desk/discarded/';

/**
 * The rules of the desk: what happens to an entry when somebody saves, reviews, publishes, deletes or restores it.
 * Writes happen one after another; each is one commit that becomes visible by one atomic move of refs.
 */
export class Workflow {
  readonly drafts: Drafts;
  readonly #store: GitStore;
  readonly #index: EntryIndex;
  readonly #uploads: Uploads;
  readonly #mainRef: string;
  readonly #beforeMove: MainMoved;
  readonly #afterMove: MainMoved;
  readonly #queue = new Queue();

  constructor({
    store,
    drafts,
    index,
    uploads,
    branch,
    beforeMove,
    afterMove,
  }: {
    store: GitStore;
    drafts: Drafts;
    index: EntryIndex;
    uploads: Uploads;
    branch: string;
    beforeMove?: MainMoved;
    afterMove?: MainMoved;
  }) {
    this.drafts = drafts;
    this.#store = store;
    this.#index = index;
    this.#uploads = uploads;
    this.#mainRef = `refs/heads/${branch}`;
    this.#beforeMove = beforeMove ?? (async () => undefined);
    this.#afterMove = afterMove ?? (async () => undefined);
  }

  /** The commit that is published. */
  async main(): Promise<string> {
    const main = await this.#store.resolve(this.#mainRef);
    if (main === null)
      throw new DeskError(
        500,
        'no-main',
        `Cabang ${this.#mainRef.slice('refs/heads/'.length)} tidak ada di repositori. Hubungi pengelola.`,
      );
    return main;
  }

  /** Finishes what a killed server left half done: a draft that main already holds was published. */
  async recover(): Promise<void> {
    const main = await this.main();
    for (const [ref, tip] of await this.#store.refs(DRAFTS)) {
      if (await this.#store.isAncestor(tip, main))
        await this.#store
          .moveRefs([{ ref, from: tip, to: null }], 'already published')
          .catch(() => undefined);
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
    const main = updates.find(({ ref }) => ref === this.#mainRef);
    const moved = main?.from && main.to ? { from: main.from, to: main.to } : null;
    if (moved) await this.#beforeMove(moved);
    await this.#store.moveRefs(updates, reason);
    if (moved) await this.#afterMove(moved);
  }

  /** Saves an entry, as a draft or at once on main. See README.md for what each refusal carries. */
  async save(request: SaveRequest, author: Person): Promise<SaveResult> {
    const place = entryPlace(request.path);
    if (Buffer.byteLength(request.text) > LARGEST_ENTRY) {
      throw new DeskError(
        413,
        'too-large',
        'Naskah ini lebih besar dari 1 MB. Pindahkan gambar ke berkas media, atau bagi naskahnya menjadi beberapa.',
      );
    }
    if (
      place.type.fixed &&
      request.base === null &&
      !(await this.#store.blobAt(await this.main(), place.path))
    ) {
      throw new DeskError(
        403,
        'fixed',
        `Jenis “${place.type.labelPlural}” tidak dapat ditambah dari meja penyuntingan.`,
      );
    }
    const assets = await this.#cleanAssets(request, place);
    return this.write(() => this.#save(request, place, assets, author));
  }

  async #save(
    request: SaveRequest,
    asked: EntryPlace,
    assets: Map<string, CleanMedia>,
    author: Person,
  ): Promise<SaveResult> {
    const main = await this.main();
    let place = request.newPath ? this.#sibling(asked, request.newPath) : asked;
    const { collection = place.type.collection } = request;
    let { slug = asked.slug } = request;
    let draft = request.useWorkflow
      ? await this.drafts.find(collection, slug)
      : await this.#draftOf(place.path);
    if (!request.useWorkflow && draft) throw hasDraft(draft);
    let onto = draft?.tip ?? main;
    let current = await this.#store.blobAt(onto, asked.path);

    const isNew = request.base === null && request.newEntry !== false && request.action !== 'restore';
    if (isNew && (await this.#isTaken(place, { except: null, main, draft }))) {
      const same = current !== null && (await this.#store.readText(current)) === request.text;
      if (same)
        return this.#unchanged({ collection, slug, place, onto, id: current as string, text: request.text });
      const free = await this.#freeSlug(place, main);
      if (!request.autoSlug) throw taken(place, free);
      place = { ...place, slug: free, path: siblingPath(place, free) };
      [slug, draft, onto, current] = [
        free,
        request.useWorkflow ? await this.drafts.find(collection, free) : null,
        main,
        null,
      ];
    }
    const from = isNew ? place : asked;
    if (place.path !== from.path && (await this.#isTaken(place, { except: draft, main, draft })))
      throw taken(place, await this.#freeSlug(place, main));

    const { text, merged } = await this.#mergeWithCurrent(request, from, current, onto, assets);
    const changes = new Map<string, Change>([[place.path, { id: await this.#store.writeBlob(text) }]]);
    if (place.path !== from.path) {
      changes.set(from.path, null);
      await this.#repointTo(place, from, onto, changes);
    }
    await this.#addMedia(text, assets, onto, main, changes);
    if (draft) this.#dropUnusedMedia(text, draft, changes);
    await this.#check(place, text, this.#existsIn(changes, [onto, main], true));

    const takenIn =
      draft && request.mergedWith && request.mergedWith === (await this.#store.blobAt(main, place.path))
        ? [main]
        : [];
    const before = await this.#store.treeOf(onto);
    const tree =
      takenIn.length > 0 && draft
        ? await this.#onMain(draft, main, place.path, changes)
        : await this.#store.writeTree(before, changes);
    const stored = { collection, slug, place, id: changes.get(place.path)?.id as string, text };
    const status = this.#statusFor(request, draft);
    if (before === tree && takenIn.length === 0 && (!draft || draft.status === status)) {
      return this.#unchanged({ ...stored, onto, merged });
    }
    const action = request.action ?? (isNew ? 'create' : place.path === from.path ? 'update' : 'rename');
    const { title } = readFacts(place, text);
    const commit = await this.#store.writeCommit({
      tree,
      parents: [onto, ...takenIn],
      message: commitMessage({
        action,
        author,
        path: place.path,
        type: place.type,
        title,
        status,
        reason: request.reason,
      }),
      author,
    });
    const ref = request.useWorkflow ? draftRef(collection, slug) : this.#mainRef;
    await this.move(
      [{ ref, from: request.useWorkflow ? (draft?.tip ?? null) : main, to: commit }],
      `${action} ${place.path}`,
    );
    return {
      ...this.#unchanged({ ...stored, onto: commit, merged }),
      assets: [...assets]
        .map(([old, { path }]) => ({ from: old, to: path }))
        .filter(({ from: old, to }) => old !== to),
    };
  }

  /** The tree of main with a draft's work on it: the draft has now seen what main says about its entry. */
  async #onMain(
    { base, tip }: Draft,
    main: string,
    path: string,
    changes: ReadonlyMap<string, Change>,
  ): Promise<string> {
    const { changes: earlier, conflicts } = await mergeCommits(this.#store, {
      base,
      onto: main,
      from: tip,
      folder: CONTENT,
    });
    const other = conflicts.find((conflict) => conflict.path !== path);
    if (other) throw await this.#conflict(other, main);
    return this.#store.writeTree(await this.#store.treeOf(main), new Map([...earlier, ...changes]));
  }

  /** Entries on main that link to an entry follow it to its new address. */
  async #repointTo(
    place: EntryPlace,
    from: EntryPlace,
    onto: string,
    changes: Map<string, Change>,
  ): Promise<void> {
    for (const path of new Set(
      (await this.#index.referencesTo(from.path)).map((reference) => reference.path),
    )) {
      const text = await this.#store.readText(await this.#store.blobAt(onto, path));
      const next = text && repoint(entryPlace(path), text, from, place);
      if (next && next !== text) changes.set(path, { id: await this.#store.writeBlob(next) });
    }
  }

  /** Moves a draft to another state; the draft's text stays as it is. */
  async setStatus(
    collection: string,
    slug: string,
    status: string,
    author: Person,
  ): Promise<{ commit: string; status: Status }> {
    if (!STATUSES.includes(status as Status))
      throw badRequest('Keadaan draf itu tidak dikenal. Muat ulang halaman, lalu coba lagi.');
    const next = status as Status;
    return this.write(async () => {
      const draft = await this.#needDraft(collection, slug);
      if (draft.status === next) return { commit: draft.tip, status: next };
      const commit = await this.#store.writeCommit({
        tree: await this.#store.treeOf(draft.tip),
        parents: [draft.tip],
        message: commitMessage({ action: 'status', author, ...(await this.#deedOf(draft)), status: next }),
        author,
      });
      await this.move([{ ref: draft.ref, from: draft.tip, to: commit }], `status ${next}`);
      return { commit, status: next };
    });
  }

  /** Throws a draft away. It stays restorable. */
  async discard(collection: string, slug: string): Promise<void> {
    await this.write(async () => {
      const draft = await this.#needDraft(collection, slug);
      const kept = `${DISCARDED}${draft.collection}/${draft.slug}/${draft.tip.slice(0, 16)}`;
      const updates: RefUpdate[] = [{ ref: draft.ref, from: draft.tip, to: null }];
      if ((await this.#store.resolve(kept)) === null)
        updates.unshift({ ref: kept, from: null, to: draft.tip });
      await this.move(updates, 'discard');
    });
  }

  /** Drafts that were thrown away and not restored since: the newest first. */
  async discarded(): Promise<
    {
      collection: string;
      slug: string;
      path: string;
      title: string;
      author: string;
      at: string;
      commit: string;
    }[]
  > {
    const refs = await this.#store.refs(DISCARDED);
    const found = await Promise.all(
      [...refs].map(async ([ref, commit]) => {
        const [collection = '', slug = ''] = ref.slice(DISCARDED.length).split('/');
        const { author, at, trailers } = await this.#store.readCommit(commit);
        const place = findPlace(trailers['Desk-Entry'] ?? '');
        if (!place) return [];
        const text = await this.#store.readText(await this.#store.blobAt(commit, place.path));
        return text === null
          ? []
          : [{ collection, slug, path: place.path, title: readFacts(place, text).title, author, at, commit }];
      }),
    );
    return found.flat().sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  }

  /**
   * Publishes a draft: its changes go onto what main is now, merged field by field, so that an old draft never puts an
   * old text back. The commit has the draft as its second parent: every save stays in the history.
   */
  async publish(collection: string, slug: string, author: Person): Promise<{ commit: string; path: string }> {
    return this.write(async () => {
      const draft = await this.#needDraft(collection, slug);
      if (draft.status !== 'pending_publish') {
        throw new DeskError(
          409,
          'not-ready',
          'Draf ini belum berstatus Siap, jadi belum dapat diterbitkan. Pindahkan dahulu ke Siap.',
          { status: draft.status },
        );
      }
      const main = await this.main();
      const moves = new Map(draft.movedFrom ? [[draft.path, draft.movedFrom]] : []);
      const { changes, conflicts } = await mergeCommits(this.#store, {
        base: draft.base,
        onto: main,
        from: draft.tip,
        folder: CONTENT,
        moves,
      });
      if (conflicts[0]) throw await this.#conflict(conflicts[0], main);
      await this.#checkAll(changes, main);
      const deed = await this.#deedOf(draft);
      const commit = await this.#store.writeCommit({
        tree: await this.#store.writeTree(await this.#store.treeOf(main), changes),
        parents: [main, draft.tip],
        message: commitMessage({ action: draft.id === null ? 'delete' : 'publish', author, ...deed }),
        author,
      });
      await this.move(
        [
          { ref: this.#mainRef, from: main, to: commit },
          { ref: draft.ref, from: draft.tip, to: null },
        ],
        `publish ${draft.path}`,
      );
      return { commit, path: draft.path };
    });
  }

  /** Deletes entries or media files: on main at once, or an entry by a draft that deletes it. */
  async remove(
    paths: readonly string[],
    { useWorkflow = false, reason }: { useWorkflow?: boolean; reason?: string },
    author: Person,
  ): Promise<{ commit: string }> {
    if (paths.length === 0) throw badRequest('Tidak ada yang dipilih untuk dihapus.');
    return this.write(async () => {
      const main = await this.main();
      const changes = new Map<string, Change>();
      for (const path of paths) {
        if (!findPlace(path)) mediaPath(path);
        if (findPlace(path)?.type.fixed || findPlace(path)?.type.file) {
          throw new DeskError(
            403,
            'fixed',
            `“${basename(path)}” adalah bagian tetap dari situs dan tidak dapat dihapus. Ubah saja isinya.`,
          );
        }
        changes.set(path, null);
      }
      await this.#refuseReferenced(changes);
      const [path] = paths as [string];
      if (useWorkflow && findPlace(path)) return this.#draftRemoval(entryPlace(path), main, reason, author);
      for (const gone of paths) {
        if ((await this.#store.blobAt(main, gone)) === null) throw notFound(`“${basename(gone)}”`);
        const draft = findPlace(gone) && (await this.#draftOf(gone));
        if (draft) throw hasDraft(draft);
      }
      const place = findPlace(path);
      const commit = await this.#store.writeCommit({
        tree: await this.#store.writeTree(await this.#store.treeOf(main), changes),
        parents: [main],
        message: commitMessage({
          action: 'delete',
          author,
          path,
          reason,
          ...(place ? { type: place.type, title: await this.#titleAt(main, place) } : {}),
        }),
        author,
      });
      await this.move([{ ref: this.#mainRef, from: main, to: commit }], `delete ${path}`);
      return { commit };
    });
  }

  async #draftRemoval(
    place: EntryPlace,
    main: string,
    reason: string | undefined,
    author: Person,
  ): Promise<{ commit: string }> {
    const draft = await this.#draftOf(place.path);
    const onto = draft?.tip ?? main;
    if ((await this.#store.blobAt(main, place.path)) === null)
      throw notFound(`“${place.slug}” yang sudah tayang`);
    const commit = await this.#store.writeCommit({
      tree: await this.#store.writeTree(await this.#store.treeOf(onto), new Map([[place.path, null]])),
      parents: [onto],
      message: commitMessage({
        action: 'delete',
        author,
        path: place.path,
        type: place.type,
        title: await this.#titleAt(main, place),
        status: draft?.status ?? 'draft',
        reason,
      }),
      author,
    });
    await this.move(
      [
        {
          ref: draft?.ref ?? draftRef(place.type.collection, place.slug),
          from: draft?.tip ?? null,
          to: commit,
        },
      ],
      `delete ${place.path}`,
    );
    return { commit };
  }

  /** Brings an old version of an entry back, as a draft, with the pictures it shows. */
  async restore(
    { path, commit, base }: { path: string; commit: string; base?: string | null },
    author: Person,
  ): Promise<SaveResult> {
    const place = entryPlace(path);
    const text = /^[0-9a-f]{7,64}$/.test(commit)
      ? await this.#store.readText(await this.#store.blobAt(commit, path).catch(() => null))
      : null;
    if (text === null) throw notFound('Versi itu');
    const draft = await this.#draftOf(path);
    const current = await this.#store.blobAt(draft?.tip ?? (await this.main()), path);
    const assets: { path: string; bytes: Buffer }[] = [];
    for (const [url] of text.matchAll(MEDIA_IN_TEXT)) {
      const id = await this.#store.blobAt(commit, `${CONTENT}${url}`);
      const bytes = id && (await this.#store.readBlob(id));
      if (bytes) assets.push({ path: `${CONTENT}${url}`, bytes });
    }
    const names = draft
      ? { collection: draft.collection, slug: draft.slug }
      : { collection: place.type.collection, slug: place.slug };
    return this.save(
      {
        path,
        text,
        base: base === undefined ? current : base,
        useWorkflow: true,
        assets,
        action: 'restore',
        ...names,
      },
      author,
    );
  }

  /** Keeps a file in the media folder of main at once. */
  async saveMedia(name: string, bytes: Buffer, author: Person): Promise<CleanMedia & { id: string }> {
    const clean = await cleanMedia(bytes, name);
    return this.write(async () => {
      const main = await this.main();
      const id = await this.#store.writeBlob(clean.bytes);
      if ((await this.#store.blobAt(main, clean.path)) !== id) {
        const commit = await this.#store.writeCommit({
          tree: await this.#store.writeTree(await this.#store.treeOf(main), new Map([[clean.path, { id }]])),
          parents: [main],
          message: commitMessage({ action: 'media', author, path: clean.path, title: clean.name }),
          author,
        });
        await this.move([{ ref: this.#mainRef, from: main, to: commit }], `media ${clean.path}`);
      }
      return { ...clean, id };
    });
  }

  /** What the rules have against a text at that path, without saving it. */
  async problemsOf(path: string, text: string): ReturnType<typeof checkEntry> {
    const place = entryPlace(path);
    const draft = await this.#draftOf(path);
    const main = await this.main();
    return checkEntry(place, text, this.#existsIn(new Map(), draft ? [draft.tip, main] : [main], true));
  }

  #unchanged({
    collection,
    slug,
    place,
    onto,
    id,
    text,
    merged = [],
  }: {
    collection: string;
    slug: string;
    place: EntryPlace;
    onto: string;
    id: string;
    text: string;
    merged?: SaveResult['merged'];
  }): SaveResult {
    return {
      collection,
      slug,
      path: place.path,
      file: { path: place.path, id },
      commit: onto,
      data: text,
      merged,
      assets: [],
    };
  }

  #sibling(place: EntryPlace, newPath: string): EntryPlace {
    const next = entryPlace(newPath);
    if (next.type !== place.type)
      throw badRequest('Naskah tidak dapat dipindahkan ke jenis lain. Buat naskah baru di jenis itu.');
    return next;
  }

  #statusFor({ useWorkflow, status }: SaveRequest, draft: Draft | null): Status | undefined {
    if (!useWorkflow) return undefined;
    return draft?.status ?? (STATUSES.includes(status as Status) ? (status as Status) : 'draft');
  }

  async #needDraft(collection: string, slug: string): Promise<Draft> {
    const draft = await this.drafts.find(collection, slug);
    if (!draft) throw notFound('Draf ini');
    return draft;
  }

  /** The draft that holds an entry, whatever it is called. */
  async #draftOf(path: string): Promise<Draft | null> {
    const place = entryPlace(path);
    const own = await this.drafts.find(place.type.collection, place.slug);
    if (own) return own;
    return (
      (await this.drafts.list()).find((draft) => draft.path === path || draft.movedFrom === path) ?? null
    );
  }

  async #isTaken(
    { path, type, slug }: EntryPlace,
    { except, main, draft }: { except: Draft | null; main: string; draft: Draft | null },
  ): Promise<boolean> {
    if (except?.path === path) return false;
    if ((await this.#store.blobAt(main, path)) !== null) return true;
    if (draft && draft !== except) return true;
    if ((await this.#store.resolve(draftRef(type.collection, slug))) !== null && !except) return true;
    return (await this.drafts.list()).some((other) => other.path === path && other.ref !== except?.ref);
  }

  async #freeSlug(place: EntryPlace, main: string): Promise<string> {
    const stem = place.slug.replace(/-\d+$/, '') || place.slug;
    for (let number = 2; ; number += 1) {
      const slug = `${stem.slice(0, 80 - 1 - String(number).length)}-${number}`;
      if (!isEntryId(slug))
        throw badRequest(
          'Nama alamat ini tidak dapat dipakai. Tulis nama lain dengan huruf kecil, angka, dan tanda hubung.',
        );
      const next = { ...place, slug, path: siblingPath(place, slug) };
      if (!(await this.#isTaken(next, { except: null, main, draft: null }))) return slug;
    }
  }

  /** The editor's text on top of what the entry is now. */
  async #mergeWithCurrent(
    { text: sent, base }: SaveRequest,
    place: EntryPlace,
    current: string | null,
    onto: string,
    assets: Map<string, CleanMedia>,
  ): Promise<{ text: string; merged: SaveResult['merged'] }> {
    const mine = withNewNames(sent, assets);
    if (current === base) return { text: mine, merged: [] };
    const [was, theirs] = await Promise.all([this.#store.readText(base), this.#store.readText(current)]);
    const result = await mergeEntry({ base: was, mine, theirs });
    const mineId = null;
    if (typeof result.text !== 'string') {
      const fields = result.conflicts.map((conflict) => ({
        ...conflict,
        label: fieldLabel(place.path, conflict.field),
      }));
      throw await this.#conflict({ path: place.path, fields, mineId, theirsId: current }, onto);
    }
    const { author: by } = await this.#lastWriter(onto, place.path);
    return {
      text: result.text,
      merged: result.taken.map((field) => ({ field, label: fieldLabel(place.path, field), by })),
    };
  }

  async #conflict({ path, fields, mineId, theirsId }: Conflict, onto: string): Promise<DeskError> {
    const { author: by, at } = await this.#lastWriter(onto, path);
    const labels = [...new Set(fields.map(({ label }) => `“${label}”`))].join(', ');
    const what =
      theirsId === null
        ? `Naskah ini sudah dihapus${by ? ` oleh ${by}` : ''} sejak Anda membukanya. Simpan sebagai salinan bila masih diperlukan.`
        : `${by || 'Orang lain'} sudah mengubah ${labels} sejak Anda membukanya. Pilih atau gabungkan isinya, lalu simpan lagi.`;
    return new DeskError(409, 'conflict', what, {
      path,
      fields,
      by,
      at,
      mineId,
      theirsId,
      theirsData: await this.#store.readText(theirsId),
    });
  }

  async #lastWriter(commit: string, path: string): Promise<{ author: string; at: string | null }> {
    const [last] = await this.#store.log(['-1', commit, '--', path]);
    return { author: last?.author ?? '', at: last?.at ?? null };
  }

  async #titleAt(commit: string, place: EntryPlace): Promise<string> {
    const text = await this.#store.readText(await this.#store.blobAt(commit, place.path));
    return text === null ? place.slug : readFacts(place, text).title;
  }

  async #deedOf({
    path,
    id,
    tip,
    base,
  }: Draft): Promise<{ path: string; type: EntryPlace['type']; title: string }> {
    const place = entryPlace(path);
    return { path, type: place.type, title: await this.#titleAt(id === null ? base : tip, place) };
  }

  /** Files that came along with an entry, cleaned; what is already stored as it is needs nothing. */
  async #cleanAssets(
    { assets = [], collection, slug }: SaveRequest,
    place: EntryPlace,
  ): Promise<Map<string, CleanMedia>> {
    const cleaned = new Map<string, CleanMedia>();
    if (assets.length === 0) return cleaned;
    const commits = [
      await this.main(),
      (await this.drafts.find(collection ?? place.type.collection, slug ?? place.slug))?.tip,
    ];
    for (const { path, bytes } of assets) {
      if (typeof path !== 'string' || !path.startsWith(`${MEDIA}/`)) mediaPath(path);
      const stored = await Promise.all(
        commits.map(async (commit) => {
          const id = commit ? await this.#store.blobAt(commit, path) : null;
          return id !== null && (await this.#store.readBlob(id))?.equals(bytes);
        }),
      );
      if (stored.some(Boolean)) continue;
      const waiting = await this.#uploads.read(path);
      if (waiting?.equals(bytes)) continue;
      cleaned.set(path, await cleanMedia(bytes, basename(path)));
    }
    return cleaned;
  }

  /** Adds the files that the text names and that are not there yet. */
  async #addMedia(
    text: string,
    assets: Map<string, CleanMedia>,
    onto: string,
    main: string,
    changes: Map<string, Change>,
  ): Promise<void> {
    for (const { path, bytes } of assets.values())
      changes.set(path, { id: await this.#store.writeBlob(bytes) });
    for (const [url] of text.matchAll(MEDIA_IN_TEXT)) {
      const path = `${CONTENT}${url}`;
      if (
        changes.has(path) ||
        (await this.#store.blobAt(onto, path)) ||
        (await this.#store.blobAt(main, path))
      )
        continue;
      const bytes = await this.#uploads.read(path);
      if (bytes) changes.set(path, { id: await this.#store.writeBlob(bytes) });
    }
  }

  /** A picture that only this draft brought and no longer shows does not get published. */
  #dropUnusedMedia(text: string, draft: Draft, changes: Map<string, Change>): void {
    for (const { path, before, after } of draft.changes) {
      if (path.startsWith(`${MEDIA}/`) && before === null && after !== null && !text.includes(mediaUrl(path)))
        changes.set(path, null);
    }
  }

  /** Whether a path exists once `changes` are made in one of those commits, or, for a draft, in another draft. */
  #existsIn(changes: ReadonlyMap<string, Change>, commits: readonly string[], orInDrafts = false): Exists {
    return async (path) => {
      const change = changes.get(path);
      if (change !== undefined) return change !== null;
      for (const commit of commits) if (await this.#store.blobAt(commit, path)) return true;
      if (!orInDrafts) return false;
      if (await this.#uploads.read(path)) return true;
      return (await this.drafts.list()).some((draft) => draft.path === path && draft.id !== null);
    };
  }

  async #check(place: EntryPlace, text: string, exists: Exists): Promise<void> {
    const problems = await checkEntry(place, text, exists);
    if (problems.length > 0) throw problemsFound(problems);
  }

  /** Checks every entry that is about to be on main, and that nothing there loses what it points to. */
  async #checkAll(changes: ReadonlyMap<string, Change>, main: string): Promise<void> {
    const exists = this.#existsIn(changes, [main]);
    for (const [path, change] of changes) {
      const place = findPlace(path);
      if (!place) mediaPath(path);
      const text = place && change && (await this.#store.readText(change.id));
      if (place && typeof text === 'string') await this.#check(place, text, exists);
    }
    await this.#refuseReferenced(changes);
  }

  async #refuseReferenced(changes: ReadonlyMap<string, Change>): Promise<void> {
    const references: Reference[] = [];
    for (const [path, change] of changes) {
      if (change === null)
        references.push(
          ...(await this.#index.referencesTo(path)).filter((from) => changes.get(from.path) === undefined),
        );
    }
    if (references.length === 0) return;
    const names = [...new Set(references.map(({ title }) => `“${title}”`))];
    const some = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` dan ${names.length - 3} lainnya` : ''}`;
    throw new DeskError(
      409,
      'referenced',
      `Masih dipakai oleh ${some}. Ubah dahulu naskah-naskah itu, lalu hapus lagi.`,
      { references },
    );
  }
}

function withNewNames(text: string, assets: ReadonlyMap<string, CleanMedia>): string {
  let renamed = text;
  for (const [path, { url }] of assets) renamed = renamed.replaceAll(mediaUrl(path), url);
  return renamed;
}

function taken({ path, type }: EntryPlace, suggestion: string): DeskError {
  return new DeskError(
    409,
    'exists',
    `Alamat ini sudah dipakai ${type.label.toLowerCase()} lain. Pakai alamat “${suggestion}”, atau buka naskah yang sudah ada.`,
    { path, suggestion },
  );
}

function hasDraft({ collection, slug, author }: Draft): DeskError {
  return new DeskError(
    409,
    'has-draft',
    `Naskah ini masih punya draf${author ? ` dari ${author}` : ''}. Terbitkan atau buang drafnya dahulu.`,
    { collection, slug },
  );
}
