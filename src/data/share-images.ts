import { newsKinds, type NewsKind } from '../model/news.ts';
import {
  batchesUrl,
  districtsUrl,
  homeUrl,
  newsByKindUrl,
  newsListUrl,
  shareImageUrl,
  storiesUrl,
  tracksUrl,
} from '../urls.ts';
import { toBatchView } from '../views/batch.ts';
import { toDistrictView } from '../views/district.ts';
import { toNewsCardView } from '../views/news.ts';
import { toPageView } from '../views/page.ts';
import type { ShareImageView } from '../views/share-image.ts';
import {
  onlyTrackOf,
  wordsOfBatch,
  wordsOfDistrict,
  wordsOfNews,
  wordsOfPage,
  wordsOfStory,
  wordsOfTrack,
  type ShareImageWords,
} from '../views/share-image-words.ts';
import { toStoryCardView } from '../views/story.ts';
import { toTrackCardView } from '../views/track.ts';
import { withCacheKeys } from './cache-keys.ts';
import { now } from './clock.ts';
import { library, settingsOf } from './library.ts';
import { siteView } from './site.ts';
import { tools } from './tools.ts';

/**
 * So many batches, news and stories, as readers meet them, have a picture of their own, more than a programme writes in
 * years; later ones share that of their track or kind, so that ten thousand entries cost no more than these.
 */
const OWN = 100;

interface Shelf {
  readonly images: readonly ShareImageView[];
  /** The picture of a page, by the page's path; pages that are not in it have their section's. */
  readonly ofPage: ReadonlyMap<string, string>;
}

let filled: Promise<Shelf> | undefined;

/** The path of the picture that stands for a page. */
export async function shareImageOf(pageUrl: string): Promise<string> {
  const { ofPage } = await shelf();
  const section = `/${pageUrl.split('/')[1]}/`;
  return ofPage.get(pageUrl) ?? ofPage.get(section) ?? ofPage.get(homeUrl)!;
}

export async function shareImagePaths() {
  const { images } = await shelf();
  const paths = images.map((view) => ({
    params: { image: view.url.slice('/bagikan/'.length, -'.jpg'.length) },
    props: { view },
  }));
  return withCacheKeys(paths);
}

function shelf(): Promise<Shelf> {
  if (import.meta.env.DEV) return fill();
  return (filled ??= fill());
}

async function fill(): Promise<Shelf> {
  const { tracks, batches, news, stories, districts, pages, around } = await library();
  const [site, { home }] = await Promise.all([siteView(), settingsOf('siteSettings')]);
  const images: ShareImageView[] = [];
  const ofPage = new Map<string, string>();
  const draw = (pageUrl: string, words: ShareImageWords) => {
    const url = shareImageUrl(pageUrl);
    images.push({ url, notes: [], motif: 'ubin', siteName: site.name, isFree: true, ...words });
    ofPage.set(pageUrl, url);
  };
  /** The picture a page shares with others; without one its section's. */
  const share = (pageUrl: string, with_: string | undefined) => {
    const url = with_ && ofPage.get(with_);
    if (url) ofPage.set(pageUrl, url);
  };

  draw(homeUrl, { kicker: site.regionName, title: home.headline });
  draw(tracksUrl, { kicker: site.regionName, title: 'Jalur pelatihan', notes: [site.tagline] });
  draw(batchesUrl, { kicker: site.regionName, title: 'Jadwal pelatihan', notes: [site.tagline] });
  draw(newsListUrl, { kicker: site.regionName, title: 'Berita dan pengumuman' });
  draw(storiesUrl, { kicker: site.regionName, title: 'Cerita peserta' });
  draw(districtsUrl, { kicker: site.regionName, title: `Pilih ${site.districtWord} Anda` });
  for (const kind of Object.keys(newsKinds) as NewsKind[])
    draw(newsByKindUrl(kind), { kicker: site.regionName, title: newsKinds[kind] });
  for (const { url, title, summary } of tools)
    draw(url, { kicker: site.regionName, title, notes: [summary] });
  for (const page of pages.map((entry) => toPageView(entry, around))) draw(page.url, wordsOfPage(page, site));
  for (const track of tracks.map(toTrackCardView)) draw(track.url, wordsOfTrack(track));
  for (const district of districts.map(toDistrictView)) draw(district.url, wordsOfDistrict(district, site));
  batches.forEach((entry, index) => {
    const batch = toBatchView(entry, around, now);
    if (index < OWN) draw(batch.url, wordsOfBatch(batch));
    else share(batch.url, onlyTrackOf(batch)?.url);
  });
  news.forEach((entry, index) => {
    const card = toNewsCardView(entry, around, now);
    if (index < OWN) draw(card.url, wordsOfNews(card));
    else share(card.url, onlyTrackOf(card)?.url ?? newsByKindUrl(card.kind));
  });
  stories.forEach((entry, index) => {
    const card = toStoryCardView(entry, around);
    if (index < OWN) draw(card.url, wordsOfStory(card));
    else share(card.url, card.track?.url);
  });
  return { images, ofPage };
}
