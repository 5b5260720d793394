import { toBatchCardView, type BatchCardView } from '../views/batch.ts';
import { toNewsCardView, type NewsCardView } from '../views/news.ts';
import { toStoryCardView, type StoryCardView } from '../views/story.ts';
import { now } from './clock.ts';
import { groupBy } from './list.ts';
import { library, type Library } from './library.ts';

/** Entries that belong to one track or one district, as cards. */
export interface RelatedViews {
  readonly batches: readonly BatchCardView[];
  readonly stories: readonly StoryCardView[];
  readonly news: readonly NewsCardView[];
}

/** How many related entries of a kind a page shows; the lists have the rest. */
const SHOWN = 3;

interface Shelves {
  batchCards: BatchCardView[];
  batches: Map<string, BatchCardView[]>;
  stories: Map<string, Library['stories'][number][]>;
  news: Map<string, Library['news'][number][]>;
}

const sorted = new WeakMap<Library, Shelves>();

/** Everything is sorted onto shelves once, so that a page costs the same among ten entries and ten thousand. */
function shelvesOf(lib: Library): Shelves {
  let shelves = sorted.get(lib);
  if (shelves) return shelves;
  const batchCards = lib.batches.map((batch) => toBatchCardView(batch, lib.around, now));
  const track = (id: string) => `tracks/${id}`;
  const district = (id: string) => `districts/${id}`;
  shelves = {
    batchCards,
    batches: groupBy(batchCards, ({ tracks, districts }) => [
      ...tracks.map(({ id }) => track(id)),
      ...(districts.length > 0
        ? districts.map(({ id }) => district(id))
        : lib.districts.map(({ id }) => district(id))),
    ]),
    stories: groupBy(lib.stories, ({ data }) => [
      track(data.track),
      district(data.district),
      `batches/${data.batch}`,
    ]),
    news: groupBy(lib.news, ({ data }) => [
      ...data.tracks.map(track),
      ...data.districts.map(district),
      `batches/${data.batch}`,
    ]),
  };
  sorted.set(lib, shelves);
  return shelves;
}

/** All batches, in the order of every list of them. */
export async function listBatchCards(): Promise<readonly BatchCardView[]> {
  return shelvesOf(await library()).batchCards;
}

/** What belongs to a track, a district or a batch; `except` is the page itself. */
export async function relatedTo(
  collection: 'tracks' | 'districts' | 'batches',
  id: string,
  except?: string,
): Promise<RelatedViews> {
  const lib = await library();
  const shelves = shelvesOf(lib);
  const key = `${collection}/${id}`;
  const others = <T extends { id: string }>(shelf: readonly T[] | undefined) =>
    (shelf ?? []).filter((entry) => entry.id !== except).slice(0, SHOWN);
  return {
    batches: others(shelves.batches.get(key)),
    stories: others(shelves.stories.get(key)).map((story) => toStoryCardView(story, lib.around)),
    news: others(shelves.news.get(key)).map((news) => toNewsCardView(news, lib.around, now)),
  };
}
