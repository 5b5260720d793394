import createCalendar, {
  escape,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { startOfDay, toEpoch, type CalendarDate, type Moment } from '../calendar.ts';
import type { BatchView, SessionView } from '../views/batch.ts';
import type { CalendarView } from '../views/calendar.ts';
import { absolute } from './absolute.ts';
import { possibleInXml as plain } from './xml.ts'; // a control character would break a line here too

const HOUR = 60 * 60;
const DAY_MS = 24 * HOUR * 1000;
/** Programmes that subscribe look again this often. */
const REFRESH = 12 * HOUR;
/** What goes before the title while the batch does not take place as planned. */
const WARNINGS = { ditunda: 'DITUNDA: ', dibatalkan: 'DIBATALKAN: ', selesai: '' } as const;

/** One entry of the calendar. `id` tells those of a batch apart. */
interface Occasion {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly start: Date;
  readonly end: Date;
  readonly allDay?: true;
  readonly place?: string;
}

/**
 * Batches as an iCalendar file (RFC 5545): each session an event with place and reminder; a batch of which only the
 * days are known is one event over those days; the first and last day of registration are events too. Nothing is
 * invented: a batch without exact days has no event. Times are in UTC, which every telephone turns into its own.
 * @param origin the public origin of the site.
 */
export function toCalendar(view: CalendarView, origin: string | URL): string {
  const calendar = createCalendar({
    prodId: { company: 'bimtek', product: 'jadwal', language: 'ID' },
    method: ICalCalendarMethod.PUBLISH,
    name: escape(plain(view.title), false), // the library escapes every text but these two
    description: escape(plain(view.description), false),
    source: absolute(view.url, origin),
    scale: 'GREGORIAN',
    ttl: REFRESH,
  });
  for (const { batch, changedAt } of view.batches) {
    const url = absolute(batch.url, origin);
    for (const occasion of occasionsOf(batch)) {
      calendar.createEvent({
        ...revisionOf(changedAt),
        ...stateOf(batch, occasion),
        id: `${batch.id}-${occasion.id}@${domainOf(view.region)}`,
        start: occasion.start,
        end: occasion.end,
        allDay: occasion.allDay ?? false,
        summary: plain((batch.dates.override ? WARNINGS[batch.dates.override] : '') + occasion.title),
        description: plain(describe(batch, occasion, url)),
        location: occasion.place ? plain(occasion.place) : null,
        url,
        categories: batch.tracks.map(({ shortName }) => ({ name: plain(shortName) })),
      });
    }
  }
  return `${calendar.toString()}\r\n`; // the library leaves the last line open
}

function occasionsOf(batch: BatchView): Occasion[] {
  const { registrationOpensOn: opens, registrationClosesOn: closes, startsOn, endsOn } = batch.dates;
  const sessions = batch.sessions.flatMap((session, index) => sessionOf(batch, session, index));
  return [
    ...(opens ? [wholeDays('pendaftaran-dibuka', `Pendaftaran dibuka: ${batch.title}`, opens)] : []),
    ...(closes ? [wholeDays('pendaftaran-ditutup', `Hari terakhir mendaftar: ${batch.title}`, closes)] : []),
    ...(sessions.length === 0 && startsOn
      ? [wholeDays('pelaksanaan', batch.title, startsOn, endsOn)]
      : sessions),
  ];
}

/** A session is known by its place in the plan, so that a new day moves the event instead of adding one. */
function sessionOf(batch: BatchView, session: SessionView, index: number): Occasion[] {
  const { date, from, to, topic, mode, place } = session;
  if (!date || !from || !to) return [];
  const what = topic ?? (mode && { teori: 'Teori', praktik: 'Praktik' }[mode]) ?? `Pertemuan ${index + 1}`;
  return [
    {
      id: `pertemuan-${index + 1}`,
      title: `${batch.title}: ${what}`,
      note: `Pertemuan ${index + 1} dari ${batch.sessions.length}.`,
      start: new Date(toEpoch(`${date}T${from}:00+07:00`)),
      end: new Date(toEpoch(`${date}T${to}:00+07:00`)),
      place,
    },
  ];
}

/** The library reads whole days in UTC; iCalendar's end is the day after the last. */
function wholeDays(id: string, title: string, from: CalendarDate, to = from): Occasion {
  const day = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);
  return { id, title, allDay: true, start: day(from), end: new Date(day(to).getTime() + DAY_MS) };
}

/** The change as a number that only grows: minutes since 2020, so that no count has to be kept. */
function revisionOf(changedAt: Moment): Pick<ICalEventData, 'sequence' | 'lastModified' | 'stamp'> {
  const changed = new Date(toEpoch(changedAt));
  const minutes = Math.floor((changed.getTime() - startOfDay('2020-01-01')) / 60_000);
  return { sequence: Math.max(0, minutes), lastModified: changed, stamp: changed };
}

/** Cancelled occasions are struck out, postponed ones become tentative; neither keeps time free nor reminds anybody. */
function stateOf({ dates }: BatchView, { allDay }: Occasion): Partial<ICalEventData> {
  const called = dates.override;
  if (called === 'dibatalkan' || called === 'ditunda') {
    const status = called === 'ditunda' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CANCELLED;
    return { status, transparency: ICalEventTransparency.TRANSPARENT };
  }
  return {
    status: ICalEventStatus.CONFIRMED,
    transparency: allDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    // Late in the afternoon before: there is still time to look for documents.
    alarms: [{ type: ICalAlarmType.display, trigger: (allDay ? 7 : 15) * HOUR }],
  };
}

function describe(batch: BatchView, { note }: Occasion, url: string): string {
  return [
    batch.overrideReason,
    note,
    batch.summary,
    batch.cost && `Biaya: ${batch.cost}.`,
    batch.documents.length > 0 && `Bawa: ${batch.documents.join('; ')}.`,
    `Keterangan resmi: ${url}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** The right half of a UID. It must outlive a move of the site to another host, so it names the region. */
function domainOf(region: string): string {
  const words = region.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return words.replace(/^-|-$/g, '') || 'bimtek';
}
