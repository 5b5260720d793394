import { isOver } from '../views/batch-status.ts';
import type { BatchCardView } from '../views/batch.ts';
import type { DistrictView } from '../views/district.ts';
import type { NewsCardView } from '../views/news.ts';
import type { JourneyView, SiteView } from '../views/site.ts';
import type { StoryCardView } from '../views/story.ts';
import type { TrackCardView } from '../views/track.ts';
import { listDistricts } from './districts.ts';
import { settingsOf } from './library.ts';
import { listNewsCards } from './news.ts';
import { listBatchCards } from './related.ts';
import { journeyView, siteView } from './site.ts';
import { listStoryCards } from './stories.ts';
import { listTrackCards } from './tracks.ts';

export interface HomeView {
  readonly site: SiteView;
  readonly tracks: readonly TrackCardView[];
  /** Batches one can still join or follow. */
  readonly batches: readonly BatchCardView[];
  /** The newest batch that is over, to show when there is none to join. */
  readonly lastBatch?: BatchCardView;
  readonly story?: StoryCardView;
  readonly news: readonly NewsCardView[];
  readonly journey: JourneyView;
  readonly districts: readonly DistrictView[];
}

export async function homeView(): Promise<HomeView> {
  const [site, tracks, batches, stories, news, journey, districts, { home }] = await Promise.all([
    siteView(), listTrackCards(), listBatchCards(), listStoryCards(), listNewsCards(), journeyView(), listDistricts(), settingsOf('siteSettings'),
  ]); // prettier-ignore
  return {
    site,
    tracks,
    batches: batches.filter(({ status }) => !isOver(status)).slice(0, 3),
    lastBatch: batches.find(({ status }) => status === 'selesai'),
    story: stories.find(({ id }) => id === home.story) ?? stories[0],
    news: news.filter(({ expired }) => !expired).slice(0, 3),
    journey,
    districts,
  };
}
