import { dayOf, type CalendarDate } from '../calendar.ts';
import type { Kind } from './document.ts';

/** A time that a query names. */
export interface Time {
  readonly label: string;
  /** First and last day meant; absent for `open` and `newest`. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  /** What can be joined now. */
  readonly open?: boolean;
  /** What comes next. */
  readonly next?: boolean;
  /** What is newest. */
  readonly newest?: boolean;
}

/** A run of words of the query and what it stands for. */
export interface Span<T> {
  readonly at: number;
  readonly length: number;
  readonly value: T;
}

const KIND_WORDS: Readonly<Record<string, readonly Kind[]>> = {
  pengumuman: ['pengumuman'],
  diumumkan: ['pengumuman'],
  berita: ['berita'],
  kabar: ['berita', 'pengumuman', 'klarifikasi'],
  news: ['berita'],
  artikel: ['berita'],
  klarifikasi: ['klarifikasi'],
  hoaks: ['klarifikasi'],
  hoax: ['klarifikasi'],
  cerita: ['cerita'],
  kisah: ['cerita'],
  pengalaman: ['cerita'],
  testimoni: ['cerita'],
  testimonial: ['cerita'],
  profil: ['cerita'],
  jadwal: ['angkatan'],
  angkatan: ['angkatan'],
  gelombang: ['angkatan'],
  batch: ['angkatan'],
  panduan: ['jalur'],
  jalur: ['jalur'],
};

/** The words that name a kind of result. */
export const kindWords: readonly string[] = Object.keys(KIND_WORDS);

/**
 * The kinds of result that words of the query name, one or two words at a time.
 * @param meaning the word that the vocabulary gives for others: "kabar bohong" means klarifikasi.
 */
export function kindsIn(
  words: readonly string[],
  meaning: (phrase: readonly string[]) => string | undefined,
): Span<readonly Kind[]>[] {
  const found: Span<readonly Kind[]>[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const length of [2, 1]) {
      const phrase = words.slice(at, at + length);
      if (phrase.length < length) continue;
      const name = length === 1 && Object.hasOwn(KIND_WORDS, phrase[0]!) ? phrase[0] : meaning(phrase);
      const value = name !== undefined && Object.hasOwn(KIND_WORDS, name) ? KIND_WORDS[name] : undefined;
      if (!value) continue;
      found.push({ at, length, value });
      at += length - 1;
      break;
    }
  }
  return found;
}

const MONTHS = [
  ['januari', 'jan'],
  ['februari', 'feb', 'pebruari'],
  ['maret', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agu', 'agt', 'ags', 'agust'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov', 'nopember'],
  ['desember', 'des'],
];
const monthOf = (word: string | undefined) => MONTHS.findIndex((names) => names.includes(word ?? ''));
const isYear = (word: string | undefined) => /^20[0-4]\d$/.test(word ?? '');
const monthName = (month: number) => MONTHS[month]![0]!.replace(/^./, (letter) => letter.toUpperCase());

const day = (year: number, month: number, date: number): CalendarDate =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
const monthSpan = (year: number, month: number) => ({
  from: day(year, month, 1),
  to: day(year, month + 1, 0),
});
const yearSpan = (year: number) => ({ from: day(year, 0, 1), to: day(year, 11, 31) });

/** Spoken times, relative to today: the words, and the span they mean. */
const SPOKEN: readonly (readonly [
  string,
  (year: number, month: number, date: number) => Omit<Time, 'label'>,
])[] = [
  ['hari ini', (y, m, d) => ({ from: day(y, m, d), to: day(y, m, d) })],
  ['besok', (y, m, d) => ({ from: day(y, m, d + 1), to: day(y, m, d + 1) })],
  ['minggu ini', (y, m, d) => week(y, m, d, 0)],
  ['pekan ini', (y, m, d) => week(y, m, d, 0)],
  ['minggu depan', (y, m, d) => week(y, m, d, 7)],
  ['pekan depan', (y, m, d) => week(y, m, d, 7)],
  ['bulan ini', (y, m) => monthSpan(y, m)],
  ['bulan depan', (y, m) => monthSpan(y, m + 1)],
  ['bulan lalu', (y, m) => monthSpan(y, m - 1)],
  ['bulan kemarin', (y, m) => monthSpan(y, m - 1)],
  ['tahun ini', (y) => yearSpan(y)],
  ['tahun depan', (y) => yearSpan(y + 1)],
  ['tahun lalu', (y) => yearSpan(y - 1)],
  ['tahun kemarin', (y) => yearSpan(y - 1)],
  ['sedang dibuka', () => ({ open: true })],
  ['masih dibuka', () => ({ open: true })],
  ['sedang buka', () => ({ open: true })],
  ['masih buka', () => ({ open: true })],
  ['dibuka', () => ({ open: true })],
  ['terbuka', () => ({ open: true })],
  ['buka', () => ({ open: true })],
  ['sekarang', () => ({ open: true })],
  ['saat ini', () => ({ open: true })],
  ['yang akan datang', () => ({ next: true })],
  ['akan datang', () => ({ next: true })],
  ['mendatang', () => ({ next: true })],
  ['berikutnya', () => ({ next: true })],
  ['selanjutnya', () => ({ next: true })],
  ['terdekat', () => ({ next: true })],
  ['terbaru', () => ({ newest: true })],
  ['terkini', () => ({ newest: true })],
  ['baru baru ini', () => ({ newest: true })],
];

/** The single words that name a time. */
export const timeWords: readonly string[] = [
  ...MONTHS.map(([name]) => name!),
  ...SPOKEN.map(([spoken]) => spoken).filter((spoken) => !spoken.includes(' ')),
];

/** Monday to Sunday of the week that holds the day, moved by some days. */
function week(year: number, month: number, date: number, move: number) {
  const sinceMonday = (new Date(Date.UTC(year, month, date)).getUTCDay() + 6) % 7;
  const monday = date - sinceMonday + move;
  return { from: day(year, month, monday), to: day(year, month, monday + 6) };
}

/** The time a query names, if any: a spoken one, a month (of the year named, else the current one), or a year. */
export function timeIn(words: readonly string[], now: number): Span<Time> | undefined {
  const [year, month, date] = dayOf(now).split('-').map(Number) as [number, number, number];
  for (const [spoken, meant] of SPOKEN) {
    const parts = spoken.split(' ');
    const at = words.findIndex((_, start) => parts.every((part, index) => words[start + index] === part));
    if (at < 0) continue;
    const label = meant(year, month - 1, date).open ? 'Pendaftaran dibuka' : spoken;
    return { at, length: parts.length, value: { label, ...meant(year, month - 1, date) } };
  }
  const monthAt = words.findIndex((word) => monthOf(word) >= 0);
  const yearAt = words.findIndex(isYear);
  if (monthAt >= 0) {
    const named = monthOf(words[monthAt]);
    const joined = yearAt === monthAt + 1;
    const of = yearAt >= 0 ? Number(words[yearAt]) : year;
    return {
      at: monthAt,
      length: joined ? 2 : 1,
      value: { label: `${monthName(named)} ${of}`, ...monthSpan(of, named) },
    };
  }
  if (yearAt < 0) return undefined;
  return { at: yearAt, length: 1, value: { label: words[yearAt]!, ...yearSpan(Number(words[yearAt])) } };
}
