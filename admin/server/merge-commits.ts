import { labelOf } from '../../src/model/check.ts';
import { CONTENT, findPlace } from './content-paths.ts';
import type { FieldConflict } from './errors.ts';
import type { Change, GitStore } from './git-store.ts';
import { mergeEntry, WHOLE, type MergeConflict } from './merge.ts';

export interface Conflict {
  path: string;
  fields: FieldConflict[];
  /** The blobs that disagree; null where the entry is deleted. */
  mineId: string | null;
  theirsId: string | null;
  /** The version both grew from. */
  baseId: string | null;
}

/** What has to change in `onto` so that it holds the work of `from` as well. */
export interface MergedChanges {
  changes: Map<string, Change>;
  conflicts: Conflict[];
}

/**
 * Brings what `from` changed since `base` onto `onto`: files only one side changed are taken as they are, entries both
 * changed are merged field by field. `moves` names entries that `from` gave another path (new → old).
 */
export async function mergeCommits(
  store: GitStore,
  {
    base,
    onto,
    from,
    folder,
    moves = new Map(),
  }: { base: string; onto: string; from: string; folder?: string; moves?: ReadonlyMap<string, string> },
): Promise<MergedChanges> {
  const changes = new Map<string, Change>();
  const conflicts: Conflict[] = [];
  const moved = new Map([...moves].map(([to, old]) => [old, to]));
  for (const { path, before, after, mode } of await store.changesBetween(base, from, folder)) {
    const current = await store.blobAt(onto, path);
    if (current === after) continue;
    if (after === null && moved.has(path)) {
      // Its text went to another path, where what happened here meanwhile is merged in.
      changes.set(path, null);
      continue;
    }
    const old = before === null ? moves.get(path) : undefined;
    const [was, now] = old
      ? [await store.blobAt(base, old), await store.blobAt(onto, old)]
      : [before, current];
    if (now === was && current === before) {
      changes.set(
        path,
        after === null ? null : { id: after, ...(path.startsWith(`${CONTENT}/`) ? {} : { mode }) },
      );
      continue;
    }
    const fields = await mergeInto(store, path, { was, mine: after, theirs: old ? now : current }, changes);
    if (fields.length > 0)
      conflicts.push({ path, fields, mineId: after, theirsId: old ? now : current, baseId: was });
  }
  return { changes, conflicts };
}

/** Merges one entry into `changes`, or gives the fields in conflict. */
async function mergeInto(
  store: GitStore,
  path: string,
  { was, mine, theirs }: { was: string | null; mine: string | null; theirs: string | null },
  changes: Map<string, Change>,
): Promise<FieldConflict[]> {
  if (!findPlace(path)) return [{ field: WHOLE, label: 'Berkas', mine, theirs, base: was }];
  const [base, mineText, theirsText] = await Promise.all([was, mine, theirs].map((id) => store.readText(id)));
  const merged = mergeEntry({ base: base ?? null, mine: mineText ?? null, theirs: theirsText ?? null });
  if (merged.text === undefined) return labelled(path, merged.conflicts);
  changes.set(path, merged.text === null ? null : { id: await store.writeBlob(merged.text) });
  return [];
}

/** Conflicts with the form's words for their fields. */
export function labelled(path: string, conflicts: readonly MergeConflict[]): FieldConflict[] {
  return conflicts.map(({ shown, ...conflict }) => ({ ...conflict, label: fieldLabel(path, shown) }));
}

/** What the form calls a field of the entry at that path. */
export function fieldLabel(path: string, field: string): string {
  const place = findPlace(path);
  if (field === WHOLE || !place) return path.startsWith(`${CONTENT}/`) ? 'Seluruh naskah' : 'Berkas';
  return labelOf(
    place.type,
    field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  );
}
