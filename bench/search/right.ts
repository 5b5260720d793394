import { yearOf } from '../../src/calendar.ts';
import { idOf, stateOf } from '../../src/search/document.ts';
import type { SearchRecord } from '../../src/outputs/search-index/search-records.ts';

/** Whether a record answers a query rightly, at a moment (epoch ms). */
export type Right = (record: SearchRecord, now: number) => boolean;

export const categories = [
  'imbuhan',
  'sinonim',
  'salah-tulis',
  'tempat',
  'waktu',
  'jenis',
  'banyak-kata',
  'nama',
  'langka',
  'kosong',
] as const;
export type Category = (typeof categories)[number];

export interface Query {
  readonly category: Category;
  readonly query: string;
  /** Any of these answers it; none: nothing on the site does. */
  readonly right: readonly Right[];
}

export interface About {
  readonly track?: string;
  readonly district?: string;
  readonly year?: number;
  readonly month?: string;
  readonly title?: RegExp;
}

const isAbout = (record: SearchRecord, { track, district, year, month, title }: About) =>
  (!track || record.tracks?.includes(track) === true) &&
  (!district || record.districts?.includes(district) === true) &&
  (!year || (record.date !== undefined && yearOf(record.date) === year)) &&
  (!month || record.date?.startsWith(month) === true) &&
  (!title || title.test(record.title));

/** The page at an address. */
export const at =
  (url: string): Right =>
  (record) =>
    record.url === url;

/** The guide to a trade, or a batch of it that can still be joined. */
export const trade =
  (track: string): Right =>
  (record, now) =>
    (record.kind === 'jalur' && idOf(record.url) === track) || joinable({ track })(record, now);

/** A batch that can be joined now or soon; one without districts is open to all. */
export const joinable =
  ({ track, district }: About = {}): Right =>
  (record, now) =>
    record.kind === 'angkatan' &&
    ['dibuka', 'segera'].includes(stateOf(record, now) ?? '') &&
    (!track || record.tracks?.includes(track) === true) &&
    (!district || !record.districts?.length || record.districts.includes(district));

/** A batch registering now. */
export const open =
  (about: About = {}): Right =>
  (record, now) =>
    joinable(about)(record, now) && stateOf(record, now) === 'dibuka';

/** The trade in the district: a batch to join there, the guide, or news and stories of just that. */
export const tradeIn =
  (track: string, district: string): Right =>
  (record, now) =>
    (record.kind === 'jalur' && idOf(record.url) === track) ||
    joinable({ track, district })(record, now) ||
    (['berita', 'pengumuman', 'cerita', 'klarifikasi'].includes(record.kind) &&
      isAbout(record, { track, district }));

export const district =
  (id: string): Right =>
  (record) =>
    record.kind === 'kecamatan' && idOf(record.url) === id;

/** The district's page, or what can be joined there. */
export const joinIn =
  (id: string): Right =>
  (record, now) =>
    district(id)(record, now) || joinable({ district: id })(record, now);

export const kind =
  (name: SearchRecord['kind'], about: About = {}): Right =>
  (record) =>
    record.kind === name && isAbout(record, about);

/** A question of the questions page, or that page as a whole. */
export const question =
  (asked: RegExp): Right =>
  (record) =>
    record.url === '/tanya-jawab/' || (record.url.startsWith('/tanya-jawab/#') && asked.test(record.title));

/** Something whose text holds it all. */
export const holding =
  (...words: readonly RegExp[]): Right =>
  (record) =>
    words.every((word) => word.test(`${record.title} ${record.summary} ${record.body}`));

export const needle =
  (id: string): Right =>
  (record) =>
    record.url.endsWith(`/contoh-jarum-${id}/`);
