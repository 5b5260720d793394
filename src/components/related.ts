import type { BatchCardView } from '../views/batch.ts';
import type { NewsCardView } from '../views/news.ts';
import type { StoryCardView } from '../views/story.ts';

/** What belongs to the thing a page is about. A half-typed draft has none of it. */
export interface Related {
  readonly batches: readonly BatchCardView[];
  readonly stories: readonly StoryCardView[];
  readonly news: readonly NewsCardView[];
}

export const nothingRelated: Related = { batches: [], stories: [], news: [] };
