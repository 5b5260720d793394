import { DISCARDED, findPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import { isWithdrawn, readFacts } from './entry-facts.ts';

/** A draft that was thrown away. */
export interface DiscardedDraft {
  collection: string;
  slug: string;
  path: string;
  title: string;
  /** Who wrote it last. */
  author: string;
  /** Who threw it away, and when. */
  discardedBy: string;
  at: string;
  commit: string;
}

/** A published entry that was deleted. */
export interface DeletedEntry {
  collection: string;
  slug: string;
  path: string;
  title: string;
  /** Who took it off the site, and when. */
  deletedBy: string;
  at: string;
  /** The last published version. */
  commit: string;
}

/** How far back deletions and changes of address are looked through, and how many deletions are listed. */
const LOOKED_THROUGH = 500;
const MOST = 100;

/**
 * What went and can be brought back, each the newest first and each text once: drafts that were thrown away, and
 * published entries that the desk deleted, as far as they are nowhere in the desk now. Of a story whose participant
 * took back their consent nothing is offered, whatever an older text of it says.
 */
export async function listGone(
  desk: DeskRepository,
  most = MOST,
): Promise<{ discarded: DiscardedDraft[]; deleted: DeletedEntry[] }> {
  const { found, withdrawn } = await lookBack(desk);
  const deleted = found.slice(0, most);
  const offered = new Set(deleted.map(({ path, id }) => `${path} ${id}`));
  return {
    discarded: await listDiscarded(desk, offered, withdrawn),
    deleted: deleted.map(({ id: _, ...entry }) => entry),
  };
}

/** Deleted entries, with the blob of their last text, and the paths of stories whose consent was taken back. */
async function lookBack(
  desk: DeskRepository,
): Promise<{ found: (DeletedEntry & { id: string })[]; withdrawn: Set<string> }> {
  const { store } = desk;
  const rows = await desk.index.entries();
  const present = new Set(
    rows.flatMap(({ collection, path, draftSlug }) => [path, `${collection} ${draftSlug}`]),
  );
  const withdrawn = new Set(
    (await desk.index.published()).filter(({ facts }) => isWithdrawn(facts)).map(({ place }) => place.path),
  );
  const log = await store.log([
    `-${LOOKED_THROUGH}`,
    '--topo-order',
    '--extended-regexp',
    '--grep=^Desk-Action: delete$',
    '--grep=^Desk-Moved-From: ',
    await desk.main(),
  ]);
  const found: (DeletedEntry & { id: string })[] = [];
  // What happened to a path last decides what became of it.
  const settled = new Set<string>();
  for (const { parents, trailers, author, at } of log) {
    const place = findPlace(trailers['Desk-Entry'] ?? '');
    if (!place) continue;
    const { path, slug, type } = place;
    const movedFrom = trailers['Desk-Moved-From'];
    if (movedFrom !== undefined) {
      settled.add(movedFrom);
      if (withdrawn.has(path)) withdrawn.add(movedFrom);
    }
    // A draft that proposes the deletion has a state; what takes an entry off main has none.
    if (trailers['Desk-Action'] !== 'delete' || trailers['Desk-Status'] || settled.has(path)) continue;
    settled.add(path);
    const [commit] = parents;
    const id = commit ? await store.blobAt(commit, path) : null;
    const text = await store.readText(id);
    if (!commit || id === null || text === null) continue;
    const facts = readFacts(place, text);
    if (isWithdrawn(facts)) withdrawn.add(path);
    else if (!present.has(path) && !present.has(`${type.collection} ${slug}`))
      found.push({
        collection: type.collection,
        slug,
        path,
        title: facts.title,
        deletedBy: author,
        at,
        commit,
        id,
      });
  }
  found.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return { found, withdrawn };
}

async function listDiscarded(
  desk: DeskRepository,
  offered: ReadonlySet<string>,
  withdrawn: ReadonlySet<string>,
): Promise<DiscardedDraft[]> {
  const refs = await desk.store.refs(DISCARDED);
  const present = new Set([
    ...offered,
    ...(await desk.index.entries()).map(({ path, id }) => `${path} ${id}`),
  ]);
  const found = await Promise.all(
    [...refs].map(async ([ref, commit]) => ({ ref, commit, info: await desk.store.readCommit(commit) })),
  );
  found.sort((one, other) => Date.parse(other.info.at) - Date.parse(one.info.at));
  const drafts: DiscardedDraft[] = [];
  for (const { ref, commit, info } of found) {
    const [collection = '', slug = ''] = ref.slice(DISCARDED.length).split('/');
    const place = findPlace(info.trailers['Desk-Entry'] ?? '');
    const id = place && (await desk.store.blobAt(commit, place.path));
    const text = await desk.store.readText(id);
    if (!place || text === null || present.has(`${place.path} ${id}`) || withdrawn.has(place.path)) continue;
    present.add(`${place.path} ${id}`);
    const [last] = await desk.store.log(['-1', commit, '--', place.path]);
    drafts.push({
      collection,
      slug,
      path: place.path,
      title: readFacts(place, text).title,
      author: last?.author ?? info.author,
      discardedBy: info.author,
      at: info.at,
      commit,
    });
  }
  return drafts;
}
