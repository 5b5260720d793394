import { batchCalendarUrl } from '../urls.ts';
import { toBatchView, type BatchView } from '../views/batch.ts';
import { hasDays } from '../views/calendar.ts';
import { now } from './clock.ts';
import { library } from './library.ts';
import { relatedTo, type RelatedViews } from './related.ts';

export { listBatchCards } from './related.ts';

export interface BatchPageView {
  readonly batch: BatchView;
  readonly related: RelatedViews;
  /** Its calendar, where there is a day to put into one. */
  readonly calendarUrl?: string;
}

export async function batchPaths(): Promise<{ params: { batch: string }; props: BatchPageView }[]> {
  const { batches, around } = await library();
  return Promise.all(
    batches.map(async (entry) => {
      const batch = toBatchView(entry, around, now);
      const calendarUrl = hasDays(batch) ? batchCalendarUrl(entry.id) : undefined;
      const related = await relatedTo('batches', entry.id);
      return { params: { batch: entry.id }, props: { batch, related, calendarUrl } };
    }),
  );
}
