import { placeOf } from '../../src/model/index.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { isEntryId } from '../../src/model/field.ts';
import { foreignPath } from './errors.ts';

/** The folder of a repository that editors write to. */
export const CONTENT = 'content';
export const MEDIA = `${CONTENT}/media`;

/** Where an entry lives: its type, its file name without ending, its path in the repository. */
export interface EntryPlace {
  type: ContentType;
  slug: string;
  path: string;
}

const MEDIA_NAME = /^[a-z0-9][a-z0-9._-]{0,120}\.(?:jpe?g|png|webp|pdf)$/;

/** The place an entry's path stands for; refuses every path that is not one. */
export function entryPlace(path: unknown): EntryPlace {
  const place =
    typeof path === 'string' && path.startsWith(`${CONTENT}/`)
      ? placeOf(path.slice(CONTENT.length + 1))
      : undefined;
  if (!place || (place.type.folder && !isEntryId(place.id))) throw foreignPath(String(path));
  return { type: place.type, slug: place.id, path: path as string };
}

/** The place, or null when the path is not an entry's. */
export function findPlace(path: string): EntryPlace | null {
  try {
    return entryPlace(path);
  } catch {
    return null;
  }
}

/** The path of another entry of the same type. */
export function siblingPath(place: EntryPlace, slug: string): string {
  return `${CONTENT}/${place.type.folder}/${slug}.md`;
}

/** Whether a path is a media file's, with a name that is safe to serve and to write. */
export function isMediaPath(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    path.startsWith(`${MEDIA}/`) &&
    MEDIA_NAME.test(path.slice(MEDIA.length + 1)) &&
    !path.includes('..')
  );
}

/** Refuses a path that is not a media file's. */
export function mediaPath(path: unknown): string {
  if (!isMediaPath(path)) throw foreignPath(String(path));
  return path;
}

/** The path of an entry or a media file; refuses every other. */
export function ownPath(path: unknown): string {
  return isMediaPath(path) ? path : entryPlace(path).path;
}

/** How entries name a media file: `content/media/a.jpg` → `/media/a.jpg`. */
export function mediaUrl(path: string): string {
  return path.slice(CONTENT.length);
}

/** The ref of a draft. Decap names drafts by collection and slug. */
export function draftRef(collection: unknown, slug: unknown): string {
  const fits = (part: unknown): part is string =>
    typeof part === 'string' && /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})$/.test(part);
  if (!fits(collection) || !fits(slug)) throw foreignPath(`${String(collection)}/${String(slug)}`);
  return `${DRAFTS}${collection}/${slug}`;
}

export const DRAFTS = 'refs/heads/cms/';

/** Where thrown-away drafts stay, so that nothing acknowledged is ever lost. */
export const DISCARDED = 'refs/desk/discarded/';
