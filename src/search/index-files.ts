import type { SearchDocument } from './document.ts';
import type { Group, SearchTrack } from './lexicon.ts';
import type { SearchDistrict } from './places.ts';
import { skeleton } from './spelling.ts';
import { stem } from './stem.ts';

/** Where the site's own small index lies. Its parts carry the version in their path, so they may be kept for good. */
export const indexUrl = '/pencarian/';
export const firstIndexUrl = `${indexUrl}awal.json`;
export const shardUrl = (version: string, shard: string) => `${indexUrl}${version}/${shard}.json`;

/** The cache on the reader's device that holds parts of the small index. */
export const searchCache = 'pencarian';

/** Where Pagefind's files lie. */
export const fullTextUrl = '/pagefind/';

/** What is loaded first, whatever the query. Its size does not grow with the number of entries. */
export interface FirstIndex {
  /** Changes with the content. */
  readonly version: string;
  /** When it was made, epoch ms. */
  readonly made: number;
  /** Pages in all. */
  readonly total: number;
  readonly tracks: readonly SearchTrack[];
  readonly districts: readonly SearchDistrict[];
  /** Guides, districts, what can be joined, how to register, what is pinned, what is newest. */
  readonly documents: readonly SearchDocument[];
  /** The groups that name a trade most plainly, so that the first answer need not wait for their shards. */
  readonly groups: readonly Group[];
  /** Skeleton beginnings, sorted: each names a shard of words. */
  readonly shards: readonly string[];
  /** How many shards hold facets. */
  readonly facets: number;
  /** The years that have entries, newest first. */
  readonly years: readonly number[];
  /** Pagefind's first files, to be fetched at once rather than one after another. */
  readonly fullText: readonly string[];
}

/** A part of the vocabulary and of the words in titles: all whose skeleton begins alike. */
export interface WordShard {
  /** By stem: written form (absent when it is the stem), pages that hold it, documents with it in the title. */
  readonly terms: Readonly<Record<string, readonly [string | 0, number, ...number[]]>>;
  /** By phrase, as stems parted by blanks: the ids of its groups. */
  readonly phrases: Readonly<Record<string, readonly number[]>>;
  /** The groups those phrases belong to; `words` are the ones that stand on the site. */
  readonly groups: readonly Group[];
  readonly documents: readonly SearchDocument[];
}

/** The best documents for combinations of kind, track, district and year. */
export interface FacetShard {
  /** By combination: how many there are, and which come first. */
  readonly facets: Readonly<Record<string, readonly [number, ...number[]]>>;
  readonly documents: readonly SearchDocument[];
}

/** What a word is filed under: its skeleton, fit for a file name. */
export const filedUnder = (word: string) =>
  skeleton(word)
    .replace(/[^a-z0-9]/g, '_')
    .slice(0, 6);

/** The shard of a word: the longest beginning of its skeleton that names one. */
function shardOf(word: string, shards: readonly string[]): string | undefined {
  const bones = filedUnder(word);
  let best: string | undefined;
  for (const shard of shards)
    if (bones.startsWith(shard) && shard.length > (best?.length ?? -1)) best = shard;
  return best;
}

/** The shards that may know a word: as written, and as its stem. */
export function shardsOf(word: string, shards: readonly string[]): string[] {
  return [...new Set([shardOf(stem(word), shards), shardOf(word, shards)])].filter(
    (each) => each !== undefined,
  );
}

export const facetNames = ['jenis', 'jalur', 'kecamatan', 'tahun'] as const;
export type FacetName = (typeof facetNames)[number];

/** What results can be narrowed to: a kind, the id of a track, the id of a district, a year. */
export interface Facets {
  readonly jenis?: string;
  readonly jalur?: string;
  readonly kecamatan?: string;
  readonly tahun?: string;
}

/** The name of a combination. */
export const facetKey = ({ jenis = '', jalur = '', kecamatan = '', tahun = '' }: Facets) =>
  [jenis, jalur, kecamatan, tahun].join('|');

/** The shard that holds a combination. */
export function facetShardOf(key: string, count: number): string {
  let hash = 2166136261; // FNV-1a, then mixed once more so that like keys part
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = (hash ^ (hash >>> 13)) >>> 0;
  return `f${hash % Math.max(1, count)}`;
}
