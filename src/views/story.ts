import { shownName } from '../model/consent.ts';
import type { Story } from '../model/index.ts';
import type { JourneyStage } from '../model/story.ts';
import { permitsUrl, storyUrl } from '../urls.ts';
import type { Around } from './around.ts';
import type { Draft, DraftEntry } from './draft.ts';
import type { LinkView } from './link.ts';
import { toPictureView } from './photo.ts';
import type { PictureView } from './picture.ts';
import { toProse } from './prose.ts';
import { toTrackTags, type TrackCardView } from './track.ts';

/** A story as far as the person agreed: what consent does not cover is not in the view at all. */
export interface StoryCardView extends LinkView {
  readonly id: string;
  readonly summary: string;
  readonly person: string;
  readonly age?: number;
  readonly district?: LinkView;
  readonly track?: TrackCardView;
  readonly quote?: string;
  readonly picture?: PictureView;
  readonly publishedAt?: string;
}

export interface StoryView extends StoryCardView {
  readonly updatedAt?: string;
  readonly batch?: LinkView;
  readonly business?: { name?: string; sells: string; contact?: string };
  readonly stage?: JourneyStage;
  /** Where the permits of their trade are told. */
  readonly permitsUrl?: string;
  /** The news that a retold story rests on. */
  readonly retoldFrom?: string;
  readonly html: string;
}

export function toStoryCardView(
  { id, data }: { id: string; data: Draft<Story> },
  around: Around,
): StoryCardView {
  const scope = data.consent?.scope ?? [];
  return {
    id,
    url: storyUrl(id),
    title: data.title ?? '',
    summary: data.summary ?? '',
    person: shownName(data.name ?? '', { scope }),
    age: data.age,
    district: around.district(data.district),
    track: toTrackTags([data.track], around)[0],
    quote: data.quote,
    picture: scope.includes('foto') ? toPictureView(data.photo, around) : undefined,
    publishedAt: data.publishedAt,
  };
}

export function toStoryView({ id, data, html }: DraftEntry<Story>, around: Around): StoryView {
  const { consent, business } = data;
  const track = around.track(data.track);
  const contact = consent?.scope?.includes('kontak') ? business?.contact : undefined;
  return {
    ...toStoryCardView({ id, data }, around),
    updatedAt: data.updatedAt,
    batch: around.batch(data.batch),
    business: business?.sells ? { name: business.name, sells: business.sells, contact } : undefined,
    stage: data.stage,
    permitsUrl: track?.data.permits?.length ? permitsUrl(track.id) : undefined,
    retoldFrom: consent?.basis === 'kutipan' ? consent.source : undefined,
    html: toProse(html, around),
  };
}
