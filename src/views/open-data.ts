import type { BatchView } from './batch.ts';
import type { DistrictView } from './district.ts';
import type { EligibilityView } from './eligibility.ts';
import type { NewsCardView, NewsView } from './news.ts';
import type { OfficialSources } from './official-list.ts';
import type { PageView } from './page.ts';
import type { JourneyView } from './site.ts';
import type { StoryCardView } from './story.ts';
import type { TrackView } from './track.ts';

/** What the site shows, for others to reckon with. */
export interface OpenDataView {
  readonly siteName: string;
  readonly tracks: readonly TrackView[];
  readonly batches: readonly BatchView[];
  readonly news: readonly NewsCardView[];
  readonly stories: readonly StoryCardView[];
  readonly districts: readonly DistrictView[];
  readonly pages: readonly PageView[];
  readonly official: OfficialSources;
  readonly eligibility: EligibilityView;
  readonly journey: JourneyView;
  /** The months in which news was published, newest first, as `2027-03`. */
  readonly months: readonly { month: string; count: number }[];
}

/** The news of one month, whole. */
export interface NewsMonthView {
  readonly siteName: string;
  readonly month: string;
  readonly news: readonly NewsView[];
}
