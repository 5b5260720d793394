/**
 * Dates and times of the programme. Everything here is in Asia/Jakarta (WIB, UTC+7, no daylight saving since 1964),
 * whatever the time zone of the machine, so a date never shifts by a day.
 */

/** A day of the calendar, `YYYY-MM-DD`. */
export type CalendarDate = string;
/** A point in time, `YYYY-MM-DDTHH:MM[:SS]+07:00`. */
export type Moment = string;
/** A time of the day in WIB, `HH:MM`. */
export type ClockTime = string;

const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

const MONTHS = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni',
  'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
] as const; // prettier-ignore
const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?\+07:00$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether `text` is a day that exists: 2026-02-29 and 2026-02-30 do not. Years 1900 to 2199. */
export function isCalendarDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (year < 1900 || year > 2199) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether `text` is a moment with the offset of WIB and a day that exists. */
export function isMoment(text: string): boolean {
  const parts = MOMENT.exec(text);
  return parts !== null && isCalendarDate(parts[1]!);
}

/** Whether `text` is a time of the day, `00:00` to `23:59`. */
export function isClockTime(text: string): boolean {
  return CLOCK.test(text);
}

/** The first millisecond of a day in WIB, as epoch milliseconds. */
export function startOfDay(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00+07:00`);
}

/** The first millisecond after a day in WIB, as epoch milliseconds: "until 3 March" holds until this moment. */
export function endOfDay(date: CalendarDate): number {
  return startOfDay(date) + DAY_MS;
}

/** A day or moment as epoch milliseconds; a day counts from its first millisecond in WIB. */
export function toEpoch(when: CalendarDate | Moment): number {
  return when.length === 10 ? startOfDay(when) : Date.parse(when);
}

/** The day in WIB on which a point in time falls. */
export function dayOf(epoch: number): CalendarDate {
  return new Date(epoch + WIB_OFFSET_MS).toISOString().slice(0, 10);
}

/** A point in time as a moment in WIB, to the second. */
export function toMoment(epoch: number): Moment {
  return `${new Date(epoch + WIB_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

/** The day part of a day or moment, in WIB. */
export function dateOf(when: CalendarDate | Moment): CalendarDate {
  return when.slice(0, 10);
}

/** The year of a day or moment, in WIB. */
export function yearOf(when: CalendarDate | Moment): number {
  return Number(when.slice(0, 4));
}

/** `27 Agustus 2020`; of a moment, its day in WIB. */
export function formatDate(when: CalendarDate | Moment): string {
  const [year, month, day] = dateOf(when).split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** `Kamis, 27 Agustus 2020`. */
export function formatLongDate(when: CalendarDate | Moment): string {
  return `${weekdayOf(when)}, ${formatDate(when)}`;
}

/** `27 Agustus 2020 pukul 20.23 WIB`. */
export function formatMoment(moment: Moment): string {
  return `${formatDate(moment)} pukul ${formatClock(moment.slice(11, 16))}`;
}

/** When something ends: at the end of a day that is `31 Maret 2027 pukul 24.00 WIB`, not the first minute of the next. */
export function formatEnd(moment: Moment): string {
  const isMidnight = moment.slice(11, 16) === '00:00';
  return isMidnight ? `${formatDate(dayOf(toEpoch(moment) - 1))} pukul 24.00 WIB` : formatMoment(moment);
}

/** `20.23 WIB`, the way Indonesian writes a time. */
export function formatClock(time: ClockTime): string {
  return `${time.replace(':', '.')} WIB`;
}

/** A span of days, saying each part once: `1–4 Maret 2027`, `28 Februari–3 Maret 2027`. */
export function formatDateRange(from: CalendarDate, to: CalendarDate): string {
  if (from === to) return formatDate(from);
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth] = to.split('-').map(Number) as [number, number];
  if (fromYear !== toYear) return `${formatDate(from)}–${formatDate(to)}`;
  if (fromMonth !== toMonth) return `${fromDay} ${MONTHS[fromMonth - 1]}–${formatDate(to)}`;
  return `${fromDay}–${formatDate(to)}`;
}

/** `Kamis`. */
export function weekdayOf(when: CalendarDate | Moment): string {
  return WEEKDAYS[new Date(`${dateOf(when)}T00:00:00Z`).getUTCDay()]!;
}

/** The parts of a date block: day `27`, short month `Agu`, year `2020`. */
export function dateParts(when: CalendarDate | Moment): { day: string; month: string; year: string } {
  const [year, month, day] = dateOf(when).split('-') as [string, string, string];
  return { day: String(Number(day)), month: MONTHS[Number(month) - 1]!.slice(0, 3), year };
}
