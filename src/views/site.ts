import type { Journey, SiteSettings } from '../model/index.ts';
import type { JourneyStage } from '../model/story.ts';
import type { ContactView } from './batch.ts';
import type { Draft } from './draft.ts';
import type { LinkView } from './link.ts';
import { toSourceViews, type SourceView } from './track.ts';

/** What surrounds every page. */
export interface SiteView {
  readonly name: string;
  readonly shortName: string;
  readonly tagline: string;
  readonly description: string;
  readonly regionName: string;
  readonly districtWord: string;
  readonly organisers: readonly { name: string; shortName: string; parent?: string; url?: string }[];
  readonly officialDomains: readonly string[];
  readonly officialNumbers: readonly { label: string; number: string }[];
  /** Profiles and forms on other sites that the organisers keep. */
  readonly officialPages: readonly { label: string; url: string }[];
  readonly contact?: ContactView;
  readonly alert?: { text: string; url?: string; until?: string };
  readonly navigation: readonly LinkView[];
  readonly home: { headline: string; lead: string };
}

export interface JourneyView {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly { stage?: JourneyStage; title: string; text: string; url?: string }[];
  readonly sources: readonly SourceView[];
  readonly updatedOn?: string;
}

export function toSiteView(settings: Draft<SiteSettings>): SiteView {
  const { alert, home, region } = settings;
  return {
    name: settings.name ?? '',
    shortName: settings.shortName ?? settings.name ?? '',
    tagline: settings.tagline ?? '',
    description: settings.description ?? '',
    regionName: region?.name ?? '',
    districtWord: region?.districtWord ?? '',
    organisers: (settings.organisers ?? []).map(({ name, shortName, parent, url }) => ({
      name: name ?? '',
      shortName: shortName ?? '',
      parent,
      url,
    })),
    officialDomains: (settings.officialDomains ?? []).filter((domain) => domain !== undefined),
    officialNumbers: (settings.officialNumbers ?? []).map(({ label, number }) => ({
      label: label ?? '',
      number: number ?? '',
    })),
    officialPages: (settings.officialPages ?? []).map(({ label, url }) => ({
      label: label ?? '',
      url: url ?? '',
    })),
    contact: settings.contact,
    alert: alert?.text ? { text: alert.text, url: alert.path, until: alert.until } : undefined,
    navigation: (settings.navigation ?? []).map(({ label, path }) => ({
      title: label ?? '',
      url: path ?? '/',
    })),
    home: { headline: home?.headline ?? '', lead: home?.lead ?? '' },
  };
}

export function toJourneyView(journey: Draft<Journey>): JourneyView {
  return {
    title: journey.title ?? '',
    lead: journey.lead ?? '',
    steps: (journey.steps ?? []).map(({ stage, title, text, path }) => ({
      stage,
      title: title ?? '',
      text: text ?? '',
      url: path,
    })),
    sources: toSourceViews(journey.sources),
    updatedOn: journey.updatedOn,
  };
}
