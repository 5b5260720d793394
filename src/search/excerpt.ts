import { stem } from './stem.ts';
import type { Concept } from './understand.ts';
import { plain } from './words.ts';

/** A piece of a text; `found` when it is what was asked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly stem: string;
}

/** Letters of an excerpt. */
const LENGTH = 170;
/** Letters of a text that are looked through. */
const READ = 4_000;

/** The text in pieces, with the words asked for told apart. Joined, the pieces are the text. */
export function markFound(text: string, concepts: readonly Concept[]): Piece[] {
  const words = wordsIn(text);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of spans(words, concepts)) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), found: false });
    pieces.push({ text: text.slice(from, to), found: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false });
  return pieces;
}

/** The part of a text where most of what was asked for stands together; its beginning when nothing does. */
export function excerptOf(text: string, concepts: readonly Concept[]): string {
  if (text.length <= LENGTH) return text;
  const read = text.slice(0, READ);
  const found = spans(wordsIn(read), concepts);
  let [best, most] = [0, 0];
  for (const [from] of found) {
    const within = found.filter((each) => each[0] >= from && each[1] <= from + LENGTH - 40).length;
    if (within > most) [best, most] = [from, within];
  }
  if (best < LENGTH - 40) best = 0;
  const start = best === 0 ? 0 : startBefore(read, best);
  const end = start + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', start + LENGTH);
  const cut = text.slice(start, end > start ? end : start + LENGTH).trim();
  return `${start > 0 ? '… ' : ''}${cut}${end < text.length ? ' …' : ''}`;
}

/** The beginning of the sentence, or of a word a little before. */
function startBefore(text: string, at: number): number {
  const sentence = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('? ', at)) + 2;
  if (sentence > 1 && at - sentence < LENGTH / 2) return sentence;
  return text.indexOf(' ', Math.max(0, at - 40)) + 1;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    stem: stem(plain(match[0])),
  }));
}

/** Where phrases of the concepts stand, from the front. A word still being typed marks what it begins. */
function spans(words: readonly Word[], concepts: readonly Concept[]): [number, number][] {
  const phrases = concepts.flatMap(({ stems, alternatives, open }) => [
    { stems, open },
    ...alternatives.map((each) => ({ stems: each, open: false })),
  ]);
  const found: [number, number][] = [];
  for (let at = 0; at < words.length; at++) {
    let length = 0;
    for (const { stems, open } of phrases) {
      if (stems.length <= length) continue;
      const fits = stems.every((wanted, index) => {
        const there = words[at + index]?.stem;
        if (there === wanted) return true;
        return open && index === stems.length - 1 && wanted.length >= 3 && there?.startsWith(wanted) === true;
      });
      if (fits) length = stems.length;
    }
    if (length === 0) continue;
    found.push([words[at]!.from, words[at + length - 1]!.to]);
    at += length - 1;
  }
  return found;
}
