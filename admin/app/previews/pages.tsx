import type { ReactNode } from 'react';
import { AlertBar } from '../../../src/components/AlertBar.tsx';
import { BatchArticle } from '../../../src/components/BatchArticle.tsx';
import { CheckList } from '../../../src/components/CheckList.tsx';
import { DistrictArticle } from '../../../src/components/DistrictArticle.tsx';
import { EligibilityArticle } from '../../../src/components/EligibilityArticle.tsx';
import { HomeArticle } from '../../../src/components/HomeArticle.tsx';
import { Journey } from '../../../src/components/Journey.tsx';
import { NewsArticle } from '../../../src/components/NewsArticle.tsx';
import { PageArticle } from '../../../src/components/PageArticle.tsx';
import { Section } from '../../../src/components/Section.tsx';
import { Signboard } from '../../../src/components/Signboard.tsx';
import { SiteFooter } from '../../../src/components/SiteFooter.tsx';
import { SiteHeader } from '../../../src/components/SiteHeader.tsx';
import { StoryArticle } from '../../../src/components/StoryArticle.tsx';
import { TrackArticle } from '../../../src/components/TrackArticle.tsx';
import { typeOfCollection } from '../../../src/model/index.ts';
import { homeUrl } from '../../../src/urls.ts';
import type { Around } from '../../../src/views/around.ts';
import { toBatchView } from '../../../src/views/batch.ts';
import { toDistrictView } from '../../../src/views/district.ts';
import type { DraftEntry } from '../../../src/views/draft.ts';
import { toEligibilityView } from '../../../src/views/eligibility.ts';
import { toNewsView } from '../../../src/views/news.ts';
import { toPageView } from '../../../src/views/page.ts';
import { toJourneyView, toSiteView } from '../../../src/views/site.ts';
import {
  wordsOfBatch,
  wordsOfDistrict,
  wordsOfNews,
  wordsOfPage,
  wordsOfStory,
  wordsOfTrack,
  type ShareImageWords,
} from '../../../src/views/share-image-words.ts';
import { toStoryView } from '../../../src/views/story.ts';
import { toTrackView } from '../../../src/views/track.ts';

/** A draft in the shape of its content type, as far as it has been typed. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each page below gives its own type
type AnyDraft = DraftEntry<any>;

/** What a draft would become. */
export interface DraftPage {
  /** The page itself. */
  readonly page: ReactNode;
  /** What its picture says when it is shared; settings are not shared. */
  readonly shared?: ShareImageWords;
}

/** For every content type, what a draft of it would become: the site's own components on the site's own views. */
export const draftPages: Readonly<
  Record<string, (draft: AnyDraft, around: Around, now: number) => DraftPage>
> = {
  batches: (draft, around, now) => {
    const batch = toBatchView(draft, around, now);
    return { page: <BatchArticle batch={batch} />, shared: wordsOfBatch(batch) };
  },
  news: (draft, around, now) => {
    const news = toNewsView(draft, around, now);
    return { page: <NewsArticle news={news} />, shared: wordsOfNews(news) };
  },
  stories: (draft, around) => {
    const story = toStoryView(draft, around);
    return { page: <StoryArticle story={story} />, shared: wordsOfStory(story) };
  },
  tracks: (draft, around) => {
    const track = toTrackView(draft, around);
    return { page: <TrackArticle track={track} />, shared: wordsOfTrack(track) };
  },
  districts: (draft) => {
    const district = toDistrictView(draft);
    const districtWord = typeOfCollection('districts')!.label;
    return {
      page: <DistrictArticle district={district} />,
      shared: wordsOfDistrict(district, { districtWord }),
    };
  },
  pages: (draft, around) => {
    const page = toPageView(draft, around);
    return { page: <PageArticle page={page} />, shared: wordsOfPage(page, { regionName: '' }) };
  },
  siteSettings: ({ data }) => {
    const site = toSiteView(data);
    const page = (
      <>
        <AlertBar alert={site.alert} />
        <SiteHeader site={site} path={homeUrl} />
        <HomeArticle site={site} />
        <SiteFooter site={site} />
      </>
    );
    return { page };
  },
  journey: ({ data }) => {
    const journey = toJourneyView(data);
    const page = (
      <div className="wrap">
        <Section title={journey.title} lead={journey.lead}>
          <Journey journey={journey} />
        </Section>
      </div>
    );
    return { page };
  },
  eligibility: ({ data }) => ({ page: <EligibilityArticle eligibility={toEligibilityView(data)} /> }),
  vocabulary: ({ data }) => ({
    page: (
      <WordList
        title={data.title}
        lead="Kata di satu baris dicari sebagai kata yang sama."
        lines={(data.groups ?? []).map(({ words = [] }: { words?: string[] }) =>
          words.filter(Boolean).join(' = '),
        )}
      />
    ),
  }),
  plainLanguage: ({ data }) => ({
    page: (
      <WordList
        title={data.title}
        lead="Kata yang disarankan saat kata sulit ditulis."
        lines={(data.words ?? []).map(({ hard, plain }: { hard?: string; plain?: string }) =>
          [hard, plain].filter(Boolean).join(' → '),
        )}
      />
    ),
  }),
};

/** Settings that are words and make no page of their own. */
function WordList({ title = '', lead, lines }: { title?: string; lead: string; lines: string[] }) {
  return (
    <>
      <Signboard title={title} lead={lead} />
      <div className="wrap section">
        <CheckList items={lines} />
      </div>
    </>
  );
}
