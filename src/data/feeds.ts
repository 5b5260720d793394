import { newsKinds, type NewsKind } from '../model/news.ts';
import {
  districtUrl,
  newsByDistrictUrl,
  newsByKindUrl,
  newsByTrackUrl,
  newsListUrl,
  storiesUrl,
  trackUrl,
} from '../urls.ts';
import { toNewsFeedItem, toStoryFeedItem, type FeedView } from '../views/feed.ts';
import { toNewsView } from '../views/news.ts';
import { toStoryCardView } from '../views/story.ts';
import { toEpoch } from '../calendar.ts';
import { withCacheKeys } from './cache-keys.ts';
import { now } from './clock.ts';
import { library, type Library } from './library.ts';
import { groupBy } from './list.ts';
import { siteView } from './site.ts';

/** Entries in a feed: enough for a reader who looks once a month, the same work among ten thousand. */
const NEWEST = 50;

/** The feeds of news: all, each kind, each track, each district; those still empty too, so that one can subscribe before. */
export async function newsFeedPaths() {
  const { news, tracks, districts, around } = await library();
  const { name } = await siteView();
  const inForce = news.filter(({ data }) => !data.expiresAt || toEpoch(data.expiresAt) > now);
  const byKind = groupBy(inForce, ({ data }) => [data.kind]);
  const byTrack = groupBy(inForce, ({ data }) => data.tracks);
  const byDistrict = groupBy(inForce, ({ data }) => data.districts);
  const feed = (
    listUrl: string,
    homeUrl: string,
    about: string,
    entries: Library['news'] = [],
  ): FeedView => ({
    listUrl,
    homeUrl,
    title: `${about} · ${name}`,
    description: `${about} dari ${name}, yang terbaru lebih dulu.`,
    items: entries.slice(0, NEWEST).map((entry) => toNewsFeedItem(toNewsView(entry, around, now))),
  });
  const kinds = Object.keys(newsKinds) as NewsKind[];
  const paths = [
    feed(newsListUrl, newsListUrl, 'Berita dan pengumuman', inForce),
    ...kinds.map((kind) => feed(newsByKindUrl(kind), newsByKindUrl(kind), newsKinds[kind], byKind.get(kind))),
    ...tracks.map(({ id, data }) =>
      feed(newsByTrackUrl(id), trackUrl(id), `Berita ${data.shortName}`, byTrack.get(id)),
    ),
    ...districts.map(({ id, data }) =>
      feed(newsByDistrictUrl(id), districtUrl(id), `Berita Kecamatan ${data.name}`, byDistrict.get(id)),
    ),
  ].map((feed) => ({
    params: { list: feed.listUrl.slice(newsListUrl.length, -1) || undefined },
    props: { feed },
  }));
  return withCacheKeys(paths);
}

/** The feed of stories; one whose consent no longer holds is not in the library at all. */
export async function storyFeed(): Promise<FeedView> {
  const { stories, around } = await library();
  const { name } = await siteView();
  return {
    listUrl: storiesUrl,
    homeUrl: storiesUrl,
    title: `Cerita peserta · ${name}`,
    description: `Cerita peserta pelatihan dari ${name}, yang terbaru lebih dulu.`,
    items: stories.slice(0, NEWEST).map((entry) => toStoryFeedItem(toStoryCardView(entry, around))),
  };
}
