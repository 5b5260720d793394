import { dirname } from 'node:path';
import type { CommitInfo } from './commit-info.ts';
import { findPlace } from './content-paths.ts';
import type { GitStore } from './git-store.ts';

/**
 * The path that an entry had before a commit gave it `path`; null where that commit gave it no other path. A commit of
 * the desk says so itself. In one that does not, the entry of the same kind that went in it is the one: the only one
 * where the desk changed an address, else one whose text stayed the same to the letter.
 */
export async function earlierAddress(
  store: GitStore,
  { id, parents: [parent], trailers }: CommitInfo,
  path: string,
): Promise<string | null> {
  if (!parent) return null;
  const now = await store.blobAt(id, path);
  if (now === null || (await store.blobAt(parent, path)) !== null) return null;
  const own = trailers['Desk-Entry'] === path;
  const said = own ? findPlace(trailers['Desk-Moved-From'] ?? '') : null;
  if (said) return said.path;
  const gone = (await store.changesBetween(parent, id, dirname(path))).filter(
    (change) => change.after === null && findPlace(change.path),
  );
  const same = gone.find(({ before }) => before === now);
  if (same) return same.path;
  const readdressed = own && ['rename', 'publish'].includes(trailers['Desk-Action'] ?? '');
  return readdressed && gone.length === 1 ? gone[0]!.path : null;
}
