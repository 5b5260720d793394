/**
 * Every path of the public site, as functions. Paths start and end with `/` (files excepted) and never change once
 * published: a path that must change gets a redirect. `id` is an entry's file name without its ending.
 */

export const homeUrl = '/';

export const tracksUrl = '/pelatihan/';
export const trackUrl = (id: string) => `/pelatihan/${id}/`;
/** The permits of a track that has any, and the way from training to business. */
export const permitsUrl = (trackId: string) => `${trackUrl(trackId)}#izin`;
export const journeyUrl = `${tracksUrl}#perjalanan`;

export const batchesUrl = '/jadwal/';
export const batchUrl = (id: string) => `/jadwal/${id}/`;

export const newsListUrl = '/berita/';
export const newsUrl = (id: string) => `/berita/${id}/`;

/** A list of news narrowed by one thing; the groups share one path so that no entry can take their place. */
export const newsByYearUrl = (year: number) => `/berita/tahun/${year}/`;
export const newsByKindUrl = (kind: string) => `/berita/jenis/${kind}/`;
export const newsByTrackUrl = (trackId: string) => `/berita/jalur/${trackId}/`;
export const newsByDistrictUrl = (districtId: string) => `/berita/kecamatan/${districtId}/`;

export const storiesUrl = '/cerita/';
export const storyUrl = (id: string) => `/cerita/${id}/`;

export const districtsUrl = '/kecamatan/';
export const districtUrl = (id: string) => `/kecamatan/${id}/`;

export const searchUrl = '/cari/';
export const pageUrl = (id: string) => `/${id}/`;
/** The answer to the question at `index` (from 0) of a page. */
export const questionUrl = (pageId: string, index: number) => `${pageUrl(pageId)}#${questionAnchor(index)}`;
export const questionAnchor = (index: number) => `jawaban-${index + 1}`;
export const howToRegisterUrl = pageUrl('cara-daftar');
export const questionsUrl = pageUrl('tanya-jawab');
export const aboutUrl = pageUrl('tentang');
export const privacyUrl = pageUrl('privasi');
/** Pages that answer a question: is this official, and can I join? */
export const officialCheckUrl = '/cek-resmi/';
export const eligibilityUrl = '/cek-syarat/';
export const accessibilityUrl = pageUrl('aksesibilitas');

/** The feeds of a list, beside it: `/berita/` has `/berita/rss.xml` and `/berita/feed.json`; those of the home page hold all. */
export const rssUrl = (listUrl: string) => `${listUrl}rss.xml`;
export const jsonFeedUrl = (listUrl: string) => `${listUrl}feed.json`;
export const feedUrl = rssUrl(homeUrl);

/** Calendars to subscribe to: all batches, those of a track, those near a district; and one batch to keep. */
export const calendarUrl = `${batchesUrl}kalender.ics`;
export const trackCalendarUrl = (id: string) => `${trackUrl(id)}kalender.ics`;
export const districtCalendarUrl = (id: string) => `${districtUrl(id)}kalender.ics`;
export const batchCalendarUrl = (id: string) => `${batchUrl(id)}angkatan.ics`;
/** The address a calendar programme subscribes to instead of opening a copy once. */
export const subscriptionUrl = (calendar: string, origin: string | URL) =>
  new URL(calendar, origin).href.replace(/^https?:/, 'webcal:');

/** What others may reckon with: the page that describes it, and its files. */
export const dataUrl = '/data/';
export const dataFileUrl = (name: string, form: 'json' | 'csv') => `${dataUrl}${name}.${form}`;

/** The sheet to print of a batch or a track. */
export const posterUrl = (pageUrl: string) => `${pageUrl}cetak/`;

/** What a page offers to subscribe to: the list whose feeds lie beside it, and a calendar where there is one. */
export function subscriptionsOf(path: string): { list: string; calendar?: string } {
  const [, section, first = '', second = ''] = path.split('/');
  if (section === 'cerita') return { list: storiesUrl };
  if (section === 'jadwal') return { list: newsListUrl, calendar: calendarUrl };
  if (section === 'berita') {
    const isNarrowed = ['jenis', 'jalur', 'kecamatan'].includes(first) && second;
    return { list: isNarrowed ? `${newsListUrl}${first}/${second}/` : newsListUrl };
  }
  if (section === 'pelatihan' && first)
    return { list: newsByTrackUrl(first), calendar: trackCalendarUrl(first) };
  if (section === 'kecamatan' && first)
    return { list: newsByDistrictUrl(first), calendar: districtCalendarUrl(first) };
  return { list: homeUrl };
}

/** The picture that stands for a page where its address is shared. */
export const shareImageUrl = (pageUrl: string) =>
  `/bagikan${pageUrl === homeUrl ? '/beranda' : pageUrl.slice(0, -1)}.jpg`;

/** What the reader's browser keeps for when there is no network, and the page that says a page is not kept. */
export const workerUrl = '/sw.js';
export const offlineUrl = '/luring/';

/** What a phone needs to put the site on its home screen. */
export const manifestUrl = '/situs.webmanifest';

export const sitemapUrl = '/sitemap-index.xml';

/** Page `n` (from 1) of a list: the list itself, then `…/halaman/2/`. */
export const listPageUrl = (listUrl: string, page: number) =>
  page === 1 ? listUrl : `${listUrl}halaman/${page}/`;

/** Names that an entry may not take because the site uses them below its collection's path. */
export const reservedIds: Readonly<Record<string, readonly string[]>> = {
  news: ['tahun', 'jenis', 'jalur', 'kecamatan', 'halaman', 'rss'],
  stories: ['halaman', 'jalur', 'kecamatan'],
  batches: ['halaman'],
  pages: [
    'pelatihan',
    'jadwal',
    'berita',
    'cerita',
    'kecamatan',
    'cari',
    'admin',
    'media',
    'pagefind',
    'data',
    'contoh',
    'bagikan',
    'luring',
    'cek-resmi',
    'cek-syarat',
  ],
};

/** The public page of an entry, or undefined for content that has no page of its own (settings). */
export function entryUrl(collection: string, id: string): string | undefined {
  switch (collection) {
    case 'tracks':
      return trackUrl(id);
    case 'batches':
      return batchUrl(id);
    case 'news':
      return newsUrl(id);
    case 'stories':
      return storyUrl(id);
    case 'districts':
      return districtUrl(id);
    case 'pages':
      return pageUrl(id);
    default:
      return undefined;
  }
}
