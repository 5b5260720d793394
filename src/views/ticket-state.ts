import { dayOf, startOfDay } from '../calendar.ts';
import {
  batchStatus,
  batchStatusLabels,
  isOver as isOverStatus,
  type BatchDates,
  type BatchStatus,
} from './batch-status.ts';
import type { BatchCardView } from './batch.ts';

/** The one thing a ticket says about joining. */
export interface TicketState {
  readonly tone: 'open' | 'closed' | 'unknown' | 'over' | 'off';
  readonly text: string;
}

/**
 * What a ticket may say on a page that is not built anew each day: a status only where time cannot undo it, else
 * the absolute dates, which stay true. A script says it more closely when the page is read: `ticketStateAt`.
 */
export function ticketState({
  status,
  registrationWhen,
}: Pick<BatchCardView, 'status' | 'registrationWhen'>): TicketState {
  if (isCalledOff(status)) return { tone: 'off', text: batchStatusLabels[status] };
  if (status === 'selesai') return { tone: 'over', text: batchStatusLabels.selesai };
  if (tooLate.includes(status)) return closed;
  if (registrationWhen) return { tone: 'open', text: `Daftar ${lowerFirst(registrationWhen)}` };
  return { tone: 'unknown', text: 'Tanggal pendaftaran belum diumumkan' };
}

/**
 * What a ticket says at the moment it is read (epoch ms). Nothing where the dates do not carry a closer word: then
 * what `ticketState` said stays.
 */
export function ticketStateAt(dates: BatchDates, now: number): TicketState | undefined {
  switch (batchStatus(dates, now)) {
    case 'segera':
      return dates.registrationOpensOn ? { tone: 'open', text: 'Segera dibuka' } : undefined;
    case 'dibuka':
      return { tone: 'open', text: `Dibuka${timeLeft(dates, now)}` };
    case 'ditutup':
      return closed;
    case 'berjalan':
      return { tone: 'closed', text: 'Berjalan' };
    case 'selesai':
      return { tone: 'over', text: 'Selesai' };
    default:
      return undefined;
  }
}

/** Whether nobody can join this batch any more. */
export function isOver({ status }: Pick<BatchCardView, 'status'>): boolean {
  return isOverStatus(status);
}

/** Whether an editor has said that it does not take place as planned. */
export function isCalledOff(status: BatchStatus): boolean {
  return status === 'dibatalkan' || status === 'ditunda';
}

/** What a script needs to work out the status at the moment of reading, as data attributes. */
export function statusData({ status, dates }: Pick<BatchCardView, 'status' | 'dates'>) {
  if (dates.override || status === 'selesai') return { 'data-status': status };
  return {
    'data-status': status,
    'data-opens': dates.registrationOpensOn,
    'data-closes': dates.registrationClosesOn,
    'data-starts': dates.startsOn,
    'data-ends': dates.endsOn,
  };
}

/**
 * What `statusData` wrote, read back at `now` (epoch ms): the status, and what a ticket says of it. A clock that lags
 * behind the build cannot open again what was closed.
 */
export function readStatusData(
  data: DOMStringMap,
  now: number,
): { status: BatchStatus; said?: TicketState | undefined } {
  const built = data['status'] as BatchStatus;
  const dates = readDates(data);
  const status = batchStatus(dates, now);
  if (isCalledOff(built) || progress.indexOf(status) < progress.indexOf(built)) return { status: built };
  return { status, said: ticketStateAt(dates, now) };
}

/** The dates that `statusData` wrote. */
export function readDates(data: DOMStringMap): BatchDates {
  return {
    registrationOpensOn: data['opens'],
    registrationClosesOn: data['closes'],
    startsOn: data['starts'],
    endsOn: data['ends'],
  };
}

/** The statuses in which someone may register, now or later. */
export const joinable: readonly BatchStatus[] = ['belum-dijadwalkan', 'segera', 'dibuka'];
/** Those in which one can register at once: where no first day is known, until the last one. */
export function registersDuring({
  registrationOpensOn: opens,
  registrationClosesOn: closes,
}: BatchDates): readonly BatchStatus[] {
  return !opens && closes ? ['segera', 'dibuka'] : ['dibuka'];
}
/** Those in which the time to register is over while the batch is not. Time cannot undo it, so a page may say it. */
export const tooLate: readonly BatchStatus[] = ['ditutup', 'berjalan'];

/** The way that time goes. */
const progress: readonly BatchStatus[] = [...joinable, ...tooLate, 'selesai'];

const closed: TicketState = { tone: 'closed', text: 'Ditutup' };

/** Whole days until the last one, which still counts. */
function timeLeft({ registrationClosesOn: closes }: BatchDates, now: number): string {
  if (!closes) return '';
  const days = (startOfDay(closes) - startOfDay(dayOf(now))) / 86_400_000;
  return days > 0 ? ` (tinggal ${days} hari)` : ' (hari terakhir)';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
