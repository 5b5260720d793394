import { commitMessage, STATUSES, type Status } from './commit-message.ts';
import { DISCARDED } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import { badRequest } from './errors.ts';
import type { Person } from './git-store.ts';

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
