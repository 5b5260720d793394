import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { toEpoch } from '../calendar.ts';
import { contentDir } from '../intake/content-dir.ts';
import { consentHolds } from '../model/consent.ts';
import { batchUrl, districtUrl, storyUrl } from '../urls.ts';
import type { Around } from '../views/around.ts';
import { batchStatus, compareBatches } from '../views/batch-status.ts';
import type { DraftEntry } from '../views/draft.ts';
import { now } from './clock.ts';
import { measurePicture, type MeasuredPicture } from './pictures.ts';

/** A checked entry, its Markdown rendered; a draft that lacks nothing. */
export type EntryOf<C extends CollectionKey> = Omit<DraftEntry<unknown>, 'data'> & {
  readonly data: CollectionEntry<C>['data'];
};

/** All content that the public may see at this moment, in the order readers meet it, and the way to look around in it. */
export interface Library {
  readonly tracks: readonly EntryOf<'tracks'>[];
  readonly batches: readonly EntryOf<'batches'>[];
  readonly news: readonly EntryOf<'news'>[];
  readonly stories: readonly EntryOf<'stories'>[];
  readonly districts: readonly EntryOf<'districts'>[];
  readonly pages: readonly EntryOf<'pages'>[];
  /** Stories whose consent no longer holds: their ids and nothing else of them. */
  readonly withdrawn: readonly string[];
  readonly around: Around;
  readonly pictures: ReadonlyMap<string, MeasuredPicture>;
}

let opened: Promise<Library> | undefined;

/** Opens the library; a build opens it once, the development server anew for each page. */
export function library(): Promise<Library> {
  if (import.meta.env.DEV) return open();
  return (opened ??= open());
}

/** The one entry of a collection of settings. */
export async function settingsOf<C extends 'siteSettings' | 'journey' | 'vocabulary'>(
  collection: C,
): Promise<CollectionEntry<C>['data']> {
  const [entry] = await getCollection(collection);
  return entry!.data;
}

async function open(): Promise<Library> {
  const [tracks, batches, news, stories, districts, pages] = await Promise.all([
    read('tracks'),
    read('batches'),
    read('news'),
    read('stories'),
    read('districts'),
    read('pages'),
  ]);
  const isOut = ({ data }: { data: { publishedAt: string } }) => toEpoch(data.publishedAt) <= now;
  const shown = {
    tracks: tracks.sort((a, b) => a.data.order - b.data.order),
    batches: batches
      .sort(newestFirst(({ data }) => data.startsOn ?? data.registrationOpensOn ?? data.reportedOn))
      .map((batch) => ({ batch, dates: batch.data, status: batchStatus(batch.data, now) }))
      .sort(compareBatches)
      .map(({ batch }) => batch),
    news: news.filter(isOut).sort(newestFirst(({ data }) => data.publishedAt)),
    stories: stories
      .filter((story) => isOut(story) && consentHolds(story.data.consent, now))
      .sort(newestFirst(({ data }) => data.publishedAt)),
    districts: districts.sort((a, b) => a.data.name.localeCompare(b.data.name, 'id')),
    pages,
  };
  const withdrawn = stories
    .filter((story) => isOut(story) && !consentHolds(story.data.consent, now))
    .map(({ id }) => id);
  for (const entries of Object.values(shown)) {
    entries.forEach((entry, index) => {
      entries[index] = { ...entry, html: withoutLinksTo(withdrawn.map(storyUrl), entry.html) };
    });
  }
  const pictures = await measurePictures([...shown.news, ...shown.stories], Object.values(shown).flat());
  const fileSizes = await measureFiles(
    shown.news.flatMap(({ data }) => data.attachments.map(({ file }) => file)),
  );

  const trackById = new Map(shown.tracks.map((track) => [track.id, track]));
  const districtById = new Map(
    shown.districts.map(({ id, data }) => [id, { id, url: districtUrl(id), title: data.name }]),
  );
  const batchById = new Map(
    shown.batches.map(({ id, data }) => [id, { url: batchUrl(id), title: data.name }]),
  );
  const around: Around = {
    track: (id) => trackById.get(id ?? ''),
    district: (id) => districtById.get(id ?? ''),
    batch: (id) => batchById.get(id ?? ''),
    picture: (src) => pictures.get(src)?.picture,
    fileSize: (src) => fileSizes.get(src),
  };
  return { ...shown, withdrawn, around, pictures };
}

/** Rendered text whose links to some addresses are plain words: an address may hold the name of who withdrew. */
function withoutLinksTo(urls: readonly string[], html: string): string {
  return urls.reduce(
    (text, url) => text.replace(new RegExp(`<a href="${url}(?:#[^"]*)?">(.*?)</a>`, 'gs'), '$1'),
    html,
  );
}

async function read<C extends 'tracks' | 'batches' | 'news' | 'stories' | 'districts' | 'pages'>(
  collection: C,
): Promise<EntryOf<C>[]> {
  const entries = await getCollection(collection);
  return entries.map(({ id, data, rendered }) => ({ id, data, html: rendered?.html ?? '' }) as EntryOf<C>);
}

/** Only what is shown is drawn: a picture of a withdrawn story or an unpublished draft leaves no file behind. */
async function measurePictures(
  withPhoto: readonly { data: { photo?: { src: string } } }[],
  withText: readonly { html: string }[],
): Promise<Map<string, MeasuredPicture>> {
  const sources = new Set(withPhoto.flatMap(({ data }) => data.photo?.src ?? []));
  for (const { html } of withText)
    for (const [, src] of html.matchAll(/<img src="(\/media\/[^"]+)"/g)) sources.add(src!);
  return new Map(
    await Promise.all([...sources].map(async (src) => [src, await measurePicture(src)] as const)),
  );
}

async function measureFiles(sources: readonly string[]): Promise<Map<string, number>> {
  return new Map(
    await Promise.all(sources.map(async (src) => [src, (await stat(join(contentDir, src))).size] as const)),
  );
}

function newestFirst<T>(when: (entry: T) => string | undefined) {
  return (a: T, b: T) => (when(b) ?? '').localeCompare(when(a) ?? '');
}
