import type { Group } from '../../search/lexicon.ts';
import type { SearchDistrict } from '../../search/places.ts';
import { distance, tolerance } from '../../search/spelling.ts';
import { wordsOf } from '../../search/words.ts';

/** A misspelling that search finds out by itself need not travel. */
const isGuessed = (written: string, meant: string) =>
  distance(written, meant, tolerance(written.length)) < Infinity;

/** Groups that spell a place name in other ways become aliases of its district; the others stay. */
export function partPlaces({
  groups,
  districts,
}: {
  groups: readonly Group[];
  districts: readonly SearchDistrict[];
}) {
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
