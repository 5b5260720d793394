import { basename } from 'node:path';
import { commitMessage } from './commit-message.ts';
import { draftRef, entryPlace, findPlace, mediaPath, type EntryPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import { badRequest, DeskError, notFound } from './errors.ts';
import type { Change, Person } from './git-store.ts';
import { refuseReferenced } from './neighbours.ts';
import { followMoves } from './follow-moves.ts';
import { draftRefusal } from './refusals.ts';
import { changeMedia } from './saved-media.ts';

export interface Removal {
  paths: readonly string[];
  /** Delete by a draft that goes through review, instead of at once. */
  useWorkflow?: boolean;
  reason?: string;
}

/** Deletes entries or media files: on main at once, or an entry by a draft that deletes it. */
export async function removeFiles(
  desk: DeskRepository,
  { paths, useWorkflow = false, reason }: Removal,
  author: Person,
): Promise<{ commit: string }> {
  const [path] = paths;
  if (path === undefined) throw badRequest('Tidak ada yang dipilih untuk dihapus.');
  for (const each of paths) refuseFixed(each);
  return desk.write(async () => {
    const main = await desk.main();
    for (const each of paths)
      if ((await desk.store.blobAt(main, each)) === null) throw notFound(`“${basename(each)}”`);
    const changes = new Map<string, Change>(paths.map((each) => [each, null]));
    await refuseReferenced(desk, changes);
    const place = findPlace(path);
    if (useWorkflow && place) return draftRemoval(desk, place, main, reason, author);
    for (const each of paths) {
      const draft = findPlace(each) && (await desk.draftOf(each));
      if (draft) throw draftRefusal(draft);
    }
    const described = place ? await desk.describe(main, place) : { path };
    await followMoves(desk, changes, main, []);
    const commit = await desk.commit(main, changes, {
      message: commitMessage({ action: 'delete', author, reason, ...described }),
      author,
    });
    await desk.move([{ ref: desk.mainRef, from: main, to: commit }], `delete ${path}`);
    return { commit };
  });
}

async function draftRemoval(
  desk: DeskRepository,
  place: EntryPlace,
  main: string,
  reason: string | undefined,
  author: Person,
): Promise<{ commit: string }> {
  const draft = await desk.draftOf(place.path);
  const onto = draft?.tip ?? main;
  const changes = new Map<string, Change>([[place.path, null]]);
  await changeMedia(desk, { text: '', assets: new Map(), onto, draft, changes });
  const status = draft?.status ?? 'draft';
  const message = commitMessage({
    action: 'delete',
    author,
    ...(await desk.describe(main, place)),
    status,
    reason,
  });
  const commit = await desk.commit(onto, changes, { message, author });
  const ref = draft?.ref ?? draftRef(place.type.collection, place.slug);
  await desk.move([{ ref, from: draft?.tip ?? null, to: commit }], `delete ${place.path}`);
  return { commit };
}

function refuseFixed(path: string): void {
  const place = findPlace(path);
  if (!place) return void mediaPath(path);
  const { type } = entryPlace(path);
  if (!type.fixed && !type.file) return;
  throw new DeskError(
    403,
    'fixed',
    `“${basename(path)}” adalah bagian tetap dari situs dan tidak dapat dihapus. Ubah saja isinya.`,
  );
}
