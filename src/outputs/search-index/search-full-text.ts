import type { Kind } from '../../search/document.ts';
import {
  addressWithFacts,
  districtToken,
  groupToken,
  TOKENS_FROM,
  trackToken,
} from '../../search/full-text.ts';
import type { Group } from '../../search/lexicon.ts';
import type { SearchDistrict } from '../../search/places.ts';
import { stem } from '../../search/stem.ts';
import { stemsOf, wordsOf } from '../../search/words.ts';
import type { SearchRecord } from './search-records.ts';

/** A record as Pagefind takes it. */
export interface FullTextRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

/** Letters of a text that a fragment carries for its excerpt; all of the text is searched. */
export const FRAGMENT_TEXT = 1_500;

/**
 * Turns records into what Pagefind indexes: the text, then a token for each thing it is about, so that a query finds
 * every way to say it by one word.
 */
export function fullTextRecords(
  records: readonly SearchRecord[],
  groups: readonly Group[],
  districts: readonly SearchDistrict[],
): FullTextRecord[] {
  const phrases = listPhrases(groups, districts);
  return records.map((record) => {
    const { title, kind, summary, words, body, tracks = [], districts: tied = [], date } = record;
    const tokens = new Set([
      ...tracks.map(trackToken),
      ...tied.map(districtToken),
      ...tokensIn(`${title} ${words ?? ''} ${summary} ${body}`, phrases),
    ]);
    return {
      url: addressWithFacts(record),
      language: 'id',
      content: `${summary} ${body} ${words ?? ''}${TOKENS_FROM}${[...tokens].join(' ')}`,
      meta: { title },
      filters: {
        jenis: [kind satisfies Kind],
        ...(tracks.length > 0 && { jalur: [...tracks] }),
        ...(tied.length > 0 && { kecamatan: [...tied] }),
        ...(date && { bulan: [date.slice(0, 7)] }),
      },
    };
  });
}

interface Phrase {
  readonly stems: readonly string[];
  readonly token: string;
}

/** Every phrase that stands for something, by its first stem, longest first. */
function listPhrases(groups: readonly Group[], districts: readonly SearchDistrict[]): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  const add = (text: string, token: string) => {
    const stems = stemsOf(text);
    const [first] = stems;
    if (first) (phrases.get(first) ?? phrases.set(first, []).get(first)!).push({ stems, token });
  };
  for (const { id, words, track } of groups)
    for (const word of words) {
      add(word, groupToken(id));
      if (track) add(word, trackToken(track));
    }
  for (const { id, name, kelurahan } of districts) {
    add(name, districtToken(id));
    // A kelurahan of one short word ("Jati", "Baru") is too often an ordinary word.
    for (const each of kelurahan) if (each.length > 5) add(each, districtToken(id));
  }
  return phrases;
}

const stems = new Map<string, string>();
const knownStem = (word: string) => stems.get(word) ?? stems.set(word, stem(word)).get(word)!;

function tokensIn(text: string, phrases: ReadonlyMap<string, readonly Phrase[]>): Set<string> {
  const found = new Set<string>();
  const run = wordsOf(text).map(knownStem);
  for (let at = 0; at < run.length; at++)
    for (const { stems: wanted, token } of phrases.get(run[at]!) ?? [])
      if (wanted.every((each, index) => run[at + index] === each)) found.add(token);
  return found;
}
