import { createHash } from 'node:crypto';
import { yearOf } from '../calendar.ts';
import { idOf, isOver, stateOf, type SearchDocument } from '../search/document.ts';
import {
  facetKey,
  facetShardOf,
  filedUnder,
  type FacetShard,
  type Facets,
  type FirstIndex,
  type WordShard,
} from '../search/index-files.ts';
import type { Group, SearchTrack } from '../search/lexicon.ts';
import type { SearchDistrict } from '../search/places.ts';
import { distance, tolerance } from '../search/spelling.ts';
import { stem } from '../search/stem.ts';
import { functionWords, stemsOf, wordsOf } from '../search/words.ts';
import { searchRecords, type Searchable, type SearchRecord } from './search-records.ts';

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

/** Batches, pinned and newest entries and groups in the first index; documents kept for one word or combination. */
const MOST = {
  batches: 12,
  pinned: 5,
  newest: 6,
  perWord: 6,
  perFacet: 6,
  groups: 60,
  groupWords: 6,
} as const;
/** Size in letters at which a shard is split, before compression. */
const SHARD_SIZE = 4_000;
/** Letters of a summary that travel with a title. */
const SUMMARY = 90;
/** Letters of an answer to a question that do. */
const ANSWER = 130;

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

/** A misspelling that search finds out by itself need not travel. */
const isGuessed = (written: string, meant: string) =>
  distance(written, meant, tolerance(written.length)) < Infinity;

/** Groups that spell a place name in other ways become aliases of its district; the others stay. */
export function partPlaces({ groups, districts }: Pick<IndexSource, 'groups' | 'districts'>) {
  const joined = (text: string) => wordsOf(text).join('');
  const owners = new Map<string, { name: string; district: SearchDistrict }>();
  for (const district of districts) {
    for (const name of district.kelurahan)
      if (!owners.has(joined(name))) owners.set(joined(name), { name, district });
    owners.set(joined(district.name), { name: district.name, district });
  }
  const aliases = new Map<SearchDistrict, Record<string, string[]>>();
  const kept = groups.filter(({ words, track }) => {
    const owner = owners.get(joined(words[0] ?? ''));
    if (!owner || track) return true;
    const own = aliases.get(owner.district) ?? aliases.set(owner.district, {}).get(owner.district)!;
    (own[owner.name] ??= []).push(...words.filter((word) => !isGuessed(joined(word), joined(owner.name))));
    return false;
  });
  return {
    groups: kept,
    districts: districts.map((district) => ({ ...district, aliases: aliases.get(district) })),
  };
}

/** What comes first whatever is asked: what can be joined or holds, then the rest, what is over last. */
function standing(record: SearchRecord, now: number): number {
  const state = stateOf(record, now);
  if (record.kind === 'jalur' || record.kind === 'kecamatan' || record.kind === 'halaman') return 3;
  if (state === 'dibuka' || state === 'segera') return 2;
  return isOver(state) ? 0 : 1;
}

/** A document as it travels: its title, its facets, the beginning of its summary. */
function brief(record: SearchRecord, letters: number = SUMMARY): SearchDocument {
  const { body: _, summary, words, districts, tracks, ...rest } = record;
  return {
    ...rest,
    summary: summary.length <= letters ? summary : `${summary.slice(0, summary.lastIndexOf(' ', letters))} …`,
    words: isInFirst(record) || record.kind === 'cerita' ? words : undefined,
    tracks: tracks && tracks.length > 0 ? tracks : undefined,
    districts: districts && districts.length > 0 ? districts : undefined,
  };
}

function firstDocuments(ordered: readonly SearchRecord[], now: number): SearchDocument[] {
  const guides = ordered.filter(({ kind }) => kind === 'jalur' || kind === 'kecamatan' || kind === 'halaman');
  const state = (record: SearchRecord) => stateOf(record, now);
  const batches = ordered.filter((record) => record.kind === 'angkatan');
  const open = ofEachTrackInTurn(
    batches
      .filter((record) => state(record) === 'dibuka' || state(record) === 'segera')
      .sort(
        (a, b) =>
          Number(state(b) === 'dibuka') - Number(state(a) === 'dibuka') ||
          (a.date ?? '').localeCompare(b.date ?? ''),
      ),
  );
  const others = ordered.filter((record) => !guides.includes(record) && record.kind !== 'angkatan');
  const pinned = others.filter((record) => record.pinned && !isOver(state(record))).slice(0, MOST.pinned);
  const newest = [...others]
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .filter((record) => !pinned.includes(record))
    .slice(0, MOST.newest);
  return [
    ...guides.map((record) => withoutKelurahan(brief(record, record.url.includes('#') ? ANSWER : Infinity))),
    ...(open.length > 0 ? open : batches).slice(0, MOST.batches).map((record) => brief(record)),
    ...pinned.map((record) => brief(record)),
    ...newest.map((record) => brief(record)),
  ];
}

/** The first of each track, then the second of each, so that a few stand for all. */
function ofEachTrackInTurn(records: readonly SearchRecord[]): SearchRecord[] {
  const seen = new Map<string, number>();
  const turns = records.map((record) => {
    const track = record.tracks?.join() ?? '';
    const turn = seen.get(track) ?? 0;
    seen.set(track, turn + 1);
    return { record, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ record }) => record);
}

/** The kelurahan travel once, with the districts. */
const withoutKelurahan = (document: SearchDocument) =>
  document.kind === 'kecamatan' ? { ...document, summary: undefined } : document;

interface Counted {
  pages: number;
  readonly written: Map<string, number>;
  readonly titles: number[];
}

/** On how many pages each stem stands, how it is written there, and which titles hold it (best documents first). */
function countTerms(records: readonly SearchRecord[]): Map<string, Counted> {
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
const centreOf = ({ title, summary, words }: SearchRecord) =>
  ` ${stemsOf(`${title} ${words?.split(' · ')[0] ?? ''} ${summary}`).join(' ')} `;

/** A group with its first word and those that stand somewhere on the site: others can lead here, but find nothing. */
function onSite(
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
function plainest(groups: readonly Group[], terms: ReadonlyMap<string, Counted>): Group[] {
  const use = ({ words }: Group) =>
    Math.max(...words.map((word) => Math.min(...stemsOf(word).map((each) => terms.get(each)?.pages ?? 0))));
  return groups
    .filter(({ track, detail }) => track && !detail)
    .sort((a, b) => use(b) - use(a))
    .slice(0, MOST.groups)
    .map(({ words, ...group }) => ({ ...group, words: words.slice(0, MOST.groupWords) }));
}

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

function wordShards(
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

/** Guides, districts and pages are in the first index and need not travel again. */
const isInFirst = ({ kind }: SearchRecord) => kind === 'jalur' || kind === 'kecamatan' || kind === 'halaman';

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

/** Which combinations of facets a record belongs to: each alone, each two, and kind with track and district. */
function combinations(record: SearchRecord): Facets[] {
  const { kind, tracks = [], districts = [], date } = record;
  const tahun = date ? String(yearOf(date)) : undefined;
  const found: Facets[] = [{ jenis: kind }];
  if (tahun) found.push({ tahun }, { jenis: kind, tahun });
  for (const jalur of tracks) {
    found.push({ jalur }, { jenis: kind, jalur });
    if (tahun) found.push({ jalur, tahun });
    for (const kecamatan of districts) found.push({ jalur, kecamatan }, { jenis: kind, jalur, kecamatan });
  }
  for (const kecamatan of districts) {
    found.push({ kecamatan }, { jenis: kind, kecamatan });
    if (tahun) found.push({ kecamatan, tahun });
  }
  return found;
}

function facetShards(records: readonly SearchRecord[]): Map<string, FacetShard> {
  const combined = new Map<string, { count: number; first: number[] }>();
  records.forEach((record, index) => {
    if (isInFirst(record)) return;
    for (const facets of combinations(record)) {
      const key = facetKey(facets);
      let found = combined.get(key);
      if (!found) combined.set(key, (found = { count: 0, first: [] }));
      found.count += 1;
      if (found.first.length < MOST.perFacet) found.first.push(index);
    }
  });
  const size = [...combined.values()].reduce((sum, { first }) => sum + 30 + first.length * 180, 0);
  const count = Math.max(1, Math.ceil(size / (SHARD_SIZE * 1.5)));
  const shards = new Map<
    string,
    { facets: Record<string, [number, ...number[]]>; documents: SearchRecord[] }
  >();
  for (const [key, { count: total, first }] of combined) {
    const name = facetShardOf(key, count);
    const shard = shards.get(name) ?? shards.set(name, { facets: {}, documents: [] }).get(name)!;
    shard.facets[key] = [
      total,
      ...first.map((index) => {
        const at = shard.documents.indexOf(records[index]!);
        return at >= 0 ? at : shard.documents.push(records[index]!) - 1;
      }),
    ];
  }
  const files = new Map<string, FacetShard>();
  for (let index = 0; index < count; index++) {
    const { facets, documents } = shards.get(`f${index}`) ?? { facets: {}, documents: [] };
    files.set(`f${index}`, { facets, documents: documents.map((record) => brief(record)) });
  }
  return files;
}
