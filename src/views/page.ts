import { renderMarkdown } from '../markdown/index.ts';
import type { Page } from '../model/index.ts';
import { pageUrl } from '../urls.ts';
import type { Around } from './around.ts';
import type { DraftEntry } from './draft.ts';
import type { LinkView } from './link.ts';
import { toProse } from './prose.ts';
import { toSourceViews, type SourceView } from './track.ts';

/** A general page. */
export interface PageView extends LinkView {
  readonly id: string;
  readonly summary: string;
  readonly steps: readonly { title: string; text: string }[];
  /** Answers are rendered Markdown. */
  readonly questions: readonly { question: string; answerHtml: string }[];
  readonly sources: readonly SourceView[];
  readonly updatedOn?: string;
  readonly html: string;
}

export function toPageView({ id, data, html }: DraftEntry<Page>, around: Around): PageView {
  return {
    id,
    url: pageUrl(id),
    title: data.title ?? '',
    summary: data.summary ?? '',
    steps: (data.steps ?? []).map(({ title, text }) => ({ title: title ?? '', text: text ?? '' })),
    questions: (data.questions ?? []).map(({ question, answer }) => ({
      question: question ?? '',
      answerHtml: renderMarkdown(answer ?? '').html,
    })),
    sources: toSourceViews(data.sources),
    updatedOn: data.updatedOn,
    html: toProse(html, around),
  };
}
