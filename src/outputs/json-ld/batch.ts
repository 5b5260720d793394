import { batchesUrl, trackUrl } from '../../urls.ts';
import { isFree, type BatchCardView, type BatchView, type SessionView } from '../../views/batch.ts';
import { absolute } from '../absolute.ts';
import { breadcrumbs, graphOf, some, type Node } from './node.ts';

/** A batch as the run of a course, with what a card tells; undefined while its days are not known. */
export function courseInstance(batch: BatchCardView, origin: string | URL): Node | undefined {
  const { startsOn, endsOn } = batch.dates;
  if (!startsOn) return undefined;
  return {
    '@type': ['CourseInstance', 'EducationEvent'],
    name: batch.title,
    description: batch.summary,
    url: absolute(batch.url, origin),
    startDate: startsOn,
    endDate: endsOn ?? startsOn,
    eventStatus: statusOf(batch),
    isAccessibleForFree: isFree(batch.cost) || undefined,
  };
}

/** The page of a batch: an event where the days are known, with its sessions, places and organisers. */
export function batchData(batch: BatchView, origin: string | URL): object[] {
  const instance = courseInstance(batch, origin);
  const places = [...new Set(batch.sessions.map(({ place }) => place))];
  const event: Node | undefined = instance && {
    ...instance,
    about: some(
      batch.tracks.map(({ id, shortName }) => ({
        '@type': 'Course',
        name: shortName,
        url: absolute(trackUrl(id), origin),
      })),
    ),
    courseMode: places.length > 0 ? 'onsite' : undefined,
    eventAttendanceMode: places.length > 0 ? 'https://schema.org/OfflineEventAttendanceMode' : undefined,
    location: some(places.map(placeOf)),
    organizer: some(batch.organisers.map((name) => ({ '@type': 'GovernmentOrganization', name }))),
    maximumAttendeeCapacity: batch.quota,
    subEvent: some(batch.sessions.map((session) => sessionOf(batch, session))),
  };
  return graphOf(breadcrumbs(origin, { url: batchesUrl, title: 'Jadwal' }, batch), event);
}

function sessionOf(batch: BatchView, { date, from, to, topic, place }: SessionView) {
  return {
    '@type': 'EducationEvent',
    name: topic ?? batch.title,
    startDate: `${date}T${from}:00+07:00`,
    endDate: `${date}T${to}:00+07:00`,
    eventStatus: statusOf(batch),
    location: placeOf(place),
  };
}

function placeOf(name: string) {
  return { '@type': 'Place', name, address: name };
}

function statusOf({ dates }: BatchCardView): string {
  if (dates.override === 'dibatalkan') return 'https://schema.org/EventCancelled';
  if (dates.override === 'ditunda') return 'https://schema.org/EventPostponed';
  return 'https://schema.org/EventScheduled';
}
