import { filedUnder, type WordShard } from '../../search/index-files.ts';
import type { Group } from '../../search/lexicon.ts';
import { stem } from '../../search/stem.ts';
import { functionWords, stemsOf, wordsOf } from '../../search/words.ts';
import { brief } from './brief.ts';
import type { SearchRecord } from './search-records.ts';
import { SHARD_SIZE } from './shard-size.ts';
import type { Counted } from './site-words.ts';

/** What is filed in a shard: under which letters, about how large (letters of JSON), and how it is put there. */
interface Filed {
  readonly under: string;
  readonly size: number;
  readonly put: (shard: Draft) => void;
}

interface Draft {
  readonly terms: Record<string, [string | 0, number, ...number[]]>;
  readonly phrases: Record<string, number[]>;
  readonly groups: Map<number, Group>;
  readonly documents: SearchRecord[];
}

/** The shards by which a word leads to titles and to other wordings, by the letters they are filed under. */
export function wordShards(
  records: readonly SearchRecord[],
  terms: ReadonlyMap<string, Counted>,
  groups: readonly Group[],
  shown: readonly Group[],
): Map<string, WordShard> {
  const filed: Filed[] = [];
  for (const [stemmed, { pages, written, titles }] of terms) {
    const [word] = [...written].reduce((a, b) => (b[1] > a[1] ? b : a));
    filed.push({
      under: filedUnder(stemmed),
      size: stemmed.length + 12 + titles.length * 220,
      put: (shard) => {
        const places = titles.map((index) => {
          const record = records[index]!;
          const at = shard.documents.indexOf(record);
          return at >= 0 ? at : shard.documents.push(record) - 1;
        });
        shard.terms[stemmed] = [word === stemmed ? 0 : word, pages, ...places];
      },
    });
  }
  groups.forEach((group, index) => {
    const phrases = new Map(group.words.map((word) => [stemsOf(word).join(' '), leadingWord(word)]));
    for (const [phrase, leading] of phrases) {
      if (!phrase) continue;
      filed.push({
        under: filedUnder(stem(leading)),
        size: phrase.length + 8 + JSON.stringify(shown[index]).length / 2,
        put: (shard) => {
          (shard.phrases[phrase] ??= []).push(group.id);
          shard.groups.set(group.id, shown[index]!);
        },
      });
    }
  });
  return new Map(
    [...split(filed)].map(([name, items]) => {
      const draft: Draft = { terms: {}, phrases: {}, groups: new Map(), documents: [] };
      for (const { put } of items) put(draft);
      return [
        name,
        {
          ...draft,
          groups: [...draft.groups.values()],
          documents: draft.documents.map((record) => brief(record)),
        },
      ];
    }),
  );
}

/** The word by which a phrase is looked up: "berapa hari" by "hari", because no one loads a shard for "berapa". */
function leadingWord(phrase: string): string {
  const words = wordsOf(phrase);
  return words.find((word) => !functionWords.has(word)) ?? words[0] ?? '';
}

/** Cuts what is filed into shards of a like size, by longer and longer beginnings. Small remainders stay together. */
function split(filed: readonly Filed[]): Map<string, Filed[]> {
  const shards = new Map<string, Filed[]>();
  const cut = (prefix: string, items: readonly Filed[]) => {
    const total = items.reduce((sum, { size }) => sum + size, 0);
    if (prefix.length > 0 && (total <= SHARD_SIZE || prefix.length >= 6)) {
      shards.set(prefix, [...items]);
      return;
    }
    const byNext = new Map<string, Filed[]>();
    const rest: Filed[] = [];
    for (const item of items) {
      const next = item.under.slice(0, prefix.length + 1);
      if (next.length === prefix.length) rest.push(item);
      else (byNext.get(next) ?? byNext.set(next, []).get(next)!).push(item);
    }
    for (const [next, group] of byNext) {
      const size = group.reduce((sum, each) => sum + each.size, 0);
      if (prefix.length > 0 && size < SHARD_SIZE / 3) rest.push(...group);
      else cut(next, group);
    }
    if (rest.length > 0 && prefix.length > 0) shards.set(prefix, rest);
  };
  cut('', filed);
  return shards;
}
