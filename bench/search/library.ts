import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { toEpoch } from '../../src/calendar.ts';
import { readContent } from '../../src/intake/read-content.ts';
import { consentHolds } from '../../src/model/consent.ts';
import type { Batch, District, News, Page, Story, Track, Vocabulary } from '../../src/model/index.ts';
import { indexSource, type IndexSource } from '../../src/outputs/search-index/search-index.ts';
import { batchUrl, districtUrl } from '../../src/urls.ts';
import type { Around } from '../../src/views/around.ts';
import { toBatchView } from '../../src/views/batch.ts';
import { toDistrictView } from '../../src/views/district.ts';
import { toNewsView } from '../../src/views/news.ts';
import { toPageView } from '../../src/views/page.ts';
import { toStoryView } from '../../src/views/story.ts';
import { eligibilityCheck, officialCheck } from '../../src/views/tool.ts';
import { toTrackView } from '../../src/views/track.ts';

/** Reads a content folder into what search is made from, the way `src/data` does for the site, without Astro. */
export async function readSource(folder: string, now: number): Promise<IndexSource> {
  await stat(folder);
  const { entries, problems } = await readContent(resolve(folder));
  if (problems.length > 0) throw new Error(`${folder}: ${JSON.stringify(problems[0])}`);
  const of = <T>(collection: string) =>
    entries
      .filter(({ type }) => type.collection === collection)
      .map(({ id, data, rendered }) => ({ id, data: data as T, html: rendered.html }));
  const tracks = of<Track>('tracks');
  const batches = of<Batch>('batches');
  const districts = of<District>('districts');
  const isOut = ({ data }: { data: { publishedAt: string } }) => toEpoch(data.publishedAt) <= now;
  const trackById = new Map(tracks.map((track) => [track.id, track]));
  const districtById = new Map(
    districts.map(({ id, data }) => [id, { url: districtUrl(id), title: data.name }]),
  );
  const batchById = new Map(batches.map(({ id, data }) => [id, { url: batchUrl(id), title: data.name }]));
  const around = {
    track: (id: string | undefined) => trackById.get(id ?? ''),
    district: (id: string | undefined) => districtById.get(id ?? ''),
    batch: (id: string | undefined) => batchById.get(id ?? ''),
    picture: () => undefined,
    fileSize: () => undefined,
  } as unknown as Around;
  const [vocabulary] = of<Vocabulary>('vocabulary');
  return indexSource({
    now,
    groups: (vocabulary?.data.groups ?? []).map((group, id) => ({ id, ...group })),
    tracks: tracks.sort((a, b) => a.data.order - b.data.order).map((track) => toTrackView(track, around)),
    batches: batches.map((batch) => toBatchView(batch, around, now)),
    news: of<News>('news')
      .filter(isOut)
      .map((news) => toNewsView(news, around, now)),
    stories: of<Story>('stories')
      .filter((story) => isOut(story) && consentHolds(story.data.consent, now))
      .map((story) => toStoryView(story, around)),
    districts: districts.map(toDistrictView),
    pages: of<Page>('pages').map((page) => toPageView(page, around)),
    tools: [officialCheck, eligibilityCheck],
  });
}
