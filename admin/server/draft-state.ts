import { commitMessage, STATUSES, type Status } from './commit-message.ts';
import { findPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import { readFacts } from './entry-facts.ts';
import { badRequest } from './errors.ts';
import type { Person } from './git-store.ts';

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

/** Where thrown-away drafts stay, so that nothing acknowledged is ever lost. */
const DISCARDED = 'refs/desk/discarded/';

/** Moves a draft to another state; its text stays as it is. */
export async function setStatus(
  desk: DeskRepository,
  collection: string,
  slug: string,
  asked: string,
  author: Person,
): Promise<{ commit: string; status: Status }> {
  const status = STATUSES.find((each) => each === asked);
  if (!status) throw badRequest('Keadaan draf itu tidak dikenal. Muat ulang halaman, lalu coba lagi.');
  return desk.write(async () => {
    const draft = await desk.needDraft(collection, slug);
    if (draft.status === status) return { commit: draft.tip, status };
    const message = commitMessage({ action: 'status', author, ...(await desk.describeDraft(draft)), status });
    const commit = await desk.commit(draft.tip, new Map(), { message, author });
    await desk.move([{ ref: draft.ref, from: draft.tip, to: commit }], `status ${status}`);
    return { commit, status };
  });
}

/** Throws a draft away. It stays restorable; a commit on top of it says who did so, and when. */
export async function discardDraft(
  desk: DeskRepository,
  collection: string,
  slug: string,
  author: Person,
): Promise<void> {
  await desk.write(async () => {
    const draft = await desk.needDraft(collection, slug);
    const message = commitMessage({ action: 'discard', author, ...(await desk.describeDraft(draft)) });
    const commit = await desk.commit(draft.tip, new Map(), { message, author });
    const kept = `${DISCARDED}${draft.collection}/${draft.slug}/${commit.slice(0, 16)}`;
    await desk.move(
      [
        { ref: kept, from: null, to: commit },
        { ref: draft.ref, from: draft.tip, to: null },
      ],
      'discard',
    );
  });
}

/** Drafts that were thrown away and whose text is nowhere in the desk now, the newest first; each text once. */
export async function listDiscarded(desk: DeskRepository): Promise<DiscardedDraft[]> {
  const refs = await desk.store.refs(DISCARDED);
  const present = new Set((await desk.index.entries()).map(({ path, id }) => `${path} ${id}`));
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
    if (!place || text === null || present.has(`${place.path} ${id}`)) continue;
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
