import { isTaken, freePlace } from './addresses.ts';
import { commitMessage, STATUSES, type Action, type Status } from './commit-message.ts';
import { CONTENT, draftRef, entryPlace, type EntryPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import type { Draft } from './drafts.ts';
import { readFacts } from './entry-facts.ts';
import { badRequest, DeskError } from './errors.ts';
import type { Change, Person } from './git-store.ts';
import type { CleanMedia } from './media.ts';
import { mergeEntry } from './merge.ts';
import { fieldLabel, labelled, mergeCommits } from './merge-commits.ts';
import { existsIn, refuseProblems } from './neighbours.ts';
import { refusePersonalData } from './personal-data.ts';
import { followMoves } from './follow-moves.ts';
import { conflictRefusal, draftRefusal, takenRefusal } from './refusals.ts';
import { changeMedia, cleanAssets, withStoredNames } from './saved-media.ts';

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
  /** Files that are stored already, of an earlier version: path → blob. */
  keep?: ReadonlyMap<string, string>;
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

/** Where a save goes: which entry, from which address, on top of which commit. */
interface Target {
  place: EntryPlace;
  /** The entry's address before, when this save changes it. */
  from: EntryPlace;
  collection: string;
  slug: string;
  draft: Draft | null;
  onto: string;
  /** What the entry is now. */
  current: string | null;
  isNew: boolean;
}

const LARGEST_ENTRY = 1024 * 1024;

/**
 * Saves an entry as one commit, on its draft or at once on main: on top of what others did since the version the editor
 * started from, or not at all. README.md says what each refusal carries.
 */
export async function saveEntry(
  desk: DeskRepository,
  request: SaveRequest,
  author: Person,
): Promise<SaveResult> {
  const asked = entryPlace(request.path);
  if (Buffer.byteLength(request.text) > LARGEST_ENTRY) {
    throw new DeskError(
      413,
      'too-large',
      'Naskah ini lebih besar dari 1 MB. Pindahkan gambar ke berkas media, atau bagi naskahnya menjadi beberapa.',
    );
  }
  if (asked.type.fixed && (await desk.store.blobAt(await desk.main(), asked.path)) === null) {
    throw new DeskError(403, 'fixed', `“${asked.type.labelPlural}” tidak dapat ditambah dari meja kerja.`);
  }
  const { collection = asked.type.collection, slug = asked.slug } = request;
  const assets = await cleanAssets(desk, request.assets ?? [], await desk.drafts.find(collection, slug));
  return desk.write(async () => {
    const target = await findTarget(desk, request, asked);
    return 'saved' in target ? target.saved : saveTo(desk, request, target, assets, author);
  });
}

async function findTarget(
  desk: DeskRepository,
  request: SaveRequest,
  asked: EntryPlace,
): Promise<Target | { saved: SaveResult }> {
  const { useWorkflow, newPath, collection = asked.type.collection, slug = asked.slug } = request;
  const main = await desk.main();
  const draft = useWorkflow ? await desk.drafts.find(collection, slug) : await desk.draftOf(asked.path);
  if (!useWorkflow && draft) throw draftRefusal(draft);
  const onto = draft?.tip ?? main;
  const current = await desk.store.blobAt(onto, asked.path);
  const isNew = request.base === null && request.newEntry !== false && request.action !== 'restore';
  if (!isNew) {
    const place = newPath ? sibling(asked, newPath) : asked;
    if (place.path !== asked.path && (await isTaken(desk, place, draft)))
      throw takenRefusal(place, (await freePlace(desk, place)).slug);
    return { place, from: asked, collection, slug, draft, onto, current, isNew };
  }
  if (!draft && !(await isTaken(desk, asked, null))) {
    return { place: asked, from: asked, collection, slug, draft: null, onto: main, current: null, isNew };
  }
  // Sent twice, for example because the answer to the first never arrived.
  if (current !== null && (await desk.store.readText(current)) === request.text) {
    return {
      saved: resultOf({ collection, slug, place: asked, commit: onto, id: current, text: request.text }),
    };
  }
  const place = await freePlace(desk, asked);
  if (!request.autoSlug) throw takenRefusal(asked, place.slug);
  return { place, from: place, collection, slug: place.slug, draft: null, onto: main, current: null, isNew };
}

async function saveTo(
  desk: DeskRepository,
  request: SaveRequest,
  target: Target,
  assets: ReadonlyMap<string, CleanMedia>,
  author: Person,
): Promise<SaveResult> {
  const { place, from, collection, slug, draft, onto, isNew } = target;
  const main = await desk.main();
  const { text, merged } = await mergeWithCurrent(desk, request, target, assets);
  const changes = new Map<string, Change>([[place.path, { id: await desk.store.writeBlob(text) }]]);
  if (place.path !== from.path) changes.set(from.path, null);
  for (const [path, id] of request.keep ?? []) changes.set(path, { id });
  await changeMedia(desk, { text, assets, onto, draft, changes });
  if (!request.useWorkflow)
    await followMoves(desk, changes, main, place.path === from.path ? [] : [{ from, to: place }]);
  await refuseProblems(place, text, existsIn(desk, changes, [onto, main], { inDrafts: request.useWorkflow }));
  if (request.action !== 'restore')
    refusePersonalData(place, text, {
      before: await desk.store.readText(target.current),
      reason: request.reason,
    });

  const seen =
    draft && request.mergedWith && request.mergedWith === (await desk.store.blobAt(main, place.path));
  const tree = seen
    ? await onMain(desk, draft, main, place.path, changes)
    : await desk.store.writeTree(await desk.store.treeOf(onto), changes);
  const result = { collection, slug, place, id: changes.get(place.path)?.id as string, text, merged, assets };
  if (!seen && !isNew && tree === (await desk.store.treeOf(onto)))
    return resultOf({ ...result, commit: onto });

  const status = request.useWorkflow ? (draft?.status ?? statusAsked(request)) : undefined;
  const action = request.action ?? (isNew ? 'create' : place.path === from.path ? 'update' : 'rename');
  const { title } = readFacts(place, text);
  const message = commitMessage({
    action,
    author,
    path: place.path,
    movedFrom: place.path === from.path ? null : from.path,
    type: place.type,
    title,
    status,
    reason: request.reason,
  });
  const commit = await desk.store.writeCommit({
    tree,
    parents: seen ? [onto, main] : [onto],
    message,
    author,
  });
  const [ref, old] = request.useWorkflow
    ? [draftRef(collection, slug), draft?.tip ?? null]
    : [desk.mainRef, main];
  await desk.move([{ ref, from: old, to: commit }], `${action} ${place.path}`);
  return resultOf({ ...result, commit });
}

/** The editor's text on top of what the entry is now. */
async function mergeWithCurrent(
  desk: DeskRepository,
  { text: sent, base }: SaveRequest,
  { from: { path }, current, onto }: Target,
  assets: ReadonlyMap<string, CleanMedia>,
): Promise<Pick<SaveResult, 'merged'> & { text: string }> {
  const mine = withStoredNames(sent, assets);
  if (current === base) return { text: mine, merged: [] };
  const [was, theirs] = await Promise.all([desk.store.readText(base), desk.store.readText(current)]);
  const { text, taken, conflicts } = mergeEntry({ base: was, mine, theirs });
  if (typeof text !== 'string') {
    const fields = labelled(path, conflicts);
    throw await conflictRefusal(desk, { path, fields, mineId: null, theirsId: current, baseId: base }, onto);
  }
  const { author: by } = await desk.lastWriter(onto, path);
  return { text, merged: taken.map((field) => ({ field, label: fieldLabel(path, field), by })) };
}

/** The tree of main with a draft's work on it: the draft has now seen what main says about its entry. */
async function onMain(
  desk: DeskRepository,
  { base, tip }: Draft,
  main: string,
  path: string,
  changes: ReadonlyMap<string, Change>,
): Promise<string> {
  const earlier = await mergeCommits(desk.store, { base, onto: main, from: tip, folder: CONTENT });
  const other = earlier.conflicts.find((conflict) => conflict.path !== path);
  if (other) throw await conflictRefusal(desk, other, main);
  return desk.store.writeTree(await desk.store.treeOf(main), new Map([...earlier.changes, ...changes]));
}

function sibling(place: EntryPlace, newPath: string): EntryPlace {
  const next = entryPlace(newPath);
  if (next.type !== place.type)
    throw badRequest('Naskah tidak dapat dipindahkan ke jenis lain. Buat naskah baru di jenis itu.');
  return next;
}

function statusAsked({ status }: SaveRequest): Status {
  return STATUSES.find((each) => each === status) ?? 'draft';
}

function resultOf({
  collection,
  slug,
  place: { path },
  commit,
  id,
  text,
  merged = [],
  assets = new Map(),
}: {
  collection: string;
  slug: string;
  place: EntryPlace;
  commit: string;
  id: string;
  text: string;
  merged?: SaveResult['merged'];
  assets?: ReadonlyMap<string, CleanMedia>;
}): SaveResult {
  const renamed = [...assets]
    .map(([from, { path: to }]) => ({ from, to }))
    .filter(({ from, to }) => from !== to);
  return { collection, slug, path, file: { path, id }, commit, data: text, merged, assets: renamed };
}
