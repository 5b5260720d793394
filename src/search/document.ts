import { toEpoch, type CalendarDate, type Moment } from '../calendar.ts';
import { batchStatus, batchStatusLabels, type BatchDates, type BatchStatus } from '../views/batch-status.ts';

/** The kinds of thing that are found, by what a filter calls them. */
export const kinds = {
  angkatan: 'Angkatan',
  jalur: 'Jalur pelatihan',
  pengumuman: 'Pengumuman',
  berita: 'Berita',
  klarifikasi: 'Klarifikasi',
  cerita: 'Cerita',
  kecamatan: 'Kecamatan',
  halaman: 'Halaman',
} as const;
export type Kind = keyof typeof kinds;

/** What can be found, as far as a result shows it and the order needs it. Kept small: it travels. */
export interface SearchDocument {
  readonly url: string;
  readonly title: string;
  readonly kind: Kind;
  readonly summary?: string;
  /** Further words it answers to: headings, a person's name. */
  readonly words?: string;
  /** Ids of its tracks. */
  readonly tracks?: readonly string[];
  /** Ids of its districts; absent: not tied to any. */
  readonly districts?: readonly string[];
  /** When it was published, or takes place. */
  readonly date?: CalendarDate;
  /** Past this moment it no longer holds (announcements). */
  readonly until?: Moment;
  readonly pinned?: boolean;
  /** For a batch: what its status follows from. */
  readonly dates?: BatchDates;
}

export type State = BatchStatus | 'berakhir' | 'berlaku';

export const stateLabels: Readonly<Record<State, string>> = {
  ...batchStatusLabels,
  berakhir: 'Sudah berakhir',
  berlaku: 'Masih berlaku',
};

/**
 * Where something stands at a point in time (epoch ms), read on the reader's device so that no result says "dibuka"
 * after the closing date. Undefined for what has no state.
 */
export function stateOf({ dates, until }: SearchDocument, now: number): State | undefined {
  if (dates) return batchStatus(dates, now);
  if (!until) return undefined;
  return now >= toEpoch(until) ? 'berakhir' : 'berlaku';
}

/** Whether it can still be joined or still holds. */
export const isOver = (state: State | undefined) =>
  state === 'selesai' || state === 'dibatalkan' || state === 'berakhir';

/** Id at the end of a public path: `/kecamatan/cakung/` gives `cakung`. */
export const idOf = (url: string) => url.split('/').at(-2) ?? '';
