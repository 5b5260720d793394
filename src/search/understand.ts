import type { Kind } from './document.ts';
import { kindsIn, timeIn, timeWords, type Time } from './intent.ts';
import type { Group, Lexicon } from './lexicon.ts';
import { placesIn, type Place, type SearchDistrict } from './places.ts';
import { stem } from './stem.ts';
import { commonStems, functionWords, LONGEST_QUERY, MOST_WORDS, programmeStems, wordsOf } from './words.ts';

/** One thing that is asked for: a word or phrase, and whatever else says the same. */
export interface Concept {
  /** As written in the query, corrected if need be. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** Other ways to say it, as stems. */
  readonly alternatives: readonly (readonly string[])[];
  /** The vocabulary groups it belongs to. */
  readonly groups: readonly number[];
  /** Ids of the tracks it stands for. */
  readonly tracks: readonly string[];
  /** Something within a trade, such as a material. */
  readonly detail: boolean;
  /** The district it names. */
  readonly place?: Place;
  /** How much it decides, 0 to 1. */
  readonly weight: number;
  /** A word such as "kursus", which any page could carry. */
  readonly common: boolean;
  /** A word that names a time or a kind, and was taken as such. */
  readonly spoken: boolean;
  /** Asks for the training itself. */
  readonly programme: boolean;
  /** The word may still be being typed. */
  readonly open: boolean;
}

/** What the reader can take back: each guess that a chip shows. */
export type Guess = 'tempat' | 'waktu' | 'jenis' | 'jalur';

export interface Understanding {
  /** The words that are searched for. */
  readonly words: readonly string[];
  readonly concepts: readonly Concept[];
  readonly places: readonly Place[];
  readonly kinds: readonly Kind[];
  readonly tracks: readonly string[];
  readonly time?: Time;
  /** The query as corrected, when that differs from what was written. */
  readonly corrected?: string;
  /** All districts there are. */
  readonly districts: readonly SearchDistrict[];
  /** Words that might be meant and of which nothing is known yet: "wahyu ningsih" written together. */
  readonly lookups: readonly string[];
  /** Whether all that could be known about the words was at hand. */
  readonly complete: boolean;
}

export interface Reading {
  readonly now: number;
  /** Take the words as they are written. */
  readonly exact?: boolean;
  /** Guesses the reader took back. */
  readonly without?: readonly Guess[];
}

/**
 * Reads a query: which words count, what they stand for, which place, time and kind they name, which are misspelt.
 * Pure; the same query and lexicon always give the same reading. Never throws, whatever the text.
 */
export function understand(
  query: string,
  lexicon: Lexicon,
  { now, exact, without = [] }: Reading,
): Understanding {
  const text = query.slice(0, LONGEST_QUERY);
  const written = wordsOf(text).slice(0, MOST_WORDS);
  const open = !/\s$/.test(text);
  const words = exact ? written : correct(joinTorn(written, lexicon), lexicon, open);
  const asks = (guess: Guess) => !without.includes(guess);

  const time = asks('waktu') ? timeIn(words, now) : undefined;
  const kinds = asks('jenis')
    ? kindsIn(words, (phrase) => lexicon.groupsOf(phrase.map(stem).join(' '))[0]?.words[0])
    : [];
  const ordinary = (word: string) =>
    functionWords.has(word) || commonStems.has(stem(word)) || lexicon.groupsOf(stem(word)).length > 0;
  const places = asks('tempat')
    ? placesIn(words, lexicon.districts, ordinary, (word) => lexicon.knows(word))
    : [];

  const spoken = new Set<number>();
  for (const { at, length } of [...(time ? [time] : []), ...kinds])
    for (let i = 0; i < length; i++) spoken.add(at + i);
  const joining = time?.value.open || time?.value.next;
  words.forEach((word, index) => {
    if (time && (timeWords.includes(word) || (joining && JOINING.has(stem(word))))) spoken.add(index);
  });
  const concepts = conceptsOf(words, lexicon, { open, places, spoken, tracks: asks('jalur') });

  const changed =
    words.some((word, index) => word !== written[index]) || places.some(({ value }) => value.misspelt);
  return {
    words,
    concepts,
    places: places.map(({ value }) => value),
    kinds: kinds.flatMap(({ value }) => value),
    tracks: [...new Set(concepts.flatMap(({ tracks }) => tracks))],
    time: time?.value,
    districts: lexicon.districts,
    lookups: exact ? [] : tornPairs(written, lexicon).map(({ joined }) => joined),
    corrected: changed ? respell(words, places) : undefined,
    complete: concepts.every((concept) => isUnderstood(concept, lexicon)),
  };
}

/** Neighbours of which one stands nowhere on the site, and that may be one word torn apart. */
function tornPairs(words: readonly string[], lexicon: Lexicon): { at: number; joined: string }[] {
  const absent = (word: string | undefined) =>
    word !== undefined && lexicon.countOf(stem(word)) === 0 && !lexicon.knows(word);
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    const able = next && !functionWords.has(word) && !functionWords.has(next);
    return able && (absent(word) || absent(next)) ? [{ at, joined: word + next }] : [];
  });
}

/** Puts torn words together where the site knows the whole. */
function joinTorn(written: readonly string[], lexicon: Lexicon): string[] {
  const pair = tornPairs(written, lexicon).find(({ joined }) => lexicon.knows(joined));
  return pair ? [...written.slice(0, pair.at), pair.joined, ...written.slice(pair.at + 2)] : [...written];
}

/** Whether nothing more could be learnt of a concept that would change what answers it. */
const isUnderstood = ({ place, common, groups, stems }: Concept, lexicon: Lexicon) =>
  place !== undefined ||
  common ||
  groups.length > 0 ||
  stems.every((each) => lexicon.countOf(each) !== undefined);

/** What one does with a batch that is open: no word of it need say so. */
const JOINING: ReadonlySet<string> = new Set(['pendaftaran', 'jadwal', 'angkatan', 'gelombang'].map(stem));

/** More unknown words than this are no misspelling but another language, or noise. */
const MOST_CORRECTED = 4;

/** Replaces words that stand nowhere on the site by the nearest that do. The last word may still be growing. */
function correct(written: readonly string[], lexicon: Lexicon, open: boolean): string[] {
  let corrected = 0;
  return written.map((word, index) => {
    if (word.length < 3 || /\d/.test(word) || functionWords.has(word) || lexicon.knows(word)) return word;
    if (lexicon.countOf(stem(word)) === undefined) return word;
    if (open && index === written.length - 1 && lexicon.isBegun(word)) return word;
    if (joinsAPlace(written, index, lexicon)) return word;
    if (++corrected > MOST_CORRECTED) return word;
    return spokenForm(word, lexicon) ?? lexicon.nearestTo(word) ?? word;
  });
}

/** "rawa mangun", "duren sawit": a word that makes a place name together with its neighbour. */
function joinsAPlace(words: readonly string[], index: number, { districts }: Lexicon): boolean {
  const never = () => false;
  return [words.slice(index, index + 2), words.slice(Math.max(0, index - 1), index + 1)].some(
    (run) => run.length === 2 && placesIn(run, districts, never, never).some(({ length }) => length === 2),
  );
}

/** Spoken forms: "ngelas", "njahit", "jahitin", "benerin". */
function spokenForm(word: string, lexicon: Lexicon): string | undefined {
  const roots = [
    word,
    word.replace(/^(?:nge|ng|ny|n)(?=[a-z]{3})/, ''),
    word.replace(/^ny/, 's'),
    word.replace(/^ng/, 'k'),
  ];
  const forms = roots.flatMap((root) => [root, root.replace(/in$/, ''), root.replace(/in$/, 'kan')]);
  return forms.find((form) => form !== word && form.length >= 3 && lexicon.knows(form));
}

interface Found {
  readonly open: boolean;
  readonly places: readonly { at: number; length: number; value: Place }[];
  readonly spoken: ReadonlySet<number>;
  readonly tracks: boolean;
}

function conceptsOf(words: readonly string[], lexicon: Lexicon, found: Found): Concept[] {
  const concepts: Concept[] = [];
  const stems = words.map(stem);
  const onlyFunction = words.every((word) => functionWords.has(word));
  const last = words.length - 1;
  for (let at = 0; at < words.length;) {
    const place = found.places.find((each) => each.at === at);
    if (place) {
      concepts.push(placeConcept(words.slice(at, at + place.length), place.value));
      at += place.length;
      continue;
    }
    const [length, groups] = phraseAt(at, words, stems, lexicon, found);
    const run = words.slice(at, at + length);
    if (length === 1 && functionWords.has(run[0]!) && !onlyFunction) {
      at += 1;
      continue;
    }
    const typed = stems.slice(at, at + length);
    // What the site never writes stands for what it does: a misspelling in the vocabulary is worth the word meant.
    const absent = typed.some((each) => lexicon.countOf(each) === 0);
    const meant = absent ? wordsOf(groups[0]?.words[0] ?? '').map(stem) : [];
    const own = meant.length > 0 ? meant : typed;
    const common = isCommon(own, groups);
    const spoken = found.spoken.has(at);
    concepts.push({
      words: run,
      stems: own,
      alternatives: alternativesOf(groups, own),
      groups: groups.map(({ id }) => id),
      tracks: found.tracks ? [...new Set(groups.flatMap(({ track }) => track ?? []))] : [],
      detail: groups.length > 0 && groups.every((group) => group.detail),
      weight: spoken ? 0.15 : common ? 0.2 : absent && groups.length > 0 ? 1 : weightOf(own, lexicon),
      common: common || spoken,
      spoken,
      programme: common && !spoken && meansTraining(own, groups),
      open: found.open && at + length - 1 === last,
    });
    at += length;
  }
  return merged(concepts);
}

/** A word of the programme itself, or one that the vocabulary puts beside such a word ("blk" beside "pelatihan"). */
function isCommon(own: readonly string[], groups: readonly Group[]): boolean {
  if (groups.some(({ track }) => track)) return false;
  const isCommonPhrase = (stems: readonly string[]) =>
    stems.every((each) => commonStems.has(each) || /^\d{1,3}$/.test(each));
  return (
    isCommonPhrase(own) ||
    (own.length === 1 &&
      groups.length > 0 &&
      groups.every(({ words }) => isCommonPhrase(wordsOf(words[0] ?? '').map(stem))))
  );
}

function meansTraining(own: readonly string[], groups: readonly Group[]): boolean {
  return [own, ...groups.map(({ words }) => wordsOf(words[0] ?? '').map(stem))].some((stems) =>
    stems.every((each) => programmeStems.has(each)),
  );
}

/** The longest run of words from here that the vocabulary holds as one; else a single word. */
function phraseAt(
  at: number,
  words: readonly string[],
  stems: readonly string[],
  lexicon: Lexicon,
  { open, places }: Found,
): [number, readonly Group[]] {
  const next = Math.min(words.length, ...places.filter((place) => place.at > at).map((place) => place.at));
  for (let length = Math.min(lexicon.longestPhrase, next - at); length >= 1; length--) {
    const groups = lexicon.groupsOf(stems.slice(at, at + length).join(' '));
    if (groups.length > 0) return [length, groups];
  }
  const word = words[at]!;
  const growing = open && at === words.length - 1 && word.length >= 3 && !functionWords.has(word);
  if (growing && !lexicon.countOf(stems[at]!)) {
    const begun = lexicon.groupsBeginning(word);
    if (begun.length > 0 && begun.length <= 3) return [1, begun];
  }
  return [1, []];
}

function placeConcept(words: readonly string[], place: Place): Concept {
  const stems = words.map(stem);
  const name = wordsOf(place.name).map(stem);
  const district = wordsOf(place.district.name).map(stem);
  return {
    words,
    stems,
    alternatives: [name, district].filter((each) => each.join(' ') !== stems.join(' ')),
    groups: [],
    tracks: [],
    detail: false,
    place,
    weight: 0.7,
    common: false,
    spoken: false,
    programme: false,
    open: false,
  };
}

function alternativesOf(groups: readonly Group[], own: readonly string[]): string[][] {
  const phrases = new Map<string, string[]>();
  for (const { words } of groups)
    for (const word of words) {
      const stems = wordsOf(word).map(stem);
      phrases.set(stems.join(' '), stems);
    }
  phrases.delete(own.join(' '));
  return [...phrases.values()];
}

/** What a word weighs that stands nowhere on the site: without it, the rest is hardly an answer. */
const UNKNOWN = 1.4;

/** Rare words decide more. */
function weightOf(stems: readonly string[], lexicon: Lexicon): number {
  const count = Math.min(...stems.map((each) => lexicon.countOf(each) ?? lexicon.total / 50));
  if (count === 0) return UNKNOWN;
  return 0.6 + 0.4 * (1 - Math.log(1 + count) / Math.log(2 + lexicon.total));
}

/** Two words for the same thing ("service reparasi motor") ask once. */
function merged(concepts: readonly Concept[]): Concept[] {
  const kept: Concept[] = [];
  for (const concept of concepts) {
    const same = kept.findIndex(
      ({ groups, stems }) =>
        groups.some((id) => concept.groups.includes(id)) || stems.join(' ') === concept.stems.join(' '),
    );
    if (same < 0 || concept.place) kept.push(concept);
    else
      kept[same] = {
        ...kept[same]!,
        alternatives: [...kept[same]!.alternatives, concept.stems, ...concept.alternatives],
        tracks: [...new Set([...kept[same]!.tracks, ...concept.tracks])],
        weight: Math.max(kept[same]!.weight, concept.weight),
        common: kept[same]!.common && concept.common,
      };
  }
  return kept;
}

function respell(
  words: readonly string[],
  places: readonly { at: number; length: number; value: Place }[],
): string {
  const spelt = [...words];
  for (const { at, length, value } of [...places].sort((a, b) => b.at - a.at))
    if (value.misspelt) spelt.splice(at, length, value.name);
  return spelt.join(' ');
}
