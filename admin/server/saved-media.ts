import { basename } from 'node:path';
import { CONTENT, MEDIA, mediaPath, mediaUrl } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import type { Draft } from './drafts.ts';
import type { Change } from './git-store.ts';
import { cleanMedia, type CleanMedia } from './media.ts';

const MEDIA_IN_TEXT = /\/media\/[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp|pdf)/g;

/** The paths of the media files that a text names. */
export function mediaIn(text: string): string[] {
  return [...new Set([...text.matchAll(MEDIA_IN_TEXT)].map(([url]) => `${CONTENT}${url}`))];
}

/** Files that came along with an entry, cleaned, by the path they came under; what is stored already needs nothing. */
export async function cleanAssets(
  desk: DeskRepository,
  assets: readonly { path: string; bytes: Buffer }[],
  draft: Draft | null,
): Promise<Map<string, CleanMedia>> {
  const cleaned = new Map<string, CleanMedia>();
  for (const { path, bytes } of assets) {
    if (!path.startsWith(`${MEDIA}/`)) mediaPath(path);
    if (!(await isStored(desk, path, bytes, draft)))
      cleaned.set(path, await cleanMedia(bytes, basename(path)));
  }
  return cleaned;
}

async function isStored(
  desk: DeskRepository,
  path: string,
  bytes: Buffer,
  draft: Draft | null,
): Promise<boolean> {
  if ((await desk.uploads.read(path))?.equals(bytes)) return true;
  for (const commit of [draft?.tip, await desk.main()]) {
    const id = commit && (await desk.store.blobAt(commit, path));
    if (id && (await desk.store.readBlob(id))?.equals(bytes)) return true;
  }
  return false;
}

/** An entry's text with its files under the names they are stored by. */
export function withStoredNames(text: string, assets: ReadonlyMap<string, CleanMedia>): string {
  let renamed = text;
  for (const [path, { url }] of assets) renamed = renamed.replaceAll(mediaUrl(path), url);
  return renamed;
}

/** Adds to `changes` the files that the text names and that are not there yet, and drops those only this draft brought. */
export async function changeMedia(
  desk: DeskRepository,
  {
    text,
    assets,
    onto,
    draft,
    changes,
  }: {
    text: string;
    assets: ReadonlyMap<string, CleanMedia>;
    onto: string;
    draft: Draft | null;
    changes: Map<string, Change>;
  },
): Promise<void> {
  const main = await desk.main();
  for (const { path, bytes } of assets.values()) changes.set(path, { id: await desk.store.writeBlob(bytes) });
  for (const path of mediaIn(text)) {
    if (changes.has(path) || (await desk.store.blobAt(onto, path)) || (await desk.store.blobAt(main, path)))
      continue;
    const bytes = await desk.uploads.read(path);
    if (bytes) changes.set(path, { id: await desk.store.writeBlob(bytes) });
  }
  for (const { path, before, after } of draft?.changes ?? []) {
    const isOwn = path.startsWith(`${MEDIA}/`) && before === null && after !== null;
    if (isOwn && !text.includes(mediaUrl(path))) changes.set(path, null);
  }
}
