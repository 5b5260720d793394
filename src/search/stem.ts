/**
 * The Indonesian stemmer of Tala (2003), the one Pagefind applies to `lang="id"`, so that both read a word alike:
 * menjahit, penjahit and jahitan all become `jahit`. A word keeps at least two syllables. Two rules differ: `ke-`
 * is a prefix only together with `-an` around two syllables or more, so that keripik, kerupuk and kemasan stay whole,
 * and a k lost before e comes back, so that mengemas is not about gold (emas).
 */

const vowels = /[aeiou]/g;
const syllables = (word: string) => word.match(vowels)?.length ?? 0;
const isVowel = (letter: string | undefined) => letter !== undefined && 'aeiou'.includes(letter);

/** What a prefix was, because it decides which suffixes may go with it. */
type Prefix = 'none' | 'di' | 'per' | 'ke' | 'ber';

interface Word {
  readonly text: string;
  readonly left: number;
  readonly prefix: Prefix;
}

/** The stem of a lower-case word without diacritics. Any other text comes back as it is. */
export function stem(word: string): string {
  let found: Word = { text: word, left: syllables(word), prefix: 'none' };
  if (found.left <= 2 || !/^[a-z]+$/.test(word)) return word;
  found = without(found, /(?:kah|lah|pun)$/);
  if (found.left > 2) found = without(found, /(?:nya|ku|mu)$/);
  if (found.left <= 2) return found.text;

  const first = firstPrefix(found);
  if (first) {
    found = suffix(first);
    return found.left > 2 ? (secondPrefix(found) ?? found).text : found.text;
  }
  return suffix(secondPrefix(found) ?? found).text;
}

function without(word: Word, ending: RegExp): Word {
  const text = word.text.replace(ending, '');
  return text === word.text ? word : { ...word, text, left: word.left - 1 };
}

function cut({ text, left }: Word, length: number, prefix: Prefix, instead = ''): Word {
  return { text: instead + text.slice(length), left: left - 1, prefix };
}

function firstPrefix(word: Word): Word | undefined {
  const { text } = word;
  for (const [sound, prefix] of [
    ['m', 'di'],
    ['p', 'ke'],
  ] as const) {
    if (text.startsWith(`${sound}eny`) && isVowel(text[4])) return cut(word, 4, prefix, 's');
    if (text.startsWith(`${sound}enge`)) return beforeE(word, prefix);
    if (text.startsWith(`${sound}eng`)) return cut(word, 4, prefix);
    if (text.startsWith(`${sound}en`)) return cut(word, 3, prefix);
    if (text.startsWith(`${sound}em`)) return cut(word, 3, prefix, isVowel(text[3]) ? 'p' : '');
  }
  if (text.startsWith('me') || text.startsWith('di')) return cut(word, 2, 'di');
  if (text.startsWith('ter')) return cut(word, 3, 'di');
  if (/^keter.*an$/.test(text) && word.left > 4) return cut({ ...word, left: word.left - 1 }, 5, 'ke');
  if (/^ke.*an$/.test(text) && word.left > 3) return cut(word, 2, 'ke');
  return undefined;
}

/** Roots of one syllable, which take `menge-`: mengecat, pengelasan. */
const SHORT_ROOT = /^(bom|bor|cap|cat|cek|cor|gas|las|lem|pak|pel|rem|sah|set|sol|tes|tik|tos)(?:an|kan|i)?$/;
/** Roots that begin with e. */
const E_ROOT = /^e(?:dar|dit|ja|kspor|ksekusi|lak|lu|mban|ndap|ntas|rat|valuasi)/;

/** What stands before e: most roots have lost a k there (mengemas, mengering, pengelola), so it comes back. */
function beforeE(word: Word, prefix: Prefix): Word {
  const short = SHORT_ROOT.exec(word.text.slice(5));
  if (short) return { text: short[1]!, left: 1, prefix };
  return cut(word, 4, prefix, E_ROOT.test(word.text.slice(4)) ? '' : 'k');
}

function secondPrefix(word: Word): Word | undefined {
  const { text } = word;
  if (text.startsWith('belajar')) return cut(word, 3, 'ber');
  if (text.startsWith('pelajar')) return cut(word, 3, 'none');
  if (text.startsWith('ber')) return cut(word, 3, 'ber');
  if (/^be[^aeiou]er/.test(text)) return cut(word, 2, 'ber');
  if (text.startsWith('per')) return cut(word, 3, 'per');
  if (text.startsWith('pe')) return cut(word, 2, 'per');
  return undefined;
}

function suffix(word: Word): Word {
  const { text, left, prefix } = word;
  if (left <= 2) return word;
  if (text.endsWith('kan') && prefix !== 'ke' && prefix !== 'per') return without(word, /kan$/);
  if (text.endsWith('an') && prefix !== 'di') return without(word, /an$/);
  if (
    text.endsWith('i') &&
    !text.endsWith('si') &&
    (prefix === 'none' || prefix === 'di' || prefix === 'per')
  )
    return without(word, /i$/);
  return word;
}
