import type { SearchDocument } from './document.ts';
import type { Answer, Request } from './find.ts';
import {
  countFacets,
  filtersOf,
  fromFragment,
  newestFirst,
  queriesOf,
  type PagefindApi,
  type TextDocument,
} from './full-text.ts';
import type { Facets } from './index-files.ts';
import { within, yearIn } from './facets.ts';
import type { Lexicon } from './lexicon.ts';
import { enoughFor, rank, type InBody, type Ranked } from './rank.ts';
import { inOrder, joinBelow } from './order.ts';
import { PAGE } from './page-size.ts';
import type { Concept, Understanding } from './understand.ts';

type Found = Awaited<ReturnType<PagefindApi['search']>>;
type Result = Found['results'][number];

/** Fragments loaded at once: what a page of results may need beyond those that stand, as few waits as can be. */
const batchSize = (standing: number) => (standing >= PAGE - 2 ? 6 : 12);
const literalWorth = 0.5;
const meantWorth = 0.4;

export interface FullSearch {
  readonly api: PagefindApi;
  readonly asked: Understanding;
  readonly request: Request;
  readonly now: number;
  readonly lexicon: Lexicon;
  /** What the small index has brought so far, by address. */
  readonly documents: ReadonlyMap<string, SearchDocument>;
  /** Results that stand already and keep their places. */
  readonly before: readonly Ranked[];
}

/** Asks Pagefind and joins what it finds below what stands. */
export async function searchFully(search: FullSearch): Promise<Answer> {
  const { api, asked, request, now, lexicon, documents, before } = search;
  const facets = request.facets ?? {};
  const queries = queriesOf(asked.concepts);
  const meaning = queries.meaning || null;
  const ask = (term: string | null, narrowed: Facets = facets) =>
    api.search(term, { filters: filtersOf(narrowed) });

  const guesses: Facets = {
    ...(strictKind(asked) && { jenis: asked.kinds[0] }),
    ...(yearIn(asked) && { tahun: yearIn(asked) }),
    ...facets,
  };
  const guessing = Object.keys(guesses).length > Object.keys(facets).length;
  const [inWords, byMeaning, guessed] = await Promise.all([
    ask(queries.words || null),
    ask(meaning),
    guessing ? ask(meaning, guesses) : undefined,
  ]);
  // "Pengumuman Cakung 2026" is answered by just those, as long as there are any.
  const narrowed = guessed && guessed.results.length > 0 && isWholeYear(asked) ? guessed : undefined;
  const few = inWords.results.length + byMeaning.results.length < 3;
  const parts = few ? await askParts((term) => ask(term), queries.asked) : [];

  const literal = new Set(inWords.results.map(({ id }) => id));
  const meant = new Set(byMeaning.results.map(({ id }) => id));
  const inPart = new Map(parts.flatMap(({ part, results }) => results.map(({ id }) => [id, part] as const)));
  const newest = request.sort === 'terbaru';
  const lists = narrowed ? [narrowed] : [...(guessed ? [guessed] : []), inWords, byMeaning, ...parts];
  const queue = newest
    ? new MonthQueue(newestFirst(api, meaning, narrowed ? guesses : facets))
    : new ListQueue(interleave(lists.map(({ results }) => results)));

  const texts = new Map<string, TextDocument>();
  const ids = new Map<string, string>();
  const load = async (count: number) => {
    const results = await queue.next(count);
    const loaded = await Promise.all(
      results.map(async (each) => [each.id, fromFragment(await each.data())] as const),
    ).catch((error: unknown) => {
      queue.putBack(results);
      throw error;
    });
    return loaded.map(([id, document]) => {
      texts.set(document.url, document);
      ids.set(document.url, id);
      return { ...document, ...documents.get(document.url) };
    });
  };
  const inBody: InBody = ({ url }, concept) => {
    const id = ids.get(url);
    if (id === undefined || !queries.asked.includes(concept) || !isKnown(concept, lexicon)) return 0;
    if (literal.has(id)) return literalWorth;
    return meant.has(id) || inPart.get(id)?.includes(concept) ? meantWorth : 0;
  };
  const best = (pool: Iterable<SearchDocument>) =>
    inOrder(rank(pool, asked, now, inBody), request.sort)
      .filter(({ covered, agrees }) => covered >= enoughFor(asked) && (!narrowed || agrees))
      .map((each) => withText(each, texts));

  const pool = new Map<string, SearchDocument>();
  if (!newest)
    for (const document of documents.values()) if (within(facets)(document)) pool.set(document.url, document);
  for (const document of await load(batchSize(before.length))) pool.set(document.url, document);
  const all = joinBelow(before, best(pool.values()));
  const rest = all.slice(PAGE);
  const seen = new Set(all.map(({ document }) => document.url));
  const more = async () => {
    while (rest.length < PAGE && !queue.empty) {
      const next = (await load(PAGE)).filter(({ url }) => !seen.has(url));
      for (const { url } of next) seen.add(url);
      rest.push(...best(next));
    }
    return rest.splice(0, PAGE);
  };
  const found = narrowed ? narrowed.results.length : new Set([...literal, ...meant]).size;
  return {
    stage: 'penuh',
    understanding: asked,
    results: all.slice(0, PAGE),
    akin: all.length > 0 ? [] : rank(pool.values(), asked, now, inBody).slice(0, 3),
    total: all.length === 0 ? 0 : Math.max(all.length, found),
    count: () => countFacets(api, meaning, narrowed ? guesses : facets),
    more: rest.length > 0 || !queue.empty ? more : undefined,
  };
}

/** Results in the order in which their fragments are loaded. */
interface Queue {
  readonly empty: boolean;
  next(count: number): Promise<readonly Result[]>;
  /** Takes again what could not be loaded, to be the next once more. */
  putBack(results: readonly Result[]): void;
}

class ListQueue implements Queue {
  readonly #results: Result[];
  constructor(results: readonly Result[]) {
    this.#results = [...results];
  }
  get empty() {
    return this.#results.length === 0;
  }
  async next(count: number) {
    return this.#results.splice(0, count);
  }
  putBack(results: readonly Result[]) {
    this.#results.unshift(...results);
  }
}

/** Whole months, so that what is loaded can be sorted by day and nothing newer is still to come. */
class MonthQueue implements Queue {
  readonly #months: AsyncGenerator<Result[]>;
  readonly #back: Result[] = [];
  #isDone = false;
  constructor(months: AsyncGenerator<Result[]>) {
    this.#months = months;
  }
  get empty() {
    return this.#isDone && this.#back.length === 0;
  }
  async next(count: number) {
    const results = this.#back.splice(0);
    while (results.length < count && !this.#isDone) {
      const { value, done } = await this.#months.next();
      if (done) this.#isDone = true;
      else results.push(...value);
    }
    return results;
  }
  putBack(results: readonly Result[]) {
    this.#back.unshift(...results);
  }
}

/** Of a long question that nothing answers whole: what answers all of it but one word, the least telling first. */
async function askParts(ask: (term: string) => Promise<Found>, asked: readonly Concept[]) {
  if (asked.length < 2) return [];
  const dispensable = [...asked].sort((a, b) => a.weight - b.weight).slice(0, asked.length === 2 ? 1 : 3);
  return Promise.all(
    dispensable.map(async (without) => {
      const part = asked.filter((concept) => concept !== without);
      const { results } = await ask(queriesOf(part).meaning);
      return { part, results: results.slice(0, 5) };
    }),
  );
}

/** Pagefind passes over words that it does not know: they are not answered by what it finds. */
const isKnown = ({ place, groups, stems }: Concept, lexicon: Lexicon) =>
  place !== undefined || groups.length > 0 || stems.every((each) => lexicon.countOf(each) !== 0);

/** Kinds that leave no doubt; "jadwal" and "panduan" are as often meant loosely. */
const strictKind = ({ kinds }: Understanding) =>
  kinds.length === 1 && ['pengumuman', 'berita', 'cerita', 'klarifikasi'].includes(kinds[0]!);

const isWholeYear = ({ time }: Understanding) =>
  time === undefined ||
  time.from === undefined ||
  (time.from.endsWith('-01-01') && time.to?.endsWith('-12-31') === true);

function withText(ranked: Ranked, texts: ReadonlyMap<string, TextDocument>): Ranked {
  const text = texts.get(ranked.document.url)?.text;
  return text ? { ...ranked, document: { ...ranked.document, text } as TextDocument } : ranked;
}

/** Takes from the lists in turn, each result once. */
function interleave(lists: readonly (readonly Result[])[]): Result[] {
  const mixed = new Map<string, Result>();
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let index = 0; index < longest; index++)
    for (const { [index]: result } of lists)
      if (result && !mixed.has(result.id)) mixed.set(result.id, result);
  return [...mixed.values()];
}
