import { toBatchView } from '../views/batch.ts';
import { toDistrictView } from '../views/district.ts';
import { toNewsView } from '../views/news.ts';
import { toPageView } from '../views/page.ts';
import { toStoryView } from '../views/story.ts';
import { toTrackView } from '../views/track.ts';
import { batchesUrl, storiesUrl } from '../urls.ts';
import type { BrowseView } from '../views/search.ts';
import { now } from './clock.ts';
import { listDistricts } from './districts.ts';
import { library, settingsOf } from './library.ts';
import { newsListPaths } from './news.ts';
import { tools } from './tools.ts';
import { listTrackCards } from './tracks.ts';

/** Everything that the public may find, with the words that mean the same to residents. */
export async function searchable() {
  const { tracks, batches, news, stories, districts, pages, around } = await library();
  const { groups } = await settingsOf('vocabulary');
  return {
    now,
    groups: groups.map((group, id) => ({ id, ...group })),
    tracks: tracks.map((track) => toTrackView(track, around)),
    batches: batches.map((batch) => toBatchView(batch, around, now)),
    news: news.map((entry) => toNewsView(entry, around, now)),
    stories: stories.map((story) => toStoryView(story, around)),
    districts: districts.map(toDistrictView),
    pages: pages.map((page) => toPageView(page, around)),
    tools,
  };
}

/** Lists to look through by kind and year, with how much each holds, and the pages of tracks and districts. */
export async function browseView(): Promise<BrowseView> {
  const { batches, stories } = await library();
  const [[firstPage], tracks, districts] = await Promise.all([
    newsListPaths(),
    listTrackCards(),
    listDistricts(),
  ]);
  const { kinds = [], years = [] } = firstPage?.props.list.filters ?? {};
  return {
    groups: [
      {
        name: 'Jenis',
        links: [
          { url: batchesUrl, title: 'Jadwal angkatan', count: batches.length },
          ...kinds,
          { url: storiesUrl, title: 'Cerita peserta', count: stories.length },
        ].filter(({ count }) => count > 0),
      },
      {
        name: 'Jalur pelatihan',
        links: tracks.map(({ url, shortName }) => ({ url, title: shortName })),
      },
      { name: 'Kecamatan', links: districts.map(({ url, title }) => ({ url, title })) },
      { name: 'Berita menurut tahun', links: years },
    ],
  };
}
