import { formatDate, formatDateRange, yearOf } from '../calendar.ts';
import type { Batch } from '../model/index.ts';
import { batchUrl } from '../urls.ts';
import type { Around } from './around.ts';
import { batchStatus, type BatchDates, type BatchStatus } from './batch-status.ts';
import type { DistrictLinkView } from './district.ts';
import type { Draft, DraftEntry } from './draft.ts';
import type { LinkView } from './link.ts';
import { toProse } from './prose.ts';
import { texts, toSourceViews, toTrackTags, type SourceView, type TrackCardView } from './track.ts';

/** A batch as a ticket: what, when, and whether one can still join. */
export interface BatchCardView extends LinkView {
  readonly id: string;
  readonly summary: string;
  readonly tracks: readonly TrackCardView[];
  readonly dates: BatchDates;
  /** The status when the page was built; true forever only once the batch is over or called off. */
  readonly status: BatchStatus;
  /** The day for the ticket's date block; absent when no exact day is known. */
  readonly day?: string;
  /** The year, for the block when there is no day. */
  readonly year?: number;
  /** When it takes place, in words and absolute dates. */
  readonly when: string;
  /** When registration is open, in absolute dates; absent when not known. */
  readonly registrationWhen?: string;
  readonly cost: string;
  /** Whose people it serves; none means all. */
  readonly districts: readonly DistrictLinkView[];
}

export interface SessionView {
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  readonly mode?: 'teori' | 'praktik';
  readonly topic?: string;
  readonly place: string;
}

export interface ContactView {
  readonly name?: string;
  readonly phone?: string;
  readonly whatsapp?: string;
  readonly email?: string;
  readonly address?: string;
  readonly hours?: string;
}

/** A whole batch. */
export interface BatchView extends BatchCardView {
  readonly sessions: readonly SessionView[];
  readonly quota?: number;
  readonly documents: readonly string[];
  readonly registration?: {
    way?: 'loket' | 'tautan' | 'whatsapp';
    place?: string;
    hours?: string;
    url?: string;
    number?: string;
  };
  readonly contact?: ContactView;
  readonly organisers: readonly string[];
  readonly overrideReason?: string;
  readonly dateNote?: string;
  readonly trained?: number;
  /** The day it was reported, for an old batch whose own days are not known. */
  readonly reportedOn?: string;
  readonly sources: readonly SourceView[];
  readonly updatedOn?: string;
  readonly html: string;
}

export function toBatchCardView(
  { id, data }: { id: string; data: Draft<Batch> },
  around: Around,
  now: number,
): BatchCardView {
  const { registrationOpensOn, registrationClosesOn, startsOn, endsOn, override, reportedOn } = data;
  const dates = { registrationOpensOn, registrationClosesOn, startsOn, endsOn, override };
  const known = startsOn ?? reportedOn;
  return {
    id,
    url: batchUrl(id),
    title: data.name ?? '',
    summary: data.summary ?? '',
    tracks: toTrackTags(data.tracks, around),
    dates,
    status: batchStatus(dates, now),
    day: startsOn,
    year: known ? yearOf(known) : undefined,
    when: whenOf(data),
    registrationWhen: registrationOf(data),
    cost: data.cost ?? '',
    districts: (data.districts ?? []).flatMap((district) => around.district(district) ?? []),
  };
}

export function toBatchView({ id, data, html }: DraftEntry<Batch>, around: Around, now: number): BatchView {
  return {
    ...toBatchCardView({ id, data }, around, now),
    sessions: (data.sessions ?? []).map((session) => ({ ...session, place: session.place ?? '' })),
    quota: data.quota,
    documents: texts(data.documents),
    registration: data.registration,
    contact: data.contact,
    organisers: texts(data.organisers),
    overrideReason: data.overrideReason,
    dateNote: data.dateNote,
    trained: data.trained,
    reportedOn: data.reportedOn,
    sources: toSourceViews(data.sources),
    updatedOn: data.updatedOn,
    html: toProse(html, around),
  };
}

function whenOf({ startsOn, endsOn, dateNote, reportedOn }: Draft<Batch>): string {
  if (startsOn) return formatDateRange(startsOn, endsOn ?? startsOn);
  if (dateNote) return dateNote;
  return reportedOn ? `Dilaporkan ${formatDate(reportedOn)}` : 'Tanggal belum ditetapkan';
}

function registrationOf({
  registrationOpensOn: opens,
  registrationClosesOn: closes,
}: Draft<Batch>): string | undefined {
  if (opens && closes) return formatDateRange(opens, closes);
  if (opens) return `Mulai ${formatDate(opens)}`;
  return closes ? `Sampai ${formatDate(closes)}` : undefined;
}

/** Whether what an editor wrote of the cost says that there is none. */
export function isFree(cost: string): boolean {
  return /^(gratis|tidak dipungut biaya|tanpa biaya)\b/i.test(cost.trim());
}
