import type { HueName, MotifName } from '../model/track.ts';
import type { Track } from '../model/index.ts';
import { trackUrl } from '../urls.ts';
import type { Around } from './around.ts';
import type { Draft, DraftEntry } from './draft.ts';
import type { LinkView } from './link.ts';
import { toProse } from './prose.ts';

/** A track as a tag or card: enough to recognise it and go there. */
export interface TrackCardView extends LinkView {
  readonly id: string;
  readonly shortName: string;
  readonly summary: string;
  readonly motif: MotifName;
  readonly hue: HueName;
}

/** A whole track guide. */
export interface TrackView extends TrackCardView {
  readonly audience: readonly string[];
  readonly modules: readonly { title: string; mode?: 'teori' | 'praktik'; points: readonly string[] }[];
  readonly bring: readonly string[];
  readonly tools: readonly string[];
  readonly safety: readonly string[];
  readonly assessment?: string;
  readonly permits: readonly { name: string; why: string; source?: LinkView; checkedOn?: string }[];
  readonly businessCodes: readonly { code: string; title: string }[];
  readonly sources: readonly SourceView[];
  readonly reviewed: boolean;
  readonly updatedOn?: string;
  readonly archived: boolean;
  readonly html: string;
}

/** Where a statement comes from; not every source has an address. */
export interface SourceView {
  readonly title: string;
  readonly url?: string;
}

export function toTrackCardView({ id, data }: { id: string; data: Draft<Track> }): TrackCardView {
  return {
    id,
    url: trackUrl(id),
    title: data.title ?? '',
    shortName: data.shortName ?? data.title ?? '',
    summary: data.summary ?? '',
    motif: data.motif ?? 'ubin',
    hue: data.hue ?? 'kayu',
  };
}

export function toTrackView({ id, data, html }: DraftEntry<Track>, around: Around): TrackView {
  return {
    ...toTrackCardView({ id, data }),
    audience: texts(data.audience),
    modules: (data.modules ?? []).map(({ title, mode, points }) => ({
      title: title ?? '',
      mode,
      points: texts(points),
    })),
    bring: texts(data.bring),
    tools: texts(data.tools),
    safety: texts(data.safety),
    assessment: data.assessment,
    permits: (data.permits ?? []).map(({ name, why, source, checkedOn }) => ({
      name: name ?? '',
      why: why ?? '',
      source: source?.url ? { url: source.url, title: source.title ?? source.url } : undefined,
      checkedOn,
    })),
    businessCodes: (data.businessCodes ?? []).map(({ code, title }) => ({
      code: code ?? '',
      title: title ?? '',
    })),
    sources: toSourceViews(data.sources),
    reviewed: data.reviewed ?? false,
    updatedOn: data.updatedOn,
    archived: data.status === 'arsip',
    html: toProse(html, around),
  };
}

export function toSourceViews(sources: Draft<Track['sources']> | undefined): SourceView[] {
  return (sources ?? []).map(({ title, url }) => ({ title: title ?? url ?? '', url }));
}

/** The tags of the tracks with these ids; ids that lead nowhere yet are left out. */
export function toTrackTags(
  ids: readonly (string | undefined)[] | undefined,
  around: Around,
): TrackCardView[] {
  return (ids ?? []).flatMap((id) => {
    const track = around.track(id);
    return track ? [toTrackCardView(track)] : [];
  });
}

/** The texts of a list that say something: a list being typed holds blanks. */
export function texts(list: readonly (string | undefined)[] | undefined): string[] {
  return (list ?? []).filter((text): text is string => Boolean(text));
}
