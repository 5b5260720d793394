import { newsKinds, type NewsKind } from '../model/news.ts';
import {
  districtUrl,
  homeUrl,
  newsByDistrictUrl,
  newsByKindUrl,
  newsByTrackUrl,
  newsListUrl,
  storiesUrl,
  trackUrl,
} from '../urls.ts';
import { toNewsFeedItem, toStoryFeedItem, type FeedItemView, type FeedView } from '../views/feed.ts';
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

/** The feed of all that is published: news and stories. */
export async function allFeed(): Promise<FeedView> {
  const lib = await library();
  const { name } = await siteView();
  const items = [...newsItems(inForce(lib), lib), ...storyItems(lib)];
  const at = ({ publishedAt }: FeedItemView) => toEpoch(publishedAt!);
  return {
    listUrl: homeUrl,
    homeUrl,
    title: `Berita dan cerita · ${name}`,
    description: `Berita, pengumuman, dan cerita peserta dari ${name}, yang terbaru lebih dulu.`,
    items: items.sort((a, b) => at(b) - at(a)).slice(0, NEWEST),
  };
}

/** The feeds of news: all, each kind, each track, each district; those still empty too, so that one can subscribe before. */
export async function newsFeedPaths() {
  const lib = await library();
  const { tracks, districts } = lib;
  const { name } = await siteView();
  const news = inForce(lib);
  const byKind = groupBy(news, ({ data }) => [data.kind]);
  const byTrack = groupBy(news, ({ data }) => data.tracks);
  const byDistrict = groupBy(news, ({ data }) => data.districts);
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
    items: newsItems(entries, lib),
  });
  const kinds = Object.keys(newsKinds) as NewsKind[];
  const paths = [
    feed(newsListUrl, newsListUrl, 'Berita dan pengumuman', news),
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
  const lib = await library();
  const { name } = await siteView();
  return {
    listUrl: storiesUrl,
    homeUrl: storiesUrl,
    title: `Cerita peserta · ${name}`,
    description: `Cerita peserta pelatihan dari ${name}, yang terbaru lebih dulu.`,
    items: storyItems(lib),
  };
}

/** News without announcements past their end. */
function inForce({ news }: Library): Library['news'] {
  return news.filter(({ data }) => !data.expiresAt || toEpoch(data.expiresAt) > now);
}

function newsItems(entries: Library['news'], { around }: Library): FeedItemView[] {
  return entries.slice(0, NEWEST).map((entry) => toNewsFeedItem(toNewsView(entry, around, now)));
}

function storyItems({ stories, around }: Library): FeedItemView[] {
  return stories.slice(0, NEWEST).map((entry) => toStoryFeedItem(toStoryCardView(entry, around)));
}
