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

/**
 * When a text appears and goes by itself, in sentences; one without such answers has none. `isOut`: it is published
 * already, whatever is written now.
 */
export function schedule(timing: Timing, now: number, isOut = false): string[] {
  if (timing.consent?.withdrawnAt) return [withdrawn];
  const lines: string[] = [];
  const appears = momentOf(timing.publishedAt);
  if (appears !== undefined)
    lines.push(
      appears > now
        ? willAppear(appears)
        : isOut
          ? `Tayang sejak ${inWords(appears)}.`
          : `Waktu terbitnya sudah lewat (${inWords(appears)}): tampil begitu ditayangkan.`,
    );
  const expires = momentOf(timing.expiresAt);
  if (expires !== undefined)
    lines.push(
      expires > now
        ? `Akan turun ${inWords(expires)}: sesudah itu tidak lagi tampil sebagai berlaku.`
        : `Waktu berakhirnya sudah lewat (${inWords(expires)}): tampil sebagai sudah berakhir.`,
    );
  const ends = endOfConsent(timing);
  if (ends !== undefined)
    lines.push(
      ends > now
        ? `Akan turun ${inWords(ends)}: persetujuannya berlaku sampai hari sebelumnya.`
        : consentIsOver(ends),
    );
  return lines;
}

/** Why the public does not see a published text at `now` (epoch ms), in a sentence; undefined when it does. */
export function hiddenFromPublic(timing: Timing, now: number): string | undefined {
  if (timing.consent?.withdrawnAt) return withdrawn;
  const appears = momentOf(timing.publishedAt);
  if (appears !== undefined && appears > now) return willAppear(appears);
  const ends = endOfConsent(timing);
  return ends !== undefined && ends <= now ? consentIsOver(ends) : undefined;
}

function endOfConsent({ consent }: Timing): number | undefined {
  return consent?.until && isCalendarDate(consent.until) ? endOfDay(consent.until) : undefined;
}

const withdrawn = 'Tidak tampil: persetujuannya sudah ditarik.';
const willAppear = (appears: number) => `Akan tampil ${inWords(appears)}.`;
const consentIsOver = (ends: number) => `Tidak tampil: persetujuannya sudah lewat sejak ${inWords(ends)}.`;

function momentOf(text: string | undefined): number | undefined {
  return text && (isMoment(text) || isCalendarDate(text)) ? toEpoch(text) : undefined;
}

/** `Senin, 3 Mei 2027 pukul 08.00 WIB`. */
function inWords(epoch: number): string {
  return `${formatLongDate(dayOf(epoch))} pukul ${formatClock(toMoment(epoch).slice(11, 16))}`;
}
