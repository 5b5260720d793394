import { entryPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import { notFound } from './errors.ts';
import type { Person } from './git-store.ts';
import { mediaIn } from './saved-media.ts';
import { saveEntry, type SaveResult } from './saving.ts';
import { stillWithdrawn } from './withdrawal.ts';

export interface Restoration {
  path: string;
  commit: string;
  /** Where the entry was in that commit, when its address changed since. */
  from?: string;
  /** The version the editor saw when asking; without it, whatever the entry is now gives way. */
  base?: string | null;
}

/** Brings an old version of an entry back, as a draft, with the pictures it shows. */
export async function restoreEntry(
  desk: DeskRepository,
  { path, commit, from = path, base }: Restoration,
  author: Person,
): Promise<SaveResult> {
  const { type, slug } = entryPlace(path);
  if (entryPlace(from).type !== type) throw notFound('Versi itu');
  const { store } = desk;
  const blobAt = async (file: string) => store.blobAt(commit, file).catch(() => null);
  const older = /^[0-9a-f]{7,64}$/.test(commit) ? await store.readText(await blobAt(from)) : null;
  if (older === null) throw notFound('Versi itu');
  const main = await desk.main();
  const text = stillWithdrawn(older, await store.readText(await store.blobAt(main, path)));
  const draft = await desk.draftOf(path);
  const onto = draft?.tip ?? main;
  const current = await store.blobAt(onto, path);
  // A form shows the text that its draft would delete.
  const proposed = draft?.id === null && draft.changes.find((change) => change.path === path)?.before;
  const keep = new Map<string, string>();
  for (const file of mediaIn(text)) {
    const id = (await store.blobAt(onto, file)) === null ? await blobAt(file) : null;
    if (id) keep.set(file, id);
  }
  return saveEntry(
    desk,
    {
      path,
      text,
      base: base === undefined || base === proposed ? current : base,
      collection: draft?.collection ?? type.collection,
      slug: draft?.slug ?? slug,
      useWorkflow: true,
      keep,
      action: 'restore',
    },
    author,
  );
}
