import type { PlainLanguage } from '../../../src/model/index.ts';
import type { Draft } from '../../../src/views/draft.ts';

/** A remark on the language of a text; advice, never a refusal. */
export interface Advice {
  readonly kind: 'kalimat panjang' | 'kata sulit' | 'singkatan' | 'yang kurang';
  readonly about: string;
  readonly what: string;
}

/** What the coach looks for, as far as it has been written; without rules it has nothing to say. */
export type CoachRules = Draft<PlainLanguage>;

/**
 * What would make a text easier for a resident.
 * @param isNews whether residents' questions count: who, what, when, where, how much, how to join.
 */
export function advise(text: string, rules: CoachRules, { isNews = false } = {}): Advice[] {
  const plain = text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[#*_>`]+/g, ' ');
  return [
    ...longSentences(plain, rules),
    ...hardWords(plain, rules),
    ...acronyms(plain, rules),
    ...(isNews ? missingAnswers(plain, rules) : []),
  ];
}

function longSentences(text: string, { longestSentence }: CoachRules): Advice[] {
  if (!longestSentence) return [];
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => ({ sentence: sentence.trim(), words: sentence.split(/\s+/).filter(Boolean).length }))
    .filter(({ words }) => words > longestSentence)
    .map(({ sentence, words }) => ({
      kind: 'kalimat panjang',
      about: `${sentence.slice(0, 60)}…`,
      what: `${words} kata. Bagi menjadi dua kalimat.`,
    }));
}

function hardWords(text: string, { words = [] }: CoachRules): Advice[] {
  return words.flatMap(({ hard, plain }): Advice[] =>
    hard && plain && holds(text, hard)
      ? [{ kind: 'kata sulit', about: hard, what: `Lebih mudah: ${plain}` }]
      : [],
  );
}

/** An acronym is explained by its own words beside it: `Nomor Induk Berusaha (NIB)` or `NIB (Nomor Induk Berusaha)`. */
function acronyms(text: string, { acronyms }: CoachRules): Advice[] {
  if (!acronyms) return [];
  const listed = new Map(acronyms.map((each) => [each.short, each]));
  const found = new Set(text.match(/(?<![\p{L}\d])[A-Z]{2,}[A-Za-z]*(?![\p{L}])/gu) ?? []);
  return [...found]
    .filter((acronym) => !listed.get(acronym)?.known)
    .filter((acronym) => !text.includes(`(${acronym})`) && !text.includes(`${acronym} (`))
    .map((acronym) => ({ kind: 'singkatan', about: acronym, what: explained(listed.get(acronym)?.long) }));
}

const explained = (long: string | undefined) =>
  long ? `Jelaskan saat pertama disebut: ${long}.` : 'Tulis kepanjangannya saat pertama disebut.';

function missingAnswers(text: string, { questions = [] }: CoachRules): Advice[] {
  return questions
    .filter(({ question, answers = [] }) => question && !answers.some((word) => word && holds(text, word)))
    .map(({ question }) => ({
      kind: 'yang kurang',
      about: question!,
      what: 'Belum terjawab di ringkasan atau isi.',
    }));
}

const literally = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patterns = new Map<string, RegExp>();

/** Whether a text has these words, whole and in this order, whatever their case. */
function holds(text: string, words: string): boolean {
  let pattern = patterns.get(words);
  if (!pattern) {
    const inOrder = words.trim().split(/\s+/).map(literally).join('\\s+');
    patterns.set(words, (pattern = new RegExp(`(?<![\\p{L}\\d])${inOrder}(?![\\p{L}\\d])`, 'iu')));
  }
  return pattern.test(text);
}
