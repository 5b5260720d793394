import type { Track } from '../../../src/model/index.ts';
import { batchUrl, districtUrl } from '../../../src/urls.ts';
import type { Around } from '../../../src/views/around.ts';
import type { Draft } from '../../../src/views/draft.ts';
import { listEntries, type ListedEntry } from '../entries.ts';
import { mediaUrl } from '../photo/media-url.ts';

const known = new Map<string, ListedEntry | undefined>();
const wanted = new Map<string, Set<string>>();
const sizes = new Map<string, { width: number; height: number }>();
const listeners = new Set<() => void>();
let version = 0;
let asking = false;

/** Lets a preview draw again when something it asked for has come. */
export const surroundings = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  version: () => version,
};

function changed() {
  version++;
  for (const listener of listeners) listener();
}

/** An entry by its id, once the server has told of it; asks for it the first time. */
function entry(collection: string, id: string | undefined): ListedEntry | undefined {
  if (!id) return undefined;
  const key = `${collection}/${id}`;
  if (known.has(key)) return known.get(key);
  const ids = wanted.get(collection) ?? new Set();
  wanted.set(collection, ids.add(id));
  if (!asking) {
    asking = true;
    queueMicrotask(() => void askServer());
  }
  return undefined;
}

async function askServer() {
  const asked = [...wanted];
  wanted.clear();
  asking = false;
  for (const [collection, ids] of asked) for (const id of ids) known.set(`${collection}/${id}`, undefined);
  await Promise.all(
    asked.map(async ([collection, ids]) => {
      const { entries } = await listEntries({ collection, slugs: [...ids].join(','), with: 'data' }).catch(
        () => ({ entries: [] }),
      );
      for (const each of entries) known.set(`${collection}/${each.slug}`, each);
    }),
  );
  changed();
}

function sizeOf(url: string) {
  const size = sizes.get(url);
  if (size) return size;
  const guess = { width: 1200, height: 800 };
  sizes.set(url, guess);
  const image = new Image();
  image.onload = () => {
    sizes.set(url, { width: image.naturalWidth, height: image.naturalHeight });
    changed();
  };
  image.src = url;
  return guess;
}

/** What a draft's mapping may ask about the rest of the content: answered from what the server has told so far. */
export function aroundDraft(draft: { collection: string; slug: string }): Around {
  const pictureUrl = (src: string) => {
    const query = draft.slug ? `?${new URLSearchParams(draft)}` : '';
    return `${mediaUrl(src.slice('/media/'.length))}${query}`;
  };
  return {
    track(id) {
      const found = entry('tracks', id);
      return found && { id: found.slug, data: (found.data ?? { title: found.title }) as Draft<Track> };
    },
    district(id) {
      const found = entry('districts', id);
      return found && { id: found.slug, url: districtUrl(found.slug), title: found.title };
    },
    batch(id) {
      const found = entry('batches', id);
      return found && { url: batchUrl(found.slug), title: found.title };
    },
    picture(src) {
      const url = pictureUrl(src);
      return { src: url, ...sizeOf(url) };
    },
    fileSize: () => undefined,
  };
}
