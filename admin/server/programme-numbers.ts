import { dateOf, isCalendarDate, isMoment, yearOf } from '../../src/calendar.ts';
import { batchStatus, type BatchDates } from '../../src/views/batch-status.ts';
import { consentHolds, type Consent } from '../../src/model/consent.ts';
import type { EntryIndex } from './entry-index.ts';

/** What the programme has done, in one year, track or district, or in all. */
export interface Numbers {
  readonly trained: number;
  readonly batches: number;
  readonly stories: number;
  readonly news: number;
}

export interface NumbersRow extends Numbers {
  readonly name: string;
}

export interface ProgrammeNumbers {
  readonly total: Numbers;
  /** Newest first. */
  readonly years: readonly NumbersRow[];
  readonly tracks: readonly NumbersRow[];
  readonly districts: readonly NumbersRow[];
}

/** What counts once: a batch, a story or a news item, with where and when it belongs. */
interface Counted {
  readonly kind: 'batches' | 'stories' | 'news';
  readonly trained: number;
  readonly year: string;
  readonly tracks: readonly string[];
  readonly districts: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

const NO_YEAR = 'Tahun tidak tercatat';

/**
 * The programme in numbers, from what is published: batches that have begun, participants trained, stories whose consent
 * holds, news. An entry of several tracks counts in each of them; its participants are known only together, so they stand
 * in a row of their own and are never divided.
 * @param now epoch ms.
 */
export async function programmeNumbers(index: EntryIndex, now: number): Promise<ProgrammeNumbers> {
  const published = await index.published();
  const counted = published.flatMap(({ place, facts }) => count(place.type.collection, facts.data, now));
  const named = (collection: string) =>
    published
      .filter(({ place }) => place.type.collection === collection)
      .map(({ place: { slug }, facts: { title } }) => ({ id: slug, name: title }))
      .sort((one, other) => one.name.localeCompare(other.name, 'id'));
  return {
    total: sum(counted),
    years: [...new Set(counted.map(({ year }) => year))]
      .sort((one, other) => (one === NO_YEAR ? 1 : other === NO_YEAR ? -1 : Number(other) - Number(one)))
      .map((name) => ({ name, ...sum(counted.filter(({ year }) => year === name)) })),
    tracks: grouped(counted, named('tracks'), 'tracks', 'Beberapa jalur sekaligus', 'Tanpa jalur'),
    districts: grouped(
      counted,
      named('districts'),
      'districts',
      'Beberapa kecamatan sekaligus',
      'Semua kecamatan',
    ),
  };
}

function grouped(
  counted: readonly Counted[],
  names: readonly { id: string; name: string }[],
  by: 'tracks' | 'districts',
  several: string,
  none: string,
): NumbersRow[] {
  const shared = counted.filter((each) => each[by].length > 1);
  const rows = names.map(({ id, name }) => ({
    name,
    ...sum(counted.filter((each) => each[by].includes(id))),
    trained: trainedIn(counted.filter((each) => each[by].length === 1 && each[by][0] === id)),
  }));
  const rest = [
    { name: several, trained: trainedIn(shared), batches: 0, stories: 0, news: 0 },
    { name: none, ...sum(counted.filter((each) => each[by].length === 0)) },
  ];
  return [
    ...rows,
    ...rest.filter(({ trained, batches, stories, news }) => trained + batches + stories + news),
  ];
}

function sum(counted: readonly Counted[]): Numbers {
  const of = (kind: Counted['kind']) => counted.filter((each) => each.kind === kind).length;
  return { trained: trainedIn(counted), batches: of('batches'), stories: of('stories'), news: of('news') };
}

const trainedIn = (counted: readonly Counted[]) => counted.reduce((total, { trained }) => total + trained, 0);

function count(collection: string, data: Data, now: number): Counted[] {
  const ids = (...values: unknown[]) =>
    [...new Set(values.flat())].filter((id): id is string => typeof id === 'string' && id !== '');
  const begun = (when: unknown) => typeof when === 'string' && Date.parse(when) <= now;
  if (collection === 'news' && begun(data['publishedAt']))
    return [
      {
        kind: 'news',
        trained: 0,
        year: yearIn(data['publishedAt']),
        tracks: ids(data['tracks']),
        districts: ids(data['districts']),
      },
    ];
  if (collection === 'stories' && begun(data['publishedAt']) && isConsented(data['consent'], now))
    return [
      {
        kind: 'stories',
        trained: 0,
        year: yearIn(data['publishedAt']),
        tracks: ids(data['track']),
        districts: ids(data['district']),
      },
    ];
  if (collection === 'batches' && ['berjalan', 'selesai'].includes(batchStatus(data as BatchDates, now)))
    return [
      {
        kind: 'batches',
        trained: typeof data['trained'] === 'number' ? data['trained'] : 0,
        year: yearIn(data['endsOn'], data['startsOn'], data['reportedOn']),
        tracks: ids(data['tracks']),
        districts: ids(data['districts']),
      },
    ];
  return [];
}

function isConsented(consent: unknown, now: number): boolean {
  return typeof consent === 'object' && consent !== null && consentHolds(consent as Consent, now);
}

function yearIn(...whens: unknown[]): string {
  const known = whens.find(
    (when): when is string => typeof when === 'string' && (isMoment(when) || isCalendarDate(dateOf(when))),
  );
  return known ? String(yearOf(known)) : NO_YEAR;
}
