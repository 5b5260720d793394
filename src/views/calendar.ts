import type { Moment } from '../calendar.ts';
import type { BatchView } from './batch.ts';

/** Batches as a calendar: one to keep, or many to subscribe to. */
export interface CalendarView {
  /** Its own address. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** The region the site serves: events of two cities may meet in one telephone. */
  readonly region: string;
  readonly batches: readonly { batch: BatchView; changedAt: Moment }[];
}
