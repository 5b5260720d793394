import { kindWords, timeWords } from './intent.ts';
import type { SearchDistrict } from './places.ts';
import { nearest, skeleton } from './spelling.ts';
import { stem } from './stem.ts';
import { commonWords, stemsOf, wordsOf } from './words.ts';

/** Words that mean the same to a resident; the first is the site's own. */
export interface Group {
  readonly id: number;
  readonly words: readonly string[];
  /** The track that these words stand for. */
  readonly track?: string;
  /** Something within the trade rather than the trade itself: its guide tells of it, not each of its batches. */
  readonly detail?: boolean;
}

export interface SearchTrack {
  readonly id: string;
  readonly name: string;
}

/** A word of the site: how it is mostly written, and on how many pages its stem stands. */
export interface Term {
  readonly stem: string;
  readonly word: string;
  readonly count: number;
}

/** All that is known of the site's words so far. Grows while parts of the index arrive. */
export class Lexicon {
  readonly tracks: readonly SearchTrack[];
  readonly districts: readonly SearchDistrict[];
  /** Pages in all. */
  readonly total: number;
  readonly #groups = new Map<number, Group>();
  readonly #byPhrase = new Map<string, Group[]>();
  readonly #terms = new Map<string, Term>();
  readonly #loaded: (stem: string) => boolean;
  #longest = 1;
  /** Every written form and stem, with the word it stands for. */
  #forms: Map<string, string> | undefined;
  /** The forms by the first letter of their skeleton. */
  #bones: Map<string, string[]> | undefined;
  #nearest = new Map<string, string>();

  /** @param loaded whether all that is known of a stem has arrived. */
  constructor(
    { tracks, districts, total }: Pick<Lexicon, 'tracks' | 'districts' | 'total'>,
    loaded: (stem: string) => boolean,
  ) {
    this.tracks = tracks;
    this.districts = districts;
    this.total = total;
    this.#loaded = loaded;
  }

  /** @param phrases which groups a phrase, given as stems, belongs to. */
  addGroups(groups: readonly Group[], phrases: Readonly<Record<string, readonly number[]>>): void {
    for (const group of groups) if (!this.#groups.has(group.id)) this.#groups.set(group.id, group);
    for (const [phrase, ids] of Object.entries(phrases)) {
      this.#longest = Math.max(this.#longest, phrase.split(' ').length);
      this.#byPhrase.set(
        phrase,
        ids.flatMap((id) => this.#groups.get(id) ?? []),
      );
    }
    this.#forms = undefined;
  }

  /** Groups that come without their phrases: each of their words leads to them. */
  addWholeGroups(groups: readonly Group[]): void {
    const phrases: Record<string, number[]> = {};
    for (const { id, words } of groups)
      for (const word of words) (phrases[stemsOf(word).join(' ')] ??= []).push(id);
    this.addGroups(groups, phrases);
  }

  addTerms(terms: Iterable<Term>): void {
    for (const term of terms) this.#terms.set(term.stem, term);
    this.#forms = undefined;
  }

  /** Most words in one entry of the vocabulary. */
  get longestPhrase(): number {
    return Math.min(this.#longest, 5);
  }

  /** The groups that hold a phrase, given as stems parted by blanks. */
  groupsOf(phrase: string): readonly Group[] {
    return this.#byPhrase.get(phrase) ?? [];
  }

  /** The groups with a word that begins so. */
  groupsBeginning(start: string): readonly Group[] {
    return [...this.#groups.values()].filter(({ words }) => words.some((word) => word.startsWith(start)));
  }

  /** On how many pages a stem stands; undefined while that has not arrived. */
  countOf(stem: string): number | undefined {
    return this.#terms.get(stem)?.count ?? (this.#loaded(stem) ? 0 : undefined);
  }

  /** Whether some word of the site begins so. */
  isBegun(start: string): boolean {
    for (const { stem, word } of this.#terms.values())
      if (stem.startsWith(start) || word.startsWith(start)) return true;
    return this.groupsBeginning(start).length > 0;
  }

  /** Whether a word is in use: on the site, in the vocabulary, in a place name, or as a word of time and kind. */
  knows(word: string): boolean {
    const stemmed = stem(word);
    return this.#terms.has(stemmed) || this.#byPhrase.has(stemmed) || this.#written().has(word);
  }

  /** The word that was probably meant by one that is not in use. */
  nearestTo(word: string): string | undefined {
    this.#written();
    let found = this.#nearest.get(word);
    if (found === undefined) this.#nearest.set(word, (found = this.#lookNear(word) ?? ''));
    return found || undefined;
  }

  #lookNear(word: string): string | undefined {
    const [forms, bones] = [this.#written(), this.#sorted()];
    const stemmed = stem(word);
    let best: { whole: string; cost: number } | undefined;
    for (const written of new Set([word, stemmed])) {
      const candidates = bones.get(skeleton(written).slice(0, 1)) ?? [];
      const [near] = nearest(written, candidates, (form) => this.#weightOf(forms.get(form)!));
      if (near && near.cost < (best?.cost ?? Infinity))
        best = { whole: forms.get(near.word)!, cost: near.cost };
    }
    return best?.whole;
  }

  #weightOf(word: string): number {
    const count = this.#terms.get(stem(word))?.count ?? 0;
    return this.groupsOf(stem(word)).length > 0
      ? 1
      : Math.min(1, Math.log2(1 + count) / Math.log2(2 + this.total));
  }

  #sorted(): Map<string, string[]> {
    if (this.#bones) return this.#bones;
    this.#bones = new Map();
    for (const form of this.#written().keys()) {
      const start = skeleton(form).slice(0, 1);
      (this.#bones.get(start) ?? this.#bones.set(start, []).get(start)!).push(form);
    }
    return this.#bones;
  }

  #written(): Map<string, string> {
    if (this.#forms) return this.#forms;
    this.#nearest = new Map();
    this.#bones = undefined;
    const forms = new Map<string, string>();
    const add = (form: string, whole: string) => {
      if (!forms.has(form)) forms.set(form, whole);
    };
    for (const word of [...commonWords, ...kindWords, ...timeWords]) add(word, word);
    for (const { words } of this.#groups.values()) for (const word of words.flatMap(wordsOf)) add(word, word);
    for (const [phrase, groups] of this.#byPhrase)
      for (const part of phrase.split(' ')) {
        const written = groups
          .flatMap(({ words }) => words.flatMap(wordsOf))
          .find((word) => stem(word) === part);
        add(part, written ?? part);
      }
    for (const { name, kelurahan, aliases = {} } of this.districts)
      for (const each of [name, ...kelurahan, ...Object.values(aliases).flat()]) {
        const parts = wordsOf(each);
        for (const part of parts) add(part, part);
        if (parts.length > 1) add(parts.join(''), parts.join(''));
      }
    for (const { stem, word } of this.#terms.values()) {
      add(word, word);
      add(stem, word);
    }
    return (this.#forms = forms);
  }
}
