import { formatDate, formatEnd, formatLongDate } from '../calendar.ts';
import type { BatchView } from '../views/batch.ts';
import { batchStatusLabels } from '../views/batch-status.ts';
import type { DistrictView } from '../views/district.ts';
import type { NewsView } from '../views/news.ts';
import type { SiteView } from '../views/site.ts';
import type { StoryView } from '../views/story.ts';
import { isCalledOff, joinable, tooLate } from '../views/ticket-state.ts';
import type { TrackView } from '../views/track.ts';
import { absolute } from './absolute.ts';
import { possibleInXml } from './xml.ts';

/** Longer messages are folded by WhatsApp, and few unfold them. */
export const LONGEST = 700;
/** A summary cut shorter than this says nothing. */
const SHORTEST_SUMMARY = 60;

/** A line of a message. What does not fit goes in order of `spare`, the highest first; lines without it always stay. */
type Line = { readonly text: string; readonly spare?: number };

/**
 * A batch as a message: when, where, what to bring, how to join, that it is free, the official address. One that
 * nobody can join any more says so first and does not invite: what is sent on is read without its page.
 */
export function batchMessage(batch: BatchView, origin: string | URL): string {
  const { status, documents, sessions } = batch;
  const off = isCalledOff(status);
  const invites = joinable.includes(status);
  // Of what runs only that it is too late: the message may be read after the last day.
  const said = batchStatusLabels[tooLate.includes(status) ? 'ditutup' : status];
  const places = [...new Set(sessions.map(({ place }) => place))];
  return message([
    bold(invites ? batch.title : `${said.toUpperCase()}: ${batch.title}`),
    off ? fact('Alasan', batch.overrideReason, 4) : summary(batch.summary),
    blank,
    fact(off && batch.day ? 'Rencana semula' : 'Waktu', batch.when),
    invites && fact('Pendaftaran', batch.registrationWhen, 1),
    fact('Tempat', places.join('; '), 5),
    fact('Untuk warga', batch.districts.map(({ title }) => title).join(', '), 7),
    invites && fact('Bawa', documents.join(', '), 6),
    invites && fact('Daftar', registrationOf(batch), 3),
    fact('Biaya', batch.cost, 2),
    blank,
    official(batch.url, origin),
  ]);
}

/** News as a message: what kind, from when, until when, the official address. */
export function newsMessage(news: NewsView, origin: string | URL): string {
  const { kind, kindLabel, title, publishedAt, expiresAt, corrections } = news;
  const corrected = corrections.at(-1);
  return message([
    bold(kind === 'berita' ? title : `${kindLabel}: ${title}`),
    { text: [kindLabel, publishedAt && formatLongDate(publishedAt)].filter(Boolean).join(', ') },
    summary(news.summary),
    blank,
    fact('Berlaku sampai', expiresAt && formatEnd(expiresAt), 2),
    fact('Lampiran', news.attachments.map((attachment) => attachment.title).join('; '), 4),
    fact(`Ralat ${corrected?.date ? formatDate(corrected.date) : ''}`.trim(), corrected?.what, 3),
    free,
    official(news.url, origin),
  ]);
}

/** A story as a message: its title and summary. What travels cannot be called back, so nothing else of the person. */
export function storyMessage(story: StoryView, origin: string | URL): string {
  return message([
    bold(story.title),
    summary(story.summary),
    blank,
    fact('Jalur', story.track?.shortName, 2),
    free,
    official(story.url, origin),
  ]);
}

/** A track as a message. One that takes place no more says so first and does not invite. */
export function trackMessage(
  track: TrackView,
  site: Pick<SiteView, 'regionName'>,
  origin: string | URL,
): string {
  return message([
    bold(`${track.archived ? 'TIDAK LAGI DIBUKA: ' : ''}Pelatihan ${track.shortName}`),
    summary(track.summary),
    blank,
    track.archived ? free : { text: `Gratis untuk warga ${plain(site.regionName)}.` },
    official(track.url, origin),
  ]);
}

/** What a resident may ask the officer about a batch, ready to send. */
export function batchQuestion(batch: BatchView, origin: string | URL): string {
  return question(batch.title, batch.url, origin);
}

/** The same about a track. */
export function trackQuestion({ title, url }: TrackView, origin: string | URL): string {
  return question(`pelatihan ${title}`, url, origin);
}

/** The same about what there is in a district. */
export function districtQuestion({ title, url }: DistrictView, origin: string | URL): string {
  return question(`pelatihan di Kecamatan ${title}`, url, origin);
}

function question(about: string, url: string, origin: string | URL): string {
  return `Halo, saya ingin bertanya tentang ${bold(about).text} (${absolute(url, origin)}).`;
}

const blank: Line = { text: '' };
const free: Line = { text: 'Pelatihan ini *gratis*.' };

function bold(text: string): Line {
  return { text: `*${plain(text)}*` };
}

function summary(text: string): Line {
  return { text: plain(text), spare: 8 };
}

function fact(name: string, value: string | undefined, spare?: number): Line | false {
  return value ? { text: `*${name}:* ${plain(value)}`, spare } : false;
}

/** The address is written as it is: WhatsApp makes a link of it and draws the page's picture. */
function official(url: string, origin: string | URL): Line {
  return { text: `Keterangan resmi: ${absolute(url, origin)}` };
}

function registrationOf({ registration }: BatchView): string | undefined {
  if (registration?.way === 'loket')
    return [registration.place, registration.hours].filter(Boolean).join(', ');
  if (registration?.way === 'whatsapp') return registration.number && `WhatsApp ${registration.number}`;
  return registration?.way === 'tautan' ? 'lewat tautan di halaman resmi' : undefined;
}

/** The lines as one message within the limit. */
function message(lines: readonly (Line | false)[]): string {
  let kept = lines.filter((line) => line !== false);
  while (lengthOf(kept) > LONGEST) {
    const spare = Math.max(...kept.map((line) => line.spare ?? 0));
    if (spare === 0) break;
    const line = kept.find((each) => each.spare === spare)!;
    const room = line.text.length - (lengthOf(kept) - LONGEST);
    const shorter = spare === 8 && room >= SHORTEST_SUMMARY ? [{ text: cut(line.text, room) }] : [];
    kept = kept.flatMap((each) => (each === line ? shorter : [each]));
  }
  return joined(kept);
}

function lengthOf(lines: readonly Line[]): number {
  return joined(lines).length;
}

function joined(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

function cut(text: string, room: number): string {
  const words = possibleInXml(text.slice(0, room - 1)); // the cut may have left half a character
  const end = words.lastIndexOf(' ');
  return `${words.slice(0, end > 0 ? end : undefined).replace(/[\s,;:–-]+$/, '')}…`;
}

/** Text without the marks that WhatsApp would take for bold, italic, struck or code, on one line. */
function plain(text: string): string {
  return possibleInXml(text)
    .replace(/[*_~`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
