import { commitMessage } from './commit-message.ts';
import { CONTENT, entryPlace, findPlace, type EntryPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import { DeskError } from './errors.ts';
import type { Change, Person } from './git-store.ts';
import { mergeCommits } from './merge-commits.ts';
import { MOVES_PATH, updateMoves } from './moved-addresses.ts';
import { refuseBrokenMain } from './neighbours.ts';
import { conflictRefusal } from './refusals.ts';
import { repoint } from './repoint.ts';

/**
 * Publishes a draft: its changes go onto what main is now, merged field by field, so that an old draft never puts an
 * old text back. The commit has the draft as its second parent: every save stays in the history.
 */
export async function publishDraft(
  desk: DeskRepository,
  collection: string,
  slug: string,
  author: Person,
): Promise<{ commit: string; path: string }> {
  return desk.write(async () => {
    const draft = await desk.needDraft(collection, slug);
    const { base, tip, path, movedFrom, status, ref, id } = draft;
    if (status !== 'pending_publish') {
      throw new DeskError(
        409,
        'not-ready',
        'Draf ini belum berstatus Siap, jadi belum dapat diterbitkan. Pindahkan dahulu ke Siap.',
        { status },
      );
    }
    const main = await desk.main();
    const moves = new Map(movedFrom ? [[path, movedFrom]] : []);
    const { changes, conflicts } = await mergeCommits(desk.store, {
      base,
      onto: main,
      from: tip,
      folder: CONTENT,
      moves,
    });
    if (conflicts[0]) throw await conflictRefusal(desk, conflicts[0], main);
    await followMoves(
      desk,
      changes,
      main,
      movedFrom ? [{ from: entryPlace(movedFrom), to: entryPlace(path) }] : [],
    );
    await refuseBrokenMain(desk, changes, main);
    const message = commitMessage({
      action: id === null ? 'delete' : 'publish',
      author,
      ...(await desk.describeDraft(draft)),
    });
    const commit = await desk.commit(main, changes, { parents: [main, tip], message, author });
    const updates = [
      { ref: desk.mainRef, from: main, to: commit },
      { ref, from: tip, to: null },
    ];
    await desk.move(updates, `publish ${path}`);
    return { commit, path };
  });
}

/**
 * Completes changes to main where entries appear, move or go: those that link to a moved entry follow it, and the list
 * of moved addresses is kept right.
 */
export async function followMoves(
  desk: DeskRepository,
  changes: Map<string, Change>,
  main: string,
  moved: readonly { from: EntryPlace; to: EntryPlace }[],
): Promise<void> {
  const textOf = async (path: string) => {
    const change = changes.get(path);
    return desk.store.readText(
      change === undefined ? await desk.store.blobAt(main, path) : (change?.id ?? null),
    );
  };
  const rewrite = async (path: string, next: string | null, before: string | null) => {
    if (next !== null && next !== before) changes.set(path, { id: await desk.store.writeBlob(next) });
  };
  for (const { from, to } of moved) {
    for (const path of new Set(
      (await desk.index.referencesTo(from.path)).map((reference) => reference.path),
    )) {
      const text = await textOf(path);
      await rewrite(path, text && repoint(entryPlace(path), text, from, to), text);
    }
  }
  const [added, removed]: [EntryPlace[], EntryPlace[]] = [[], []];
  for (const [path, change] of changes) {
    const place = findPlace(path);
    if (!place || moved.some(({ from, to }) => from.path === path || to.path === path)) continue;
    if (change === null) removed.push(place);
    else if ((await desk.store.blobAt(main, path)) === null) added.push(place);
  }
  const settings = await textOf(MOVES_PATH);
  await rewrite(MOVES_PATH, settings && updateMoves(settings, { moved, added, removed }), settings);
}
