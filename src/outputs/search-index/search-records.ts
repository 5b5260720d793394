import { dateOf, type Moment } from '../../calendar.ts';
import { plainText } from '../../markdown/index.ts';
import { idOf, type SearchDocument } from '../../search/document.ts';
import { questionUrl } from '../../urls.ts';
import type { BatchView } from '../../views/batch.ts';
import type { DistrictView } from '../../views/district.ts';
import type { NewsView } from '../../views/news.ts';
import type { PageView } from '../../views/page.ts';
import type { StoryView } from '../../views/story.ts';
import type { ToolView } from '../../views/tool.ts';
import type { TrackView } from '../../views/track.ts';

/** Something to be found, with all its text. */
export interface SearchRecord extends SearchDocument {
  readonly summary: string;
  /** Its text without markup. */
  readonly body: string;
}

/** Everything that the public may find. */
export interface Searchable {
  readonly tracks: readonly TrackView[];
  readonly batches: readonly BatchView[];
  readonly news: readonly NewsView[];
  readonly stories: readonly StoryView[];
  readonly districts: readonly DistrictView[];
  readonly pages: readonly PageView[];
  readonly tools: readonly ToolView[];
}

/** One record for each page, and one for each question that a page answers. */
export function searchRecords(all: Searchable): SearchRecord[] {
  return [
    ...all.tracks.map(ofTrack),
    ...all.batches.map(ofBatch),
    ...all.news.map(ofNews),
    ...all.stories.map(ofStory),
    ...all.districts.map(ofDistrict),
    ...all.pages.flatMap(ofPage),
    ...all.tools.map(ofTool),
  ];
}

const text = (...parts: readonly (string | undefined)[]) =>
  parts.filter(Boolean).join('. ').replaceAll('.. ', '. ');
const headings = (html: string) =>
  [...html.matchAll(/<h[2-4][^>]*>(.*?)<\/h[2-4]>/gs)].map(([, inner]) => plainText(inner!));
const ids = (links: readonly { url: string }[]) => links.map(({ url }) => idOf(url));

function ofTrack(track: TrackView): SearchRecord {
  const { url, title, shortName, summary, modules, permits } = track;
  return {
    url,
    title,
    kind: 'jalur',
    summary,
    words: [
      shortName,
      ...modules.map((module) => module.title),
      ...permits.map(({ name }) => name),
      ...headings(track.html),
    ].join(' · '),
    tracks: [track.id],
    body: text(
      plainText(track.html),
      ...track.audience,
      ...modules.flatMap((module) => [module.title, ...module.points]),
      ...track.bring,
      ...track.tools,
      ...track.safety,
      track.assessment,
      ...permits.flatMap(({ name, why }) => [name, why]),
      ...track.businessCodes.map((code) => `KBLI ${code.code} ${code.title}`),
    ),
  };
}

function ofBatch(batch: BatchView): SearchRecord {
  const { url, title, summary, dates, tracks, districts, sessions, registration } = batch;
  return {
    url,
    title,
    kind: 'angkatan',
    summary,
    tracks: tracks.map(({ id }) => id),
    districts: ids(districts),
    date: dates.startsOn ?? dates.registrationOpensOn ?? batch.reportedOn,
    dates,
    body: text(
      plainText(batch.html),
      batch.when,
      ...new Set(sessions.flatMap(({ topic, place }) => [topic, place])),
      registration?.place,
      ...batch.documents,
      ...batch.organisers,
      batch.overrideReason,
      batch.dateNote,
      ...tracks.map(({ shortName }) => shortName),
      ...districts.map((district) => district.title),
    ),
  };
}

function ofNews(news: NewsView): SearchRecord {
  const { url, title, kind, summary, pinned, tracks, districts } = news;
  return {
    url,
    title,
    kind,
    summary,
    tracks: tracks.map(({ id }) => id),
    districts: ids(districts),
    date: day(news.publishedAt),
    until: news.expiresAt,
    pinned: pinned || undefined,
    body: text(
      plainText(news.html),
      ...news.attachments.map((attachment) => attachment.title),
      ...news.corrections.map(({ what }) => what),
      news.author,
    ),
  };
}

function ofStory(story: StoryView): SearchRecord {
  const { url, title, summary, person, business, track, district, quote } = story;
  return {
    url,
    title,
    kind: 'cerita',
    summary,
    words: [person, business?.name, business?.sells].filter(Boolean).join(' · '),
    tracks: track ? [track.id] : [],
    districts: district ? ids([district]) : [],
    date: day(story.publishedAt),
    body: text(
      plainText(story.html),
      quote,
      person,
      business?.name,
      business?.sells,
      track?.shortName,
      district?.title,
    ),
  };
}

function ofDistrict({ url, title, kelurahan, note, office }: DistrictView): SearchRecord {
  return {
    url,
    title: `Kecamatan ${title}`,
    kind: 'kecamatan',
    summary: `Kelurahan: ${kelurahan.join(', ')}.`,
    districts: [idOf(url)],
    body: text(note, office?.address),
  };
}

function ofPage(page: PageView): SearchRecord[] {
  const { id, url, title, summary, steps, questions, html } = page;
  const whole: SearchRecord = {
    url,
    title,
    kind: 'halaman',
    summary,
    words: [...headings(html), ...steps.map((step) => step.title)].join(' · '),
    body: text(plainText(html), ...steps.flatMap((step) => [step.title, step.text])),
  };
  return [
    whole,
    ...questions.map(({ question, answerHtml }, index): SearchRecord => {
      const answer = plainText(answerHtml);
      return {
        url: questionUrl(id, index),
        title: question,
        kind: 'halaman',
        summary: opening(answer),
        body: answer,
      };
    }),
  ];
}

function ofTool({ url, title, summary, words }: ToolView): SearchRecord {
  return { url, title, kind: 'halaman', summary, words, body: '' };
}

/** The first sentences of a text, up to about 200 letters. */
function opening(answer: string): string {
  if (answer.length <= 200) return answer;
  const end = Math.max(answer.lastIndexOf('. ', 200) + 1, answer.lastIndexOf('? ', 200) + 1);
  return end > 60 ? answer.slice(0, end) : `${answer.slice(0, answer.lastIndexOf(' ', 200))} …`;
}

const day = (moment: Moment | undefined) => moment && dateOf(moment);
