import { commitMessage, STATUSES, type Status } from './commit-message.ts';
import { findPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import { readFacts } from './entry-facts.ts';
import { badRequest } from './errors.ts';
import type { Person, RefUpdate } from './git-store.ts';

/** A draft that was thrown away. */
export interface DiscardedDraft {
  collection: string;
  slug: string;
  path: string;
  title: string;
  author: string;
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

/** Throws a draft away. It stays restorable. */
export async function discardDraft(desk: DeskRepository, collection: string, slug: string): Promise<void> {
  await desk.write(async () => {
    const { ref, tip, ...draft } = await desk.needDraft(collection, slug);
    const kept = `${DISCARDED}${draft.collection}/${draft.slug}/${tip.slice(0, 16)}`;
    const updates: RefUpdate[] = [{ ref, from: tip, to: null }];
    if ((await desk.store.resolve(kept)) === null) updates.unshift({ ref: kept, from: null, to: tip });
    await desk.move(updates, 'discard');
  });
}

/** Drafts that were thrown away, the newest first. */
export async function listDiscarded(desk: DeskRepository): Promise<DiscardedDraft[]> {
  const refs = await desk.store.refs(DISCARDED);
  const found = await Promise.all(
    [...refs].map(async ([ref, commit]): Promise<DiscardedDraft[]> => {
      const [collection = '', slug = ''] = ref.slice(DISCARDED.length).split('/');
      const { author, at, trailers } = await desk.store.readCommit(commit);
      const place = findPlace(trailers['Desk-Entry'] ?? '');
      const text = place && (await desk.store.readText(await desk.store.blobAt(commit, place.path)));
      return place && text
        ? [{ collection, slug, path: place.path, title: readFacts(place, text).title, author, at, commit }]
        : [];
    }),
  );
  return found.flat().sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
