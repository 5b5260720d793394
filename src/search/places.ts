import { stemsOf, wordsOf } from './words.ts';
import { distance, skeleton, tolerance } from './spelling.ts';
import type { Span } from './intent.ts';

/** A district with the kelurahan that lead to it. */
export interface SearchDistrict {
  readonly id: string;
  readonly name: string;
  readonly kelurahan: readonly string[];
  /** Other ways its names are written, by the name meant: editors keep them in the vocabulary. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

/** A place a query names: the district it lies in, and the name that was recognised. */
export interface Place {
  readonly district: SearchDistrict;
  readonly name: string;
  /** Whether the writing was off, as in "rawamangon". */
  readonly misspelt: boolean;
}

interface Name {
  /** The name as it is rightly written. */
  readonly name: string;
  readonly words: readonly string[];
  readonly joined: string;
  /** First letter of its skeleton. */
  readonly bones: string | undefined;
  readonly district: SearchDistrict;
  /** A district's own name goes before a kelurahan of the same name elsewhere. */
  readonly own: boolean;
}

const LEADS_IN = new Set([
  'di',
  'kelurahan',
  'kel',
  'kecamatan',
  'kec',
  'daerah',
  'wilayah',
  'warga',
  'dekat',
  'sekitar',
  'area',
  'kampung',
]);
const namesOf = new WeakMap<readonly SearchDistrict[], Name[]>();

function listNames(districts: readonly SearchDistrict[]): Name[] {
  let names = namesOf.get(districts);
  if (!names) {
    const name = (text: string, district: SearchDistrict, own: boolean) => ({
      name: text,
      words: wordsOf(text),
      joined: wordsOf(text).join(''),
      bones: skeleton(wordsOf(text).join(''))[0],
      district,
      own,
    });
    names = districts.flatMap((district) => [
      name(district.name, district, true),
      ...district.kelurahan.map((kelurahan) => name(kelurahan, district, false)),
      ...Object.entries(district.aliases ?? {}).flatMap(([meant, aliases]) =>
        aliases.map((alias) => ({ ...name(alias, district, meant === district.name), name: meant })),
      ),
    ]);
    namesOf.set(districts, names);
  }
  return names;
}

/**
 * The places a query names, longest names first, misspelt ones too. Names that are also ordinary words ("Jati",
 * "Baru") count only after a word such as "di" or "kelurahan", or when nothing else is asked.
 * @param isOrdinary whether a word means something else to residents.
 * @param isKnown whether a word is written somewhere on the site, and so is not misspelt.
 */
export function placesIn(
  words: readonly string[],
  districts: readonly SearchDistrict[],
  isOrdinary: (word: string) => boolean,
  isKnown: (word: string) => boolean,
): Span<Place>[] {
  const names = listNames(districts);
  const found: Span<Place>[] = [];
  const taken = new Set<number>();
  for (const exact of [true, false, true]) {
    for (let length = 4; length >= 1; length--) {
      for (let at = 0; at + length <= words.length; at++) {
        const run = words.slice(at, at + length);
        if (run.some((_, index) => taken.has(at + index))) continue;
        const led = at > 0 && LEADS_IN.has(words[at - 1]!);
        const alone = length === words.length || (led && at === 1 && length + 1 === words.length);
        const place = exact
          ? named(run, names, words[at - 1])
          : nearlyNamed(run, names, led || alone, isOrdinary, isKnown);
        if (!place) continue;
        const beside = found.some(({ value }) => value.district === place.district); // "setu cipayung"
        const weak =
          length === 1 && !led && !alone && !beside && (run[0]!.length <= 4 || isOrdinary(run[0]!));
        if (weak) continue;
        found.push({ at, length, value: place });
        for (let index = 0; index < length; index++) taken.add(at + index);
      }
    }
  }
  return found;
}

function named(
  run: readonly string[],
  names: readonly Name[],
  before: string | undefined,
): Place | undefined {
  const joined = run.join('');
  const same = names.filter((name) => name.joined === joined);
  const asKelurahan = before === 'kelurahan' || before === 'kel';
  const name = same.find(({ own }) => own !== asKelurahan) ?? same[0];
  return name && { district: name.district, name: name.name, misspelt: false };
}

/** A name begun ("utan kayu", "halim") that can only lie in one district, or one written nearly right. */
function nearlyNamed(
  run: readonly string[],
  names: readonly Name[],
  clearlyPlace: boolean,
  isOrdinary: (word: string) => boolean,
  isKnown: (word: string) => boolean,
): Place | undefined {
  const joined = run.join('');
  if (joined.length < 5 || run.some((word) => word.length < 2)) return undefined;
  if (run.length > 1 || clearlyPlace || !isOrdinary(joined)) {
    const begun = names.filter((name) => name.words.slice(0, run.length).join('') === joined);
    const [only] = begun;
    if (only && begun.every(({ district }) => district === only.district))
      return {
        district: only.district,
        name: begun.length === 1 ? only.name : only.district.name,
        misspelt: false,
      };
  }
  if (run.every((word) => isKnown(word) || isOrdinary(word))) return undefined;
  const bones = skeleton(joined)[0];
  let best: { name: Name; far: number } | undefined;
  for (const name of names) {
    if (name.joined.length < 5 || bones !== name.bones) continue;
    const limit = clearlyPlace ? tolerance(joined.length) : Math.min(1.2, tolerance(joined.length));
    const far = distance(joined, name.joined, limit);
    if (far < (best?.far ?? Infinity)) best = { name, far };
  }
  return best && { district: best.name.district, name: best.name.name, misspelt: true };
}

const runsOf = new WeakMap<readonly SearchDistrict[], (readonly string[])[]>();

/** Stems without those that only name a place, so that "Kramat Jati" does not answer "kayu jati". */
export function withoutPlaces(stems: readonly string[], districts: readonly SearchDistrict[]): string[] {
  let runs = runsOf.get(districts);
  if (!runs) {
    runs = districts
      .flatMap(({ name, kelurahan }) => [name, ...kelurahan].map(stemsOf))
      .filter(({ length }) => length > 1);
    runsOf.set(districts, runs);
  }
  const kept = [...stems];
  for (const run of runs)
    for (let at = 0; at + run.length <= kept.length; at++)
      if (run.every((each, index) => kept[at + index] === each)) kept.splice(at, run.length);
  return kept;
}
