import { checkEntry, type Exists } from './content-checks.ts';
import { findPlace, mediaPath, type EntryPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import type { Reference } from './entry-index.ts';
import { DeskError, problemsFound } from './errors.ts';
import type { Change } from './git-store.ts';

type Changes = ReadonlyMap<string, Change>;

/** Whether a path exists once `changes` are made in one of those commits; for a draft, other drafts and uploads count too. */
export function existsIn(
  desk: DeskRepository,
  changes: Changes,
  commits: readonly string[],
  { inDrafts }: { inDrafts: boolean },
): Exists {
  return async (path) => {
    const change = changes.get(path);
    if (change !== undefined) return change !== null;
    for (const commit of commits) if (await desk.store.blobAt(commit, path)) return true;
    if (!inDrafts) return false;
    if (await desk.uploads.read(path)) return true;
    return (await desk.drafts.list()).some((draft) => draft.path === path && draft.id !== null);
  };
}

/** Refuses a text that the schema or its neighbours forbid. */
export async function refuseProblems(place: EntryPlace, text: string, exists: Exists): Promise<void> {
  const problems = await checkEntry(place, text, exists);
  if (problems.length > 0) throw problemsFound(problems);
}

/** Checks every entry that is about to be on main, and that nothing there loses what it points to. */
export async function refuseBrokenMain(desk: DeskRepository, changes: Changes, main: string): Promise<void> {
  const exists = existsIn(desk, changes, [main], { inDrafts: false });
  for (const [path, change] of changes) {
    const place = findPlace(path);
    if (!place) mediaPath(path);
    const text = place && change && (await desk.store.readText(change.id));
    if (place && typeof text === 'string') await refuseProblems(place, text, exists);
  }
  await refuseReferenced(desk, changes);
}

/** Refuses to delete what something else still points to. */
export async function refuseReferenced(desk: DeskRepository, changes: Changes): Promise<void> {
  const references: Reference[] = [];
  for (const [path, change] of changes) {
    if (change !== null) continue;
    for (const reference of await desk.index.referencesTo(path))
      if (!changes.has(reference.path)) references.push(reference);
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
