import { formatDate } from '../calendar.ts';
import { batchStatusLabels } from './batch-status.ts';
import { isFree, type BatchView } from './batch.ts';
import type { DistrictView } from './district.ts';
import type { NewsCardView } from './news.ts';
import type { PageView } from './page.ts';
import type { ShareImageView } from './share-image.ts';
import type { SiteView } from './site.ts';
import type { StoryCardView } from './story.ts';
import type { TrackCardView } from './track.ts';

/** What the picture of a page says when it is shared, but for what all pictures have in common. */
export type ShareImageWords = Partial<ShareImageView> & Pick<ShareImageView, 'kicker' | 'title'>;

/** The words on the picture of a general page. */
export function wordsOfPage(
  { title, summary }: PageView,
  { regionName }: Pick<SiteView, 'regionName'>,
): ShareImageWords {
  return { kicker: regionName, title, notes: [summary] };
}

/** The words on the picture of a track's guide. */
export function wordsOfTrack({ title, summary, motif, hue }: TrackCardView): ShareImageWords {
  return { kicker: 'Jalur pelatihan', title, notes: [summary], motif, hue };
}

/** Its kelurahan, by which people know it. */
export function wordsOfDistrict(
  { title, kelurahan }: DistrictView,
  { districtWord }: Pick<SiteView, 'districtWord'>,
): ShareImageWords {
  const kicker = `${districtWord.charAt(0).toUpperCase()}${districtWord.slice(1)}`;
  return { kicker, title, notes: [kelurahan.join(', ')] };
}

/** Only what stays true: the dates themselves, and a status that no day changes. */
export function wordsOfBatch(batch: BatchView): ShareImageWords {
  const { status, registrationWhen, sessions, day, year, cost, when } = batch;
  const isOff = status === 'dibatalkan' || status === 'ditunda';
  const registration = registrationWhen ? `Pendaftaran: ${registrationWhen}` : 'Jadwal pelatihan';
  const places = new Set(sessions.map(({ place }) => place));
  return {
    kicker: isOff || status === 'selesai' ? batchStatusLabels[status] : registration,
    title: batch.title,
    notes: [when, ...places],
    hue: onlyTrackOf(batch)?.hue,
    ticket: { day, year, isOff },
    isFree: isFree(cost),
  };
}

/** Its kind and its day. */
export function wordsOfNews(news: NewsCardView): ShareImageWords {
  const track = onlyTrackOf(news);
  return {
    kicker: [news.kindLabel, news.publishedAt && formatDate(news.publishedAt)].filter(Boolean).join(' · '),
    title: news.title,
    motif: track?.motif ?? 'ubin',
    hue: track?.hue,
  };
}

/** Words only: a face in a chat's cache could not be called back. */
export function wordsOfStory({ title, track }: StoryCardView): ShareImageWords {
  return {
    kicker: 'Cerita peserta',
    title,
    notes: track ? [track.shortName] : [],
    motif: track?.motif ?? 'ubin',
    hue: track?.hue,
  };
}

/** The track something is about, where it is about one. */
export function onlyTrackOf({ tracks }: { tracks: readonly TrackCardView[] }): TrackCardView | undefined {
  return tracks.length === 1 ? tracks[0] : undefined;
}
