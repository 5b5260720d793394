import { createHash } from 'node:crypto';
import { yearOf } from '../../calendar.ts';
import { idOf, isOver, stateOf } from '../../search/document.ts';
import type { FirstIndex } from '../../search/index-files.ts';
import type { Group, SearchTrack } from '../../search/lexicon.ts';
import type { SearchDistrict } from '../../search/places.ts';
import { isInFirst } from './brief.ts';
import { facetShards } from './facet-shards.ts';
import { firstDocuments } from './first-documents.ts';
import { partPlaces } from './place-groups.ts';
import { searchRecords, type Searchable, type SearchRecord } from './search-records.ts';
import { centreOf, countTerms, onSite, plainest } from './site-words.ts';
import { wordShards } from './word-shards.ts';

/** What the site's own small index is made from. */
export interface IndexSource {
  readonly records: readonly SearchRecord[];
  readonly tracks: readonly SearchTrack[];
  readonly districts: readonly SearchDistrict[];
  readonly groups: readonly Group[];
  /** The moment it is made for, epoch ms. */
  readonly now: number;
}

/** What the index is made from, out of everything that may be found. */
export function indexSource(all: Searchable & Pick<IndexSource, 'groups' | 'now'>): IndexSource {
  return {
    now: all.now,
    groups: all.groups,
    records: searchRecords(all),
    tracks: all.tracks.map(({ id, shortName }) => ({ id, name: shortName })),
    districts: all.districts.map(({ id, title, kelurahan }) => ({ id, name: title, kelurahan })),
  };
}

/** The index as files: the first one, and each shard by name, as JSON text. */
export interface IndexFiles {
  readonly version: string;
  /** @param fullText names of the files that Pagefind loads first. */
  readonly first: (fullText: readonly string[]) => string;
  readonly shards: ReadonlyMap<string, string>;
}

/** Builds the site's own small index. The same source always gives the same files. */
export function searchIndex(source: IndexSource): IndexFiles {
  const { records, now } = source;
  const { groups, districts } = partPlaces(source);
  const ordered = [...records].sort(
    (a, b) => standing(b, now) - standing(a, now) || (b.date ?? '').localeCompare(a.date ?? ''),
  );
  const terms = countTerms(ordered);
  const centre = new Map(
    source.records
      .filter(({ kind }) => kind === 'jalur')
      .map((record) => [idOf(record.url), centreOf(record)]),
  );
  const shown = groups.map((group) => onSite(group, terms, centre.get(group.track ?? '')));
  const words = wordShards(ordered, terms, groups, shown);
  const facets = facetShards(ordered);
  const shards = new Map([...words, ...facets].map(([name, shard]) => [name, JSON.stringify(shard)]));
  const first: Omit<FirstIndex, 'version' | 'fullText'> = {
    made: now,
    total: records.length,
    tracks: source.tracks,
    districts,
    documents: firstDocuments(ordered, now),
    groups: plainest(shown, terms),
    shards: [...words.keys()].sort(),
    facets: facets.size,
    years: [...new Set(records.flatMap(({ date }) => (date ? [yearOf(date)] : [])))].sort((a, b) => b - a),
  };
  const hash = createHash('sha256').update(JSON.stringify(first));
  for (const [name, text] of shards) hash.update(name).update(text);
  const version = hash.digest('hex').slice(0, 10);
  return {
    version,
    first: (fullText) => JSON.stringify({ version, ...first, fullText } satisfies FirstIndex),
    shards,
  };
}

/** What comes first whatever is asked: what can be joined or holds, then the rest, what is over last. */
function standing(record: SearchRecord, now: number): number {
  const state = stateOf(record, now);
  if (isInFirst(record)) return 3;
  if (state === 'dibuka' || state === 'segera') return 2;
  return isOver(state) ? 0 : 1;
}
