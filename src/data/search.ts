import { toBatchView } from '../views/batch.ts';
import { toDistrictView } from '../views/district.ts';
import { toNewsView } from '../views/news.ts';
import { toPageView } from '../views/page.ts';
import { toStoryView } from '../views/story.ts';
import { toTrackView } from '../views/track.ts';
import { batchesUrl, districtUrl, storiesUrl, trackUrl } from '../urls.ts';
import type { BrowseView } from '../views/search.ts';
import { now } from './clock.ts';
import { library, settingsOf } from './library.ts';
import { newsListPaths } from './news.ts';
import { tools } from './tools.ts';

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

/** Lists to look through by kind, track, district and year, with how much each leads to. */
export async function browseView(): Promise<BrowseView> {
  const { tracks, batches, stories, districts, news } = await library();
  const [firstPage] = await newsListPaths();
  const { kinds = [], years = [] } = firstPage?.props.list.filters ?? {};
  const about = (holds: (entry: { data: { tracks?: string[]; track?: string } }) => boolean) =>
    [...batches, ...news, ...stories].filter(holds).length;
  return {
    groups: [
      {
        name: 'Jenis',
        links: [
          { url: batchesUrl, title: 'Jadwal angkatan', count: batches.length },
          ...kinds,
          { url: storiesUrl, title: 'Cerita peserta', count: stories.length },
        ],
      },
      {
        name: 'Jalur pelatihan',
        links: tracks.map(({ id, data }) => ({
          url: trackUrl(id),
          title: data.shortName,
          count: about((entry) => entry.data.tracks?.includes(id) === true || entry.data.track === id),
        })),
      },
      {
        name: 'Kecamatan',
        links: districts.map(({ id, data }) => ({
          url: districtUrl(id),
          title: data.name,
          count: data.kelurahan.length,
        })),
      },
      { name: 'Tahun', links: years },
    ],
  };
}
