import { dateOf, endOfDay } from '../calendar.ts';
import { batchCalendarUrl, calendarUrl, districtCalendarUrl, trackCalendarUrl } from '../urls.ts';
import { toBatchView } from '../views/batch.ts';
import { hasDays, type CalendarView } from '../views/calendar.ts';
import { lastChanges } from './changes.ts';
import { withCacheKeys } from './cache-keys.ts';
import { now } from './clock.ts';
import { library, type Library } from './library.ts';
import { groupBy } from './list.ts';
import { siteView } from './site.ts';

/** What is over for longer than this leaves the calendars one subscribes to. */
const KEPT_MS = 365 * 24 * 60 * 60 * 1000;

type Paths<Name extends string> = { params: Record<Name, string>; props: { calendar: CalendarView } }[];

/** The calendar of every batch in this last year and to come. */
export async function allCalendar(): Promise<CalendarView> {
  const { title, recent, view } = await shelf();
  return view(calendarUrl, `Jadwal ${title}`, `Semua angkatan ${title}.`, recent);
}

export async function batchCalendarPaths() {
  const { lib, view } = await shelf();
  const paths: Paths<'batch'> = lib.batches
    .map((entry) => ({
      params: { batch: entry.id },
      props: { calendar: view(batchCalendarUrl(entry.id), entry.data.name, entry.data.summary, [entry]) },
    }))
    .filter(({ props }) => props.calendar.batches.some(({ batch }) => hasDays(batch)));
  return withCacheKeys(paths);
}

export async function trackCalendarPaths(): Promise<Paths<'track'>> {
  const { lib, title, recent, view } = await shelf();
  const byTrack = groupBy(recent, ({ data }) => data.tracks);
  return lib.tracks.map(({ id, data }) => {
    const about = `Angkatan ${data.shortName} dari ${title}.`;
    const calendar = view(trackCalendarUrl(id), `Jadwal ${data.shortName}`, about, byTrack.get(id));
    return { params: { track: id }, props: { calendar } };
  });
}

/** A batch that names no district is open to all of them. */
export async function districtCalendarPaths() {
  const { lib, title, recent, view } = await shelf();
  const everywhere = lib.districts.map(({ id }) => id);
  const byDistrict = groupBy(recent, ({ data }) => (data.districts.length > 0 ? data.districts : everywhere));
  const paths: Paths<'district'> = lib.districts.map(({ id, data }) => {
    const name = `Kecamatan ${data.name}`;
    const about = `Angkatan untuk ${name} dari ${title}.`;
    const calendar = view(districtCalendarUrl(id), `Jadwal ${name}`, about, byDistrict.get(id));
    return { params: { district: id }, props: { calendar } };
  });
  return withCacheKeys(paths);
}

async function shelf() {
  const [lib, { name, regionName }, changes] = await Promise.all([
    library(),
    siteView(),
    lastChanges('batches'),
  ]);
  const views = new Map<string, CalendarView['batches'][number]>();
  const viewOf = (entry: Library['batches'][number]) => {
    const known = views.get(entry.id) ?? {
      batch: toBatchView(entry, lib.around, now),
      changedAt: changes.get(entry.id)!,
    };
    views.set(entry.id, known);
    return known;
  };
  const view = (url: string, title: string, description: string, entries: Library['batches'] = []) => ({
    url,
    title,
    description,
    region: regionName,
    batches: entries.map(viewOf),
  });
  const recent = lib.batches.filter(({ data }) => isRecent(data));
  return { lib, title: name, recent, view };
}

function isRecent({ startsOn, endsOn, registrationClosesOn }: Library['batches'][number]['data']): boolean {
  const last = endsOn ?? startsOn ?? registrationClosesOn;
  return last === undefined || endOfDay(dateOf(last)) > now - KEPT_MS;
}
