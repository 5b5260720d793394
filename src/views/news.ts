import { toEpoch } from '../calendar.ts';
import { newsKinds, type NewsKind } from '../model/news.ts';
import type { News } from '../model/index.ts';
import { newsUrl } from '../urls.ts';
import type { Around } from './around.ts';
import type { Draft, DraftEntry } from './draft.ts';
import type { LinkView } from './link.ts';
import { toPictureView } from './photo.ts';
import type { PictureView } from './picture.ts';
import { toProse } from './prose.ts';
import { toTrackTags, type SourceView, type TrackCardView } from './track.ts';

export interface NewsCardView extends LinkView {
  readonly id: string;
  readonly kind: NewsKind;
  readonly kindLabel: string;
  readonly summary: string;
  readonly publishedAt?: string;
  readonly expiresAt?: string;
  /** Past its end when the page was built. */
  readonly expired: boolean;
  readonly pinned: boolean;
  readonly tracks: readonly TrackCardView[];
  readonly districts: readonly LinkView[];
  readonly picture?: PictureView;
}

export interface NewsView extends NewsCardView {
  readonly updatedAt?: string;
  readonly batch?: LinkView;
  readonly attachments: readonly { title: string; url: string; bytes?: number }[];
  readonly source?: SourceView;
  readonly author?: string;
  readonly corrections: readonly { date?: string; what: string }[];
  readonly html: string;
}

export function toNewsCardView(
  { id, data }: { id: string; data: Draft<News> },
  around: Around,
  now: number,
): NewsCardView {
  const kind = data.kind ?? 'berita';
  return {
    id,
    url: newsUrl(id),
    title: data.title ?? '',
    kind,
    kindLabel: newsKinds[kind],
    summary: data.summary ?? '',
    publishedAt: data.publishedAt,
    expiresAt: data.expiresAt,
    expired: data.expiresAt !== undefined && now >= toEpoch(data.expiresAt),
    pinned: data.pinned ?? false,
    tracks: toTrackTags(data.tracks, around),
    districts: (data.districts ?? []).flatMap((district) => around.district(district) ?? []),
    picture: toPictureView(data.photo, around),
  };
}

export function toNewsView({ id, data, html }: DraftEntry<News>, around: Around, now: number): NewsView {
  return {
    ...toNewsCardView({ id, data }, around, now),
    updatedAt: data.updatedAt,
    batch: around.batch(data.batch),
    attachments: (data.attachments ?? []).flatMap(({ title, file }) =>
      file ? [{ title: title ?? file, url: file, bytes: around.fileSize(file) }] : [],
    ),
    source: data.source?.title ? { title: data.source.title, url: data.source.url } : undefined,
    author: data.author,
    corrections: (data.corrections ?? []).map(({ date, what }) => ({ date, what: what ?? '' })),
    html: toProse(html, around),
  };
}
