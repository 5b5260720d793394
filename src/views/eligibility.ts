import type { Fit } from '../model/eligibility.ts';
import type { Eligibility } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { toSourceViews, type SourceView } from './track.ts';

/** What is asked on `/cek-syarat/`, besides the district. */
export interface EligibilityView {
  readonly questions: readonly EligibilityQuestion[];
  /** What is said to who lives in none of the districts. */
  readonly elsewhere?: string;
  readonly sources: readonly SourceView[];
  readonly updatedOn?: string;
}

export interface EligibilityQuestion {
  readonly question: string;
  readonly hint?: string;
  readonly answers: readonly { readonly label: string; readonly fit: Fit }[];
  /** What is said when the answer does not surely fit. */
  readonly otherwise?: string;
}

export function toEligibilityView(data: Draft<Eligibility>): EligibilityView {
  return {
    questions: (data.questions ?? []).map(({ question, hint, answers, otherwise }) => ({
      question: question ?? '',
      hint,
      answers: (answers ?? []).map(({ label, fit }) => ({ label: label ?? '', fit: fit ?? 'ya' })),
      otherwise,
    })),
    elsewhere: data.elsewhere,
    sources: toSourceViews(data.sources),
    updatedOn: data.updatedOn,
  };
}
