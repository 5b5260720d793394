import type { PlainLanguage } from '../../../src/model/index.ts';
import type { Draft } from '../../../src/views/draft.ts';

/** A remark on the language of a text; advice, never a refusal. */
export interface Advice {
  readonly kind: 'kalimat panjang' | 'kata sulit' | 'kalimat kantor' | 'singkatan' | 'yang kurang';
  readonly about: string;
  readonly what: string;
  /** The passage it is about, as the form calls it; absent when it is about the whole entry. */
  readonly where?: string;
}

/** A text of an entry, with what its form calls it. */
export interface Passage {
  readonly label: string;
  readonly text: string;
}

/** What the coach looks for, as far as it has been written; without rules it has nothing to say. */
export type CoachRules = Draft<PlainLanguage>;

/** What would make the passages of an entry easier for a resident, passage by passage. */
export function advise(passages: readonly Passage[], rules: CoachRules): Advice[] {
  const plain = passages.map(({ label, text }) => ({ label, text: withoutMarks(text) }));
  const whole = plain.map(({ text }) => text).join('\n');
  // Most rules find nothing: each is asked of the whole once, and only what it finds is looked for passage by passage.
  const words = hardWords(whole, rules).map(({ about }) => about);
  const found = {
    longestSentence: rules.longestSentence,
    words: (rules.words ?? []).filter(({ hard }) => hard && words.includes(hard)),
    officialese: (rules.officialese ?? []).filter((each) => official(whole, each)),
  };
  const unexplained = new Map(acronyms(whole, rules).map((advice) => [advice.about, advice]));
  return plain.flatMap(({ label, text }) => {
    const hard = hardWords(text, found);
    const first = [...unexplained.values()].filter(({ about }) => holds(text, about));
    for (const { about } of first) unexplained.delete(about);
    return [
      ...longSentences(text, found),
      ...hard,
      ...officialese(text, found).filter(({ about }) => !hard.some((word) => same(word.about, about))),
      ...first,
    ].map((advice) => ({ ...advice, where: label }));
  });
}

/** Which of the residents' questions none of the passages answers: who, what, when, where, how much, how to join. */
export function unanswered(passages: readonly Passage[], { questions = [] }: CoachRules): Advice[] {
  const whole = passages.map(({ text }) => withoutMarks(text)).join('\n');
  return questions
    .filter(({ question, answers = [] }) => question && !answers.some((word) => word && holds(whole, word)))
    .map(({ question }) => ({
      kind: 'yang kurang',
      about: question!,
      what: 'Belum terjawab di ringkasan atau isi.',
    }));
}

const withoutMarks = (text: string) =>
  text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[#*_>`]+/g, ' ');
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

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

/** Sentences that hide who does what, quoted as they stand. */
function officialese(text: string, { officialese = [] }: CoachRules): Advice[] {
  return officialese.flatMap((rule): Advice[] => {
    const about = official(text, rule);
    return about ? [{ kind: 'kalimat kantor', about, what: rule.plain! }] : [];
  });
}

function official(
  text: string,
  { pattern, plain }: { pattern?: string; plain?: string },
): string | undefined {
  if (!pattern || !plain) return undefined;
  return arrangementOf(pattern).exec(text)?.[0].replace(/\s+/g, ' ');
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

const literally = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function inOrder(words: readonly string[]): string {
  return words.map(literally).join('\\s+');
}

/** `*` stands for any letters, `…` for up to five words of the same sentence. */
function inArrangement(words: readonly string[]): string {
  return words
    .map((word) => word.replace(/\.{3}/, '…'))
    .map((word) =>
      word === '…' ? '(?:[^\\s.!?]+\\s+){0,5}?' : `${word.split('*').map(literally).join('\\p{L}+')}\\s+`,
    )
    .join('')
    .replace(/\\s\+$/, '');
}

/** Finds words, whole and in this order, whatever their case; each pattern is made once. */
function finder(how: (words: readonly string[]) => string): (text: string) => RegExp {
  const known = new Map<string, RegExp>();
  return (text) => {
    let pattern = known.get(text);
    if (!pattern) {
      const source = how(text.trim().split(/\s+/));
      known.set(text, (pattern = new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'iu')));
    }
    return pattern;
  };
}

const wordsOf = finder(inOrder);
const arrangementOf = finder(inArrangement);
const holds = (text: string, words: string) => wordsOf(words).test(text);
