import { entryPlace, findPlace, type EntryPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import type { Change } from './git-store.ts';
import { MOVES_PATH, updateMoves } from './moved-addresses.ts';
import { repoint } from './repoint.ts';

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
