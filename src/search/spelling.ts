/**
 * How Indonesian words are misspelt: a letter doubled or single, an h left out, e for i, o for u, kh for h, sy for s,
 * f or v for p, z for j, two neighbours swapped. `skeleton` is what survives all of these; `distance` counts them less
 * than other slips.
 */

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^h(?=[aeiou])|kh/g, 'k'],
  [/sy/g, 's'],
  [/[fv]/g, 'p'],
  [/z/g, 'j'],
  [/q|ck?/g, 'k'],
  [/x/g, 'ks'],
  [/([a-z])h+|h(?=[^aeiou])/g, '$1'],
];

/** The consonants of a word, habits of spelling removed; a leading vowel stands as `a`. Equal for kripik and keripik.
 *  A leading h or kh is a k: khusus, husus, kusus. */
export function skeleton(word: string): string {
  const sounded = SOUNDS.reduce((text, [sound, letter]) => text.replace(sound, letter), word);
  const consonants = sounded.replace(/[aeiou]/g, '');
  const start = /^[aeiou]/.test(sounded) ? 'a' : '';
  return (start + consonants).replace(/(.)\1+/g, '$1');
}

const HABIT = 0.4;
/** One letter for another that sounds like it. A little more, so that two of them do not make a short word another. */
const KIN = 0.45;
const kin = (a: string, b: string) => {
  const pair = a < b ? a + b : b + a;
  return 'ei ou fp pv fv jz sz kq iy hk'.includes(pair) && pair.length === 2;
};

/** No one leaves out, or adds, more letters than this in one word. */
const MOST_LETTERS = 2;

/**
 * How far two words lie apart: slips counted as edits, habits of spelling as `HABIT` of one. Stops at `limit` and then
 * gives Infinity. Time grows with the product of the lengths, which callers keep small.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > MOST_LETTERS || limit < 0) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (let j = 1; j <= b.length; j++) row[j] = row[j - 1]! + omission(b, j - 1);
  for (let i = 1; i <= a.length; i++) {
    const next = [row[0]! + omission(a, i - 1)];
    let least = next[0]!;
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1]!, b[j - 1]!];
      let cost = Math.min(
        row[j]! + omission(a, i - 1),
        next[j - 1]! + omission(b, j - 1),
        row[j - 1]! + (x === y ? 0 : kin(x, y) ? KIN : isVowel(x) && isVowel(y) ? 1.1 : 1.2),
      );
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y && x !== y)
        cost = Math.min(cost, before[j - 2]! + 0.6);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Infinity;
    before = row;
    row = next;
  }
  const total = row[b.length]!;
  return total > limit ? Infinity : total;
}

const isVowel = (letter: string) => 'aeiou'.includes(letter);

/** What it costs to write one letter too many or too few: little for an h, a doubled letter, or an e nobody speaks. */
function omission(word: string, at: number): number {
  const letter = word[at]!;
  if (letter === 'h' || letter === word[at - 1] || letter === word[at + 1]) return HABIT;
  if ((letter === 'y' && word[at - 1] === 's') || (letter === 'k' && word[at + 1] === 'h')) return HABIT;
  return letter === 'e' ? 0.6 : isVowel(letter) ? 0.8 : 1;
}

/** How far a word of this length may lie from the one that was meant: short words are too easily another word. */
export function tolerance(length: number): number {
  if (length <= 3) return HABIT;
  if (length <= 5) return 0.8;
  if (length === 6) return 1;
  return length <= 8 ? 1.4 : 2;
}

/**
 * The words nearest to a misspelt one, best first.
 * @param weightOf from 0 to 1, favours words that the site uses much; asked only of words that are near.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  weightOf: (candidate: string) => number,
): { readonly word: string; readonly cost: number }[] {
  const limit = tolerance(word.length);
  const bones = skeleton(word);
  const found: { word: string; cost: number }[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > MOST_LETTERS) continue;
    // Of a very short word only vowels may be missing.
    const short = word.length === 3 && candidate.length === 4 && skeleton(candidate) === bones;
    const far = distance(word, candidate, short ? 0.8 : limit);
    if (far < Infinity) found.push({ word: candidate, cost: far - weightOf(candidate) * 0.3 });
  }
  return found.sort((a, b) => a.cost - b.cost);
}
