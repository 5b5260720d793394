import { yearOf } from '../calendar.ts';
import { newsKinds, type NewsKind } from '../model/news.ts';
import { newsByKindUrl, newsByTrackUrl, newsByYearUrl, newsListUrl, newsUrl } from '../urls.ts';
import type { NewsListView } from '../views/list.ts';
import { toNewsCardView, toNewsView, type NewsCardView, type NewsView } from '../views/news.ts';
import { withCacheKeys } from './cache-keys.ts';
import { now } from './clock.ts';
import { library } from './library.ts';
import { groupBy, paginate } from './list.ts';
import { relatedTo, type RelatedViews } from './related.ts';

export interface NewsPageView {
  readonly news: NewsView;
  readonly related: RelatedViews;
}

/** All news: announcements pinned and still in force first, then the newest. */
export async function listNewsCards(): Promise<NewsCardView[]> {
  const { news, around } = await library();
  const cards = news.map((entry) => toNewsCardView(entry, around, now));
  const isUp = (card: NewsCardView) => Number(card.pinned && !card.expired);
  return cards.sort((a, b) => isUp(b) - isUp(a));
}

export async function newsPaths() {
  const { news, around } = await library();
  const paths = await Promise.all(
    news.map(async (entry) => {
      const [track, district] = [entry.data.tracks[0], entry.data.districts[0]];
      const related = track
        ? await relatedTo('tracks', track, entry.id)
        : district
          ? await relatedTo('districts', district, entry.id)
          : none;
      const props: NewsPageView = { news: toNewsView(entry, around, now), related };
      return { params: { news: entry.id }, props };
    }),
  );
  return withCacheKeys(paths, ({ params }) => newsUrl(params.news));
}

/** Every page of every list of news: all, by year, by kind, by track. */
export async function newsListPaths() {
  const { tracks } = await library();
  const cards = await listNewsCards();
  const byYear = groupBy(cards, ({ publishedAt }) => (publishedAt ? [yearOf(publishedAt)] : []));
  const byKind = groupBy(cards, ({ kind }) => [kind]);
  const byTrack = groupBy(cards, (card) => card.tracks.map(({ id }) => id));
  const narrowed = {
    // Each kind has its list before it has news, so that one can be sent there and subscribe.
    kinds: (Object.keys(newsKinds) as NewsKind[]).map((kind) => {
      const items = byKind.get(kind) ?? [];
      return { url: newsByKindUrl(kind), title: newsKinds[kind], count: items.length, items };
    }),
    tracks: tracks.flatMap(({ id, data }) => {
      const items = byTrack.get(id);
      return items ? [{ url: newsByTrackUrl(id), title: data.shortName, count: items.length, items }] : [];
    }),
    years: [...byYear]
      .sort(([a], [b]) => b - a)
      .map(([year, items]) => ({
        url: newsByYearUrl(year),
        title: String(year),
        count: items.length,
        items,
      })),
  };
  const links = (lists: readonly { url: string; title: string; count: number }[]) =>
    lists.map(({ url, title, count }) => ({ url, title, count }));
  const filters = {
    kinds: links(narrowed.kinds).filter(({ count }) => count > 0),
    tracks: links(narrowed.tracks),
    years: links(narrowed.years),
  };
  const paths = [
    { url: newsListUrl, title: 'Berita dan pengumuman', items: cards, narrowed: false },
    ...Object.values(narrowed)
      .flat()
      .map((list) => ({ ...list, narrowed: true })),
  ].flatMap(({ url, title, items, narrowed: isNarrowed }) =>
    paginate(url, items).map((page) => {
      const list: NewsListView = { ...page, title, narrowed: isNarrowed, filters };
      return { params: { list: page.url.slice(newsListUrl.length, -1) || undefined }, props: { list } };
    }),
  );
  return withCacheKeys(paths, ({ props }) => props.list.url);
}

const none: RelatedViews = { batches: [], stories: [], news: [] };
