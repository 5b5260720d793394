import { batchStatusLabels } from '../views/batch-status.ts';
import type { BatchCardView } from '../views/batch.ts';

/** The one thing a ticket says about joining. */
export interface TicketState {
  readonly tone: 'open' | 'closed' | 'unknown' | 'over' | 'off';
  readonly text: string;
}

/**
 * What a ticket may say on a page that is not built anew each day: a status only where time cannot change it, else
 * the absolute dates, which stay true. A script may say it more closely when the page is read.
 */
export function ticketState({
  status,
  registrationWhen,
}: Pick<BatchCardView, 'status' | 'registrationWhen'>): TicketState {
  if (status === 'dibatalkan' || status === 'ditunda')
    return { tone: 'off', text: batchStatusLabels[status] };
  if (status === 'selesai') return { tone: 'over', text: batchStatusLabels.selesai };
  if (isClosed({ status })) return { tone: 'closed', text: 'Pendaftaran sudah ditutup' };
  if (registrationWhen) return { tone: 'open', text: `Pendaftaran ${lowerFirst(registrationWhen)}` };
  return { tone: 'unknown', text: 'Tanggal pendaftaran belum diumumkan' };
}

/** Whether nobody can join this batch any more. */
export function isOver({ status }: Pick<BatchCardView, 'status'>): boolean {
  return status === 'selesai' || status === 'dibatalkan';
}

/** Whether the time to register is over while the batch is not. Time cannot undo it, so a page may say it. */
export function isClosed({ status }: Pick<BatchCardView, 'status'>): boolean {
  return status === 'ditutup' || status === 'berjalan';
}

/** What a script needs to work out the status at the moment of reading, as data attributes. */
export function statusData({ status, dates }: Pick<BatchCardView, 'status' | 'dates'>) {
  if (dates.override || status === 'selesai') return {};
  return {
    'data-status': status,
    'data-opens': dates.registrationOpensOn,
    'data-closes': dates.registrationClosesOn,
    'data-starts': dates.startsOn,
    'data-ends': dates.endsOn,
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
