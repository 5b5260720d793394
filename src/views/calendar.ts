import type { Moment } from '../calendar.ts';
import type { BatchView } from './batch.ts';

/** Whether any day of a batch is known: without one it has no calendar to offer. */
export function hasDays({ dates, sessions }: BatchView): boolean {
  const { registrationOpensOn, registrationClosesOn, startsOn } = dates;
  return sessions.length > 0 || [registrationOpensOn, registrationClosesOn, startsOn].some(Boolean);
}

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
