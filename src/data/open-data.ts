import { toBatchView } from '../views/batch.ts';
import { toDistrictView } from '../views/district.ts';
import { toNewsCardView, toNewsView } from '../views/news.ts';
import type { NewsMonthView, OpenDataView } from '../views/open-data.ts';
import { toPageView } from '../views/page.ts';
import { toStoryCardView } from '../views/story.ts';
import { toTrackView } from '../views/track.ts';
import { withCacheKeys } from './cache-keys.ts';
import { now } from './clock.ts';
import { eligibilityView } from './eligibility.ts';
import { library, type Library } from './library.ts';
import { groupBy } from './list.ts';
import { officialSources } from './official.ts';
import { journeyView, siteView } from './site.ts';

let opened: Promise<OpenDataView> | undefined;

/** Everything the site shows, in the order it is shown. A build asks for it once for all files. */
export function openData(): Promise<OpenDataView> {
  if (import.meta.env.DEV) return open();
  return (opened ??= open());
}

async function open(): Promise<OpenDataView> {
  const [lib, { name }, official, eligibility, journey] = await Promise.all([
    library(),
    siteView(),
    officialSources(),
    eligibilityView(),
    journeyView(),
  ]);
  const { tracks, batches, news, stories, districts, pages, around } = lib;
  return {
    siteName: name,
    tracks: tracks.map((entry) => toTrackView(entry, around)),
    batches: batches.map((entry) => toBatchView(entry, around, now)),
    news: news.map((entry) => toNewsCardView(entry, around, now)),
    stories: stories.map((entry) => toStoryCardView(entry, around)),
    districts: districts.map(toDistrictView),
    pages: pages.map((entry) => toPageView(entry, around)),
    official,
    eligibility,
    journey,
    months: [...byMonth(lib)].map(([month, entries]) => ({ month, count: entries.length })),
  };
}

export async function newsMonthPaths() {
  const [lib, { name }] = await Promise.all([library(), siteView()]);
  const paths = [...byMonth(lib)].map(([month, entries]) => {
    const news = entries.map((entry) => toNewsView(entry, lib.around, now));
    const view: NewsMonthView = { siteName: name, month, news };
    return { params: { month }, props: { view } };
  });
  return withCacheKeys(paths);
}

function byMonth({ news }: Library): Map<string, Library['news'][number][]> {
  return groupBy(news, ({ data }) => [data.publishedAt.slice(0, 7)]);
}
