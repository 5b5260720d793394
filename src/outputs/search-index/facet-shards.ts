import { yearOf } from '../../calendar.ts';
import { facetKey, facetShardOf, type Facets, type FacetShard } from '../../search/index-files.ts';
import { brief, isInFirst } from './brief.ts';
import type { SearchRecord } from './search-records.ts';
import { SHARD_SIZE } from './shard-size.ts';

/** Documents kept for one combination. */
const MOST = 6;

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

/** The shards that answer a choice of facets without a word: how many there are, and the first of them. */
export function facetShards(records: readonly SearchRecord[]): Map<string, FacetShard> {
  const combined = new Map<string, { count: number; first: number[] }>();
  records.forEach((record, index) => {
    if (isInFirst(record)) return;
    for (const facets of combinations(record)) {
      const key = facetKey(facets);
      let found = combined.get(key);
      if (!found) combined.set(key, (found = { count: 0, first: [] }));
      found.count += 1;
      if (found.first.length < MOST) found.first.push(index);
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
