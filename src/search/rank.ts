import { toEpoch } from '../calendar.ts';
import { idOf, isOver, stateOf, type SearchDocument } from './document.ts';
import { withoutPlaces } from './places.ts';
import type { Concept, Understanding } from './understand.ts';
import { functionWords, stemsOf, wordsOf } from './words.ts';
import { stem } from './stem.ts';

/** A document with how well it answers. */
export interface Ranked {
  readonly document: SearchDocument;
  readonly score: number;
  /** Share of what was asked that the document answers, 0 to 1. */
  readonly covered: number;
  /** Whether it lies in the place, time and kind that the query names. */
  readonly agrees: boolean;
}

/**
 * Below this share of the question a document is no answer, at most something akin. A word that stands nowhere on the
 * site is often the very thing that was asked for.
 */
export const enoughFor = ({ concepts }: Understanding) =>
  concepts.some(({ weight }) => weight > 1) ? 0.55 : 0.5;

interface Fields {
  readonly title: readonly string[];
  readonly titleWithoutPlaces: readonly string[];
  readonly summary: readonly string[];
  readonly words: readonly string[];
}

const fieldsOf = new WeakMap<SearchDocument, Fields>();

function readFields(document: SearchDocument, { districts }: Understanding): Fields {
  let fields = fieldsOf.get(document);
  if (!fields) {
    const title = stemsOf(document.title);
    fields = {
      title,
      titleWithoutPlaces: withoutPlaces(title, districts),
      summary: stemsOf(document.summary ?? ''),
      words: stemsOf(document.words ?? kelurahanOf(document, districts)),
    };
    fieldsOf.set(document, fields);
  }
  return fields;
}

const kelurahanOf = ({ kind, url }: SearchDocument, districts: Understanding['districts']) =>
  kind === 'kecamatan' ? (districts.find(({ id }) => id === idOf(url))?.kelurahan.join(' · ') ?? '') : '';

/** What Pagefind found a document by, beyond what its fields tell. */
export type InBody = (document: SearchDocument, concept: Concept) => number;

const nothingInBody: InBody = () => 0;

/**
 * Orders documents by how well they answer: all of the question before a part, titles before bodies, what can still
 * be joined before what is over, the new before the old.
 */
export function rank(
  documents: Iterable<SearchDocument>,
  asked: Understanding,
  now: number,
  inBody: InBody = nothingInBody,
): Ranked[] {
  const ranked: Ranked[] = [];
  for (const document of documents) {
    const each = score(document, asked, now, inBody);
    if (each.covered > 0) ranked.push(each);
  }
  return guideWithinThree(ranked.sort((a, b) => b.score - a.score || newer(a.document, b.document)));
}

/** However many batches are open, the guide to the trade is among the first three. */
function guideWithinThree(ranked: Ranked[]): Ranked[] {
  const at = ranked.findIndex(({ document }) => document.kind === 'jalur');
  const guide = ranked[at];
  if (at < 3 || !guide || guide.covered < 1 || !guide.agrees) return ranked;
  if (ranked.slice(2, at).some(({ document }) => document.kind !== 'angkatan')) return ranked;
  return [...ranked.slice(0, 2), guide, ...ranked.slice(2, at), ...ranked.slice(at + 1)];
}

/** Newest first; what has no date goes last. */
export const newer = (a: SearchDocument, b: SearchDocument) => (b.date ?? '').localeCompare(a.date ?? '');

function score(document: SearchDocument, asked: Understanding, now: number, inBody: InBody): Ranked {
  const { concepts } = asked;
  const deciding = decidingOf(concepts);
  let [sum, weights, reached, reachable, aimed] = [0, 0, 0, 0, 0];
  const everywhere = document.kind === 'jalur' || document.kind === 'halaman';
  for (const concept of concepts) {
    const match = Math.max(
      matchOf(document, concept, asked),
      inBody(document, concept),
      offered(document, concept, deciding),
    );
    sum += concept.weight * match;
    weights += concept.weight;
    if (!deciding.includes(concept)) continue;
    reachable += concept.weight;
    if (match > 0) reached += concept.weight;
    aimed = Math.max(aimed, match);
  }
  // A guide holds in every district: where the rest is answered, the place does not speak against it.
  if (everywhere && reached > 0)
    for (const { place, weight } of deciding)
      if (place) [reached, sum] = [Math.min(reachable, reached + weight), sum + weight / 2];
  const facets = facetMatch(document, asked, now);
  const relevance = weights > 0 ? sum / weights : 0;
  const bare = reachable === 0; // only a time or a kind is asked for
  const whole = document.kind !== 'angkatan' && titleShare(document, concepts) === 1;
  const long = whole && reached > 0 && wordsOf(document.title).length > 1;
  const covered = bare
    ? Number(facets > 0)
    : Math.max(reached / reachable, long ? 1 : whole ? enoughFor(asked) : 0);
  const stands = document.kind === 'jalur' && aimed < 0.8 ? 0.05 : standing(document, asked, now);
  const worth = stands > 0 && !bare ? stands * Math.min(1, (relevance / 0.8) ** 2) : stands;
  return {
    document,
    covered: Math.min(1, covered),
    agrees: agreesWith(document, asked, now),
    score: relevance + 0.6 * covered + titleWorth(document, concepts) + worth + facets,
  };
}

/** What the answer depends on: the words with meaning of their own; failing those, the common ones. */
export function decidingOf(concepts: readonly Concept[]): readonly Concept[] {
  const decisive = concepts.filter(({ common }) => !common);
  return decisive.length > 0 ? decisive : concepts.filter(({ spoken }) => !spoken);
}

/** "Pelatihan" alone, or with a place, asks what is on offer. */
function offered({ kind }: SearchDocument, { programme }: Concept, deciding: readonly Concept[]): number {
  if (!programme || deciding.some(({ common, place }) => !common && !place)) return 0;
  if (kind === 'kecamatan') return deciding.some(({ place }) => place) ? 0.95 : 0;
  return kind === 'angkatan' ? 1 : kind === 'jalur' ? 0.95 : 0;
}

/** How well one thing asked for is answered: 1 in the title, less elsewhere, 0 not at all. */
function matchOf(document: SearchDocument, concept: Concept, asked: Understanding): number {
  const fields = readFields(document, asked);
  const { summary, words } = fields;
  const title = concept.place ? fields.title : fields.titleWithoutPlaces;
  let best = throughFacets(document, concept);
  if (concept.place && document.kind === 'kecamatan') return best;
  for (const [phrase, worth] of phrasesOf(concept)) {
    if (worth <= best) continue;
    if (holds(title, phrase, concept.open)) best = Math.max(best, worth);
    else if (holds(words, phrase, false)) best = Math.max(best, worth * 0.75);
    else if (holds(summary, phrase, concept.open)) best = Math.max(best, worth * 0.6);
  }
  return concept.place ? Math.min(best, 0.95) : best;
}

function phrasesOf({ stems, alternatives }: Concept): (readonly [readonly string[], number])[] {
  return [[stems, 1] as const, ...alternatives.map((each) => [each, 0.9] as const)];
}

/** Through its tracks and districts rather than its words. */
function throughFacets(document: SearchDocument, { tracks, place, detail }: Concept): number {
  const { kind, url } = document;
  if (place) {
    if (kind === 'kecamatan') return idOf(url) === place.district.id ? 1 : 0;
    if (kind === 'angkatan' && !document.districts?.length) return 0.8; // open to every district
    if (!document.districts?.includes(place.district.id)) return 0;
    if (document.districts.length > 3) return 0.5;
    return place.name === place.district.name ? 0.85 : 0.7;
  }
  if (tracks.length === 0) return 0;
  if (kind === 'jalur') return tracks.includes(idOf(url)) ? 1 : 0;
  if (!document.tracks?.some((id) => tracks.includes(id))) return 0;
  if (kind === 'angkatan') return detail ? 0.5 : document.tracks.length <= 2 ? 0.95 : 0.7;
  return document.tracks.length <= 2 ? 0.7 : 0.35;
}

/** Whether the stems hold the phrase, its words side by side; the last may be a beginning when it is being typed. */
function holds(stems: readonly string[], phrase: readonly string[], open: boolean): boolean {
  const last = phrase.length - 1;
  for (let at = 0; at + last < stems.length; at++) {
    let same = true;
    for (let index = 0; same && index <= last; index++) {
      const [there, asked] = [stems[at + index]!, phrase[index]!];
      same = there === asked || (open && index === last && asked.length >= 3 && there.startsWith(asked));
    }
    if (same) return true;
  }
  return false;
}

/** Asking for nearly all of a long title is asking for that page; a trade's or district's name is only a word. */
function titleWorth(document: SearchDocument, concepts: readonly Concept[]): number {
  const share = titleShare(document, concepts);
  return document.kind === 'jalur' || document.kind === 'kecamatan' ? share * 0.2 : share * share * 0.4;
}

/** Share of the title that the question holds: asking for a whole title is asking for that page. */
function titleShare(document: SearchDocument, concepts: readonly Concept[]): number {
  const title = wordsOf(document.title)
    .filter((word) => !functionWords.has(word))
    .map(stem);
  if (title.length === 0) return 0;
  const asked = new Set(concepts.flatMap(({ stems }) => stems));
  return title.filter((each) => asked.has(each)).length / title.length;
}

/** What helps first: what can be joined, then the guide, then what is in force, news, stories; what is over goes last. */
function standing(document: SearchDocument, asked: Understanding, now: number): number {
  const state = stateOf(document, now);
  const over = isOver(state);
  switch (document.kind) {
    case 'angkatan':
      if (over) return -0.2;
      return { dibuka: 0.44, segera: 0.34, berjalan: 0 }[state as 'dibuka'] ?? -0.15;
    case 'jalur':
      return 0.36;
    case 'halaman':
      if (asked.places.length > 0 || asked.tracks.length > 0) return 0.12;
      return asked.concepts.every(({ programme, spoken }) => programme || spoken) ? 0.05 : 0.25;
    case 'kecamatan':
      if (asked.concepts.every(({ place }) => place)) return 0.7;
      if (asked.kinds.length > 0 || asked.time) return 0.04;
      return asked.concepts.every(({ common, place }) => common || place) ? 0.55 : 0.04;
    case 'pengumuman':
      return (over ? -0.3 : 0.12) + freshness(document, asked, now) + (document.pinned && !over ? 0.05 : 0);
    case 'klarifikasi':
      return (
        (over ? -0.25 : asked.kinds.includes('klarifikasi') ? 0.06 : -0.1) + freshness(document, asked, now)
      );
    case 'berita':
      return (over ? -0.25 : 0.06) + freshness(document, asked, now);
    case 'cerita':
      return 0.03 + freshness(document, asked, now);
  }
}

const YEAR_MS = 365 * 24 * 3_600_000;

function freshness({ date }: SearchDocument, { time }: Understanding, now: number): number {
  if (!date) return 0;
  const age = Math.max(0, now - toEpoch(date)) / YEAR_MS;
  return (time?.newest ? 0.4 : 0.08) * Math.exp(-age);
}

/** Whether a document lies in the place, time and kind that the query names, as far as it has any. */
function agreesWith(document: SearchDocument, { places, time, kinds }: Understanding, now: number): boolean {
  const { kind, districts } = document;
  if (kinds.length > 0 && !kinds.includes(kind)) return false;
  if ((time?.open || time?.next) && !canBeJoined(document, now)) return false;
  if (time?.from && (!document.date || timeMatch(document, time, now) < 0)) return false;
  if (places.length === 0 || !districts || districts.length === 0) return true;
  return places.some(({ district }) => districts.includes(district.id));
}

const canBeJoined = (document: SearchDocument, now: number) =>
  ['dibuka', 'segera'].includes(stateOf(document, now) ?? '');

/** Agreement with the place, time and kind that the query names: more than 0 for, less than 0 against. */
function facetMatch(
  document: SearchDocument,
  { places, time, kinds, tracks }: Understanding,
  now: number,
): number {
  let match = 0;
  if (kinds.length > 0)
    match += kinds.includes(document.kind) ? 0.4 : document.kind === 'kecamatan' ? 0 : -0.15;
  if (time) match += timeMatch(document, time, now);
  const { districts } = document;
  if (places.length > 0 && document.kind !== 'kecamatan') {
    const here = places.some(({ district }) => districts?.includes(district.id));
    if (here) match += districts!.length <= 3 ? 0.15 : 0.05;
    else if (districts && districts.length > 0) match -= 0.3;
    if (places.some(({ name }) => nearby(document, name))) match += 0.15;
  }
  if (tracks.length > 0 && document.tracks && document.tracks.length > 0)
    match += document.tracks.some((id) => tracks.includes(id)) ? 0 : -0.2;
  return match;
}

/** Whether the very kelurahan or district that was asked for is named. */
const nearby = ({ title, summary = '' }: SearchDocument, name: string) =>
  title.includes(name) || summary.includes(name);

function timeMatch(
  document: SearchDocument,
  {
    from,
    to,
    open,
    next,
    newest,
  }: { from?: string; to?: string; open?: boolean; next?: boolean; newest?: boolean },
  now: number,
): number {
  const state = stateOf(document, now);
  if (open) return state === 'dibuka' ? 0.4 : document.kind === 'angkatan' ? -0.2 : 0;
  if (next)
    return state === 'segera' ? 0.4 : state === 'dibuka' ? 0.35 : document.kind === 'angkatan' ? -0.2 : 0;
  if (newest) return state === 'dibuka' || state === 'segera' ? 0.4 : document.date ? 0.05 : 0;
  if (!from || !to) return 0;
  const { dates, date } = document;
  const starts = [dates?.registrationOpensOn, dates?.startsOn, date].filter((each) => each !== undefined);
  const ends = [dates?.registrationClosesOn, dates?.endsOn, dates?.startsOn, date].filter(
    (each) => each !== undefined,
  );
  if (starts.length === 0) return document.kind === 'jalur' || document.kind === 'kecamatan' ? -0.1 : 0;
  const first = starts.reduce((a, b) => (a < b ? a : b));
  const last = ends.reduce((a, b) => (a > b ? a : b), first);
  return first <= to && last >= from ? 0.35 : -0.35;
}
