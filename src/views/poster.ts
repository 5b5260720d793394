import type { HueName, MotifName } from '../model/track.ts';
import { isOver } from './batch-status.ts';
import { isFree, type BatchView } from './batch.ts';
import { joinable } from './ticket-state.ts';
import type { TrackView } from './track.ts';

/** A page as a poster for a notice board: what fits one sheet and stays true until the batch is over. */
export interface PosterView {
  /** The page it stands for; its address is on the poster. */
  readonly pageUrl: string;
  readonly kicker: string;
  readonly title: string;
  readonly summary: string;
  /** Why it does not take place as planned. */
  readonly warning?: string;
  /** What is off was planned and is not to be. */
  readonly facts: readonly { name: string; value: string; isOff?: boolean }[];
  readonly list?: { title: string; items: readonly string[]; more: number };
  readonly hue?: HueName;
  readonly motif: MotifName;
  readonly isFree: boolean;
}

/** What a sheet has room for; of documents, beside few facts and beside many. */
const DOCUMENTS = [4, 2] as const;
const FEW_FACTS = 5;
const MODULES = 9;
const PLACES = 2;
/** Letters of two lines, so that no name is cut off and none left out unsaid. */
const DISTRICT_LETTERS = 80;
const TRACKS = 3;

/**
 * Whether a batch has a poster, until it is over: that registration closes happens by itself, and a page that leads to
 * the poster must not break by it.
 */
export function hasPoster({ status }: BatchView): boolean {
  return !isOver(status);
}

/** Whether its page offers the poster: while it announces what one can join, or that it is put off. */
export function offersPoster({ status }: BatchView): boolean {
  return joinable.includes(status) || status === 'ditunda';
}

export function toBatchPoster(batch: BatchView): PosterView {
  const [track] = batch.tracks;
  const only = batch.tracks.length === 1 ? track : undefined;
  const places = [...new Set(batch.sessions.map(({ place }) => place))];
  const isPostponed = batch.status === 'ditunda';
  const others = [
    ['Pendaftaran', isPostponed ? undefined : batch.registrationWhen],
    ['Tempat', some(places, PLACES)],
    ['Cara daftar', isPostponed ? undefined : registrationOf(batch)],
    ['Biaya', isFree(batch.cost) ? undefined : batch.cost],
    [
      'Untuk warga',
      someThatFit(
        batch.districts.map(({ title }) => title),
        DISTRICT_LETTERS,
      ),
    ],
  ] as const;
  const facts = [
    { name: 'Waktu', value: batch.when, isOff: isPostponed && Boolean(batch.day) },
    ...others.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
  ];
  return {
    pageUrl: batch.url,
    kicker:
      batch.tracks.length > TRACKS
        ? `${batch.tracks.length} jalur pelatihan`
        : batch.tracks.map(({ shortName }) => shortName).join(' · '),
    title: batch.title,
    summary: batch.summary,
    warning: isPostponed ? `Ditunda. ${batch.overrideReason ?? ''}`.trim() : undefined,
    facts,
    list: listOf('Bawa berkas ini', batch.documents, DOCUMENTS[facts.length > FEW_FACTS ? 1 : 0]),
    hue: only?.hue,
    motif: only?.motif ?? 'ubin',
    isFree: isFree(batch.cost),
  };
}

export function toTrackPoster(track: TrackView): PosterView {
  return {
    pageUrl: track.url,
    kicker: 'Jalur pelatihan',
    title: track.title,
    summary: track.summary,
    facts: [{ name: 'Untuk siapa', value: track.audience[0] ?? '' }].filter(({ value }) => value),
    list: listOf(
      'Yang dipelajari',
      track.modules.map(({ title }) => title),
      MODULES,
    ),
    hue: track.hue,
    motif: track.motif,
    isFree: true,
  };
}

function listOf(title: string, items: readonly string[], most: number): PosterView['list'] {
  if (items.length === 0) return undefined;
  return { title, items: items.slice(0, most), more: Math.max(0, items.length - most) };
}

function some(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown}, dan ${names.length - most} lainnya` : shown;
}

function someThatFit(names: readonly string[], letters: number): string {
  let most = names.length;
  while (most > 1 && names.slice(0, most).join(', ').length > letters) most -= 1;
  return some(names, most);
}

function registrationOf({ registration }: BatchView): string | undefined {
  if (registration?.way === 'loket')
    return ['Datang ke loket', registration.place, registration.hours].filter(Boolean).join(', ');
  if (registration?.way === 'whatsapp') return `WhatsApp ${registration.number ?? ''}`.trim();
  return registration?.way === 'tautan' ? 'Lewat tautan di alamat resmi pada poster ini' : undefined;
}
