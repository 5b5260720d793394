import { endOfDay, startOfDay, type CalendarDate } from '../calendar.ts';

/** Where a batch stands. `terbuka-nanti` and the like depend on the clock; see `batchStatus`. */
export type BatchStatus =
  'belum-dijadwalkan' | 'segera' | 'dibuka' | 'ditutup' | 'berjalan' | 'selesai' | 'ditunda' | 'dibatalkan';

export const batchStatusLabels: Readonly<Record<BatchStatus, string>> = {
  'belum-dijadwalkan': 'Belum dijadwalkan',
  segera: 'Segera dibuka',
  dibuka: 'Pendaftaran dibuka',
  ditutup: 'Pendaftaran ditutup',
  berjalan: 'Sedang berjalan',
  selesai: 'Selesai',
  ditunda: 'Ditunda',
  dibatalkan: 'Dibatalkan',
};

/** What a batch's status follows from. */
export interface BatchDates {
  readonly registrationOpensOn?: CalendarDate;
  /** Registration is still taken on this day. */
  readonly registrationClosesOn?: CalendarDate;
  readonly startsOn?: CalendarDate;
  readonly endsOn?: CalendarDate;
  readonly override?: 'ditunda' | 'dibatalkan' | 'selesai';
}

/**
 * The status at a point in time (epoch ms). Days count in WIB and include their last minute. What an editor says
 * outright goes before what the dates say.
 */
export function batchStatus(batch: BatchDates, now: number): BatchStatus {
  const { override, registrationOpensOn: opens, registrationClosesOn: closes, startsOn } = batch;
  const endsOn = batch.endsOn ?? startsOn;
  if (override) return override;
  if (endsOn && now >= endOfDay(endsOn)) return 'selesai';
  if (startsOn && now >= startOfDay(startsOn)) return 'berjalan';
  if (closes && now >= endOfDay(closes)) return 'ditutup';
  if (opens && now >= startOfDay(opens)) return 'dibuka';
  if (opens || startsOn) return 'segera';
  return 'belum-dijadwalkan';
}

const ORDER: Readonly<Record<BatchStatus, number>> = {
  dibuka: 0,
  segera: 1,
  berjalan: 2,
  ditutup: 3,
  ditunda: 4,
  'belum-dijadwalkan': 5,
  selesai: 6,
  dibatalkan: 7,
};

/** Whether nothing more will happen in it. */
export function isOver(status: BatchStatus): boolean {
  return status === 'selesai' || status === 'dibatalkan';
}

/** A batch where it stands at some moment. */
export interface StandingBatch {
  readonly status: BatchStatus;
  readonly dates: BatchDates;
}

/**
 * The order of every list of batches: what a resident can still join first, and within a status what happens next
 * soonest, be it that registration closes, that it opens, or that the batch starts or ends. Alike is what has no such
 * day, and all that is over.
 */
export function compareBatches(a: StandingBatch, b: StandingBatch): number {
  return ORDER[a.status] - ORDER[b.status] || compareText(nextDays(a), nextDays(b));
}

/** The day that comes next, then the first day, as text that sorts; without a day, last. */
function nextDays({ status, dates }: StandingBatch): string {
  const { registrationOpensOn: opens, registrationClosesOn: closes, startsOn: starts, endsOn: ends } = dates;
  const next = { dibuka: closes, segera: opens, ditutup: starts, berjalan: ends ?? starts };
  if (!(status in next)) return '';
  const day = next[status as keyof typeof next];
  return `${day ?? starts ?? LAST} ${starts ?? LAST}`;
}

/** Sorts after every day. */
const LAST = '~';

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
