import { commitMessage } from './commit-message.ts';
import { CONTENT, entryPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import { DeskError } from './errors.ts';
import { followMoves } from './follow-moves.ts';
import type { Person } from './git-store.ts';
import { mergeCommits } from './merge-commits.ts';
import { refuseBrokenMain } from './neighbours.ts';
import { conflictRefusal } from './refusals.ts';

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
      movedFrom,
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
