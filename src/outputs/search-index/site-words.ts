import type { Group } from '../../search/lexicon.ts';
import { stem } from '../../search/stem.ts';
import { functionWords, stemsOf, wordsOf } from '../../search/words.ts';
import { isInFirst } from './brief.ts';
import type { SearchRecord } from './search-records.ts';

/** Titles kept for one word; groups, and words of a group, in the first index. */
const MOST = { perWord: 6, groups: 60, groupWords: 6 } as const;

/** How the site writes one stem. */
export interface Counted {
  pages: number;
  readonly written: Map<string, number>;
  readonly titles: number[];
}

/** On how many pages each stem stands, how it is written there, and which titles hold it (best documents first). */
export function countTerms(records: readonly SearchRecord[]): Map<string, Counted> {
  const terms = new Map<string, Counted>();
  const stemOf = new Map<string, string>();
  const cachedStem = (word: string) => {
    let found = stemOf.get(word);
    if (found === undefined) stemOf.set(word, (found = stem(word)));
    return found;
  };
  records.forEach((record, index) => {
    const { title, summary, words, body } = record;
    const seen = new Set<string>();
    const inTitle = new Set(wordsOf(`${title} ${words ?? ''}`).map(cachedStem));
    for (const word of wordsOf(`${title} ${words ?? ''} ${summary} ${body}`)) {
      if (functionWords.has(word) || word.length > 30) continue;
      const stemmed = cachedStem(word);
      let term = terms.get(stemmed);
      if (!term) terms.set(stemmed, (term = { pages: 0, written: new Map(), titles: [] }));
      term.written.set(word, (term.written.get(word) ?? 0) + 1);
      if (seen.has(stemmed)) continue;
      seen.add(stemmed);
      term.pages += 1;
      if (inTitle.has(stemmed) && !isInFirst(record) && term.titles.length < MOST.perWord)
        term.titles.push(index);
    }
  });
  return terms;
}

/** What a guide says of itself in its title, its short name and its summary, as stems. */
export const centreOf = ({ title, summary, words }: SearchRecord) =>
  ` ${stemsOf(`${title} ${words?.split(' · ')[0] ?? ''} ${summary}`).join(' ')} `;

/** A group with its first word and those that stand somewhere on the site: others can lead here, but find nothing. */
export function onSite(
  { words, ...group }: Group,
  terms: ReadonlyMap<string, Counted>,
  centre: string | undefined,
): Group {
  const standing = words.filter(
    (word, index) => index === 0 || stemsOf(word).every((each) => terms.has(each)),
  );
  const central =
    centre === undefined || words.some((word) => centre.includes(` ${stemsOf(word).join(' ')} `));
  return {
    ...group,
    words: standing,
    ...(!central && { detail: true }),
  };
}

/** The groups of trades whose words the site uses most, with the words it uses. */
export function plainest(groups: readonly Group[], terms: ReadonlyMap<string, Counted>): Group[] {
  const use = ({ words }: Group) =>
    Math.max(...words.map((word) => Math.min(...stemsOf(word).map((each) => terms.get(each)?.pages ?? 0))));
  return groups
    .filter(({ track, detail }) => track && !detail)
    .sort((a, b) => use(b) - use(a))
    .slice(0, MOST.groups)
    .map(({ words, ...group }) => ({ ...group, words: words.slice(0, MOST.groupWords) }));
}
