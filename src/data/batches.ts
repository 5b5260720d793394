import {
  batchCalendarUrl,
  batchUrl,
  batchesUrl,
  calendarUrl as allBatchesUrl,
  posterUrl,
  trackCalendarUrl,
} from '../urls.ts';
import { isOver } from '../views/batch-status.ts';
import { toBatchView, type BatchView } from '../views/batch.ts';
import { hasDays } from '../views/calendar.ts';
import { offersPoster } from '../views/poster.ts';
import type { BatchListView } from '../views/list.ts';
import { withCacheKeys } from './cache-keys.ts';
import { now } from './clock.ts';
import { library } from './library.ts';
import { paginate } from './list.ts';
import { listBatchCards, relatedTo, type RelatedViews } from './related.ts';

export { listBatchCards };

export interface BatchPageView {
  readonly batch: BatchView;
  readonly related: RelatedViews;
  /** Its calendar, where there is a day to put into one. */
  readonly calendarUrl?: string;
  /** The calendar in which the next one will come: its track's, where it has one only. */
  readonly nextCalendarUrl: string;
  /** Its sheet for the notice board, while there is something to announce. */
  readonly posterUrl?: string;
}

export async function batchPaths() {
  const { batches, around } = await library();
  const paths = await Promise.all(
    batches.map(async (entry) => {
      const batch = toBatchView(entry, around, now);
      const calendarUrl = hasDays(batch) ? batchCalendarUrl(entry.id) : undefined;
      const [track, ...others] = batch.tracks;
      const nextCalendarUrl = track && others.length === 0 ? trackCalendarUrl(track.id) : allBatchesUrl;
      const poster = offersPoster(batch) ? posterUrl(batch.url) : undefined;
      const related = await relatedTo('batches', entry.id);
      const props: BatchPageView = { batch, related, calendarUrl, nextCalendarUrl, posterUrl: poster };
      return { params: { batch: entry.id }, props };
    }),
  );
  return withCacheKeys(paths, ({ params }) => batchUrl(params.batch));
}

/** Every page of the schedule. */
export async function batchListPaths(): Promise<
  { params: { list: string | undefined }; props: { list: BatchListView } }[]
> {
  const cards = await listBatchCards();
  const ahead = cards.filter(({ status }) => !isOver(status));
  const over = cards.filter(({ status }) => isOver(status));
  return paginate(batchesUrl, over).map((page) => ({
    params: { list: page.url.slice(batchesUrl.length, -1) || undefined },
    props: { list: { ...page, ahead: page.page === 1 ? ahead : [] } },
  }));
}
