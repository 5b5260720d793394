import {
  dayOf,
  endOfDay,
  formatClock,
  formatLongDate,
  isCalendarDate,
  isMoment,
  toEpoch,
  toMoment,
} from '../../../src/calendar.ts';

/** The answers of a draft that decide when the public sees it, as far as they have been given. */
export interface Timing {
  readonly publishedAt?: string;
  readonly expiresAt?: string;
  readonly consent?: { readonly until?: string; readonly withdrawnAt?: string };
}

/** When a published text appears and goes by itself, in sentences; a draft without such answers has none. */
export function schedule({ publishedAt, expiresAt, consent }: Timing, now: number): string[] {
  if (consent?.withdrawnAt) return ['Tidak tampil: persetujuannya sudah ditarik.'];
  const lines: string[] = [];
  const appears = momentOf(publishedAt);
  if (appears !== undefined)
    lines.push(
      appears > now
        ? `Akan tampil ${inWords(appears)}.`
        : `Waktu terbitnya sudah lewat (${inWords(appears)}): tampil begitu ditayangkan.`,
    );
  const expires = momentOf(expiresAt);
  if (expires !== undefined)
    lines.push(
      expires > now
        ? `Akan turun ${inWords(expires)}: sesudah itu tidak lagi tampil sebagai berlaku.`
        : `Waktu berakhirnya sudah lewat (${inWords(expires)}): tampil sebagai sudah berakhir.`,
    );
  if (consent?.until && isCalendarDate(consent.until)) {
    const ends = endOfDay(consent.until);
    lines.push(
      ends > now
        ? `Akan turun ${inWords(ends)}: persetujuannya berlaku sampai hari sebelumnya.`
        : `Tidak tampil: persetujuannya sudah lewat sejak ${inWords(ends)}.`,
    );
  }
  return lines;
}

function momentOf(text: string | undefined): number | undefined {
  return text && (isMoment(text) || isCalendarDate(text)) ? toEpoch(text) : undefined;
}

/** `Senin, 3 Mei 2027 pukul 08.00 WIB`. */
function inWords(epoch: number): string {
  return `${formatLongDate(dayOf(epoch))} pukul ${formatClock(toMoment(epoch).slice(11, 16))}`;
}
