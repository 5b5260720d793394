import { yearOf } from '../calendar.ts';
import type { SearchDocument } from './document.ts';
import { filtersOf, fromFragment, queriesOf, type PagefindApi, type TextDocument } from './full-text.ts';
import {
  facetKey,
  facetShardOf,
  shardsOf,
  type Facets,
  type FacetShard,
  type FirstIndex,
  type WordShard,
} from './index-files.ts';
import { Lexicon } from './lexicon.ts';
import { enoughFor, newer, rank, type InBody, type Ranked } from './rank.ts';
import { understand, type Concept, type Guess, type Understanding } from './understand.ts';
import { functionWords } from './words.ts';

export type Sort = 'sesuai' | 'terbaru';

/** What a reader asks. */
export interface Request {
  readonly query: string;
  readonly facets?: Facets;
  readonly sort?: Sort;
  readonly exact?: boolean;
  readonly without?: readonly Guess[];
}

/** How far an answer has come: from the first index, with the words' shards, with the full text. */
export type Stage = 'awal' | 'judul' | 'penuh';

export interface Answer {
  readonly stage: Stage;
  readonly understanding: Understanding;
  /** What answers the question, best first. Grows from stage to stage; what stood stays where it was. */
  readonly results: readonly Ranked[];
  /** When nothing answers: what comes near. */
  readonly akin: readonly Ranked[];
  /** How many there are; absent until the full text has been asked. */
  readonly total?: number;
  /** How many of them fall under each value of each facet. */
  readonly counts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Gives the next results after those shown. */
  readonly more?: () => Promise<readonly Ranked[]>;
}

/** Where the parts of the index come from. A part that cannot be had rejects; search goes on without it. */
export interface Sources {
  first(): Promise<FirstIndex>;
  shard(version: string, name: string): Promise<unknown>;
  fullText(): Promise<PagefindApi>;
}

/** Results shown at once. */
export const PAGE = 10;

/** Answers questions, each in up to three stages. Keeps what it has loaded. */
export class Finder {
  readonly #sources: Sources;
  readonly #now: () => number;
  readonly #loaded = new Map<string, Promise<WordShard | FacetShard | undefined>>();
  readonly #arrived = new Set<string>();
  readonly #documents = new Map<string, SearchDocument>();
  #opened: Promise<{ index: FirstIndex; lexicon: Lexicon }> | undefined;

  constructor(sources: Sources, now: () => number = Date.now) {
    this.#sources = sources;
    this.#now = now;
  }

  /** The first index, and what is known of the words so far. Tries again when it could not be had. */
  open(): Promise<{ index: FirstIndex; lexicon: Lexicon }> {
    this.#opened ??= this.#sources.first().then((index) => {
      for (const document of index.documents) this.#documents.set(document.url, document);
      const known = (word: string) => shardsOf(word, index.shards).every((name) => this.#arrived.has(name));
      return { index, lexicon: new Lexicon(index, known) };
    });
    this.#opened.catch(() => (this.#opened = undefined));
    return this.#opened;
  }

  /** Starts loading what a query that is being typed will need. */
  async prepare(query: string): Promise<void> {
    const { index, lexicon } = await this.open();
    const { words } = understand(query, lexicon, { now: this.#now() });
    await this.#loadWords(words, index, lexicon);
    await this.#sources.fullText().catch(() => undefined);
  }

  /** The answer in its stages. Stops early when the caller stops asking. */
  async *find(request: Request): AsyncGenerator<Answer> {
    const { index, lexicon } = await this.open();
    const now = this.#now();
    const reading = { now, exact: request.exact, without: request.without };
    let asked = understand(request.query, lexicon, reading);
    const passes = within(request.facets ?? {});
    const chosen = () => [...this.#documents.values()].filter(passes);
    let shown: Ranked[] = [];
    if (asked.complete && request.sort !== 'terbaru') shown = sure(rank(chosen(), asked, now)).slice(0, PAGE);
    if (shown.length > 0) yield { stage: 'awal', understanding: asked, results: shown, akin: [] };

    await this.#loadWords(asked.words, index, lexicon);
    // Only now, so that its hundred kilobytes do not hold up the few that answer first.
    const fullText = this.#sources.fullText().catch(() => undefined);
    asked = understand(request.query, lexicon, reading);
    // A corrected word may lie elsewhere in the index than the one that was written.
    await Promise.all([
      this.#loadWords(asked.words, index, lexicon),
      this.#loadFacets(asked, request, index),
    ]);
    asked = understand(request.query, lexicon, reading);
    const ranked = rank(chosen(), asked, now);
    shown = keepPlace(shown, request.sort === 'terbaru' ? [] : sure(ranked));
    const beforeFullText = shown.slice(0, PAGE);
    yield { stage: 'judul', understanding: asked, results: beforeFullText, akin: [] };

    const api = await fullText;
    const full = api && (await this.#searchFully(api, asked, request, now, lexicon).catch(() => undefined));
    if (!full) {
      const enough = ordered(
        ranked.filter(({ covered }) => covered >= enoughFor(asked)),
        request.sort,
      );
      const results = keepPlace(beforeFullText, enough);
      yield {
        stage: 'penuh',
        understanding: asked,
        results: results.slice(0, PAGE),
        akin: results.length > 0 ? [] : ranked.slice(0, 3),
      };
      return;
    }
    yield full.answer(beforeFullText);
  }

  async #loadWords(words: readonly string[], index: FirstIndex, lexicon: Lexicon): Promise<void> {
    const names = new Set(
      words.filter((word) => !functionWords.has(word)).flatMap((word) => shardsOf(word, index.shards)),
    );
    await Promise.all(
      [...names].map(async (name) => {
        const shard = (await this.#load(index.version, name)) as WordShard | undefined;
        if (!shard || this.#arrived.has(name)) return;
        this.#arrived.add(name);
        lexicon.addGroups(shard.groups, shard.phrases);
        lexicon.addTerms(
          Object.entries(shard.terms).map(([stemmed, [word, count]]) => ({
            stem: stemmed,
            word: word || stemmed,
            count,
          })),
        );
        this.#keep(shard.documents);
      }),
    );
  }

  async #loadFacets(asked: Understanding, { facets = {} }: Request, index: FirstIndex): Promise<void> {
    const combination: Facets = {
      jenis: facets.jenis ?? asked.kinds[0],
      jalur: facets.jalur ?? asked.tracks[0],
      kecamatan: facets.kecamatan ?? asked.places[0]?.district.id,
      tahun: facets.tahun ?? yearIn(asked),
    };
    const names = new Set(listedIn(combination).map((each) => facetShardOf(facetKey(each), index.facets)));
    await Promise.all(
      [...names].map(async (name) => {
        const shard = (await this.#load(index.version, name)) as FacetShard | undefined;
        if (shard) this.#keep(shard.documents);
      }),
    );
  }

  #load(version: string, name: string): Promise<WordShard | FacetShard | undefined> {
    let loading = this.#loaded.get(name);
    if (!loading) {
      loading = this.#sources.shard(version, name).then(
        (shard) => shard as WordShard | FacetShard,
        () => {
          this.#loaded.delete(name); // to be tried again with the next query
          return undefined;
        },
      );
      this.#loaded.set(name, loading);
    }
    return loading;
  }

  #keep(documents: readonly SearchDocument[]): void {
    for (const document of documents)
      if (!this.#documents.has(document.url)) this.#documents.set(document.url, document);
  }

  /** Of a long question that nothing answers whole: what answers all of it but one word, the least telling first. */
  async #askParts(
    ask: (term: string, narrowed: Record<string, string>) => ReturnType<PagefindApi['search']>,
    asked: readonly Concept[],
    filters: Record<string, string>,
  ) {
    if (asked.length < 3) return [];
    const dispensable = [...asked].sort((a, b) => a.weight - b.weight).slice(0, 3);
    const parts = await Promise.all(
      dispensable.map(async (without) => {
        const part = asked.filter((concept) => concept !== without);
        const { results } = await ask(queriesOf(part).meaning, filters);
        return { asked: part, results: results.slice(0, 5) };
      }),
    );
    return parts.filter(({ results }) => results.length > 0);
  }

  async #searchFully(
    api: PagefindApi,
    asked: Understanding,
    request: Request,
    now: number,
    lexicon: Lexicon,
  ) {
    const facets = request.facets ?? {};
    const sort = request.sort === 'terbaru' ? { tanggal: 'desc' as const } : undefined;
    const queries = queriesOf(asked.concepts);
    const filters = filtersOf(facets);
    const guessed = filtersOf({ jenis: asked.kinds[0], tahun: yearIn(asked), ...facets });
    const ask = (term: string, narrowed: Record<string, string>, order = sort) =>
      api.search(term.trim() || null, { filters: narrowed, ...(order && { sort: order }) });
    const byDate = { tanggal: 'desc' as const };
    const [inWords, byMeaning, narrowed] = await Promise.all([
      ask(queries.words, filters),
      ask(queries.meaning, filters, byDate),
      Object.keys(guessed).length > Object.keys(filters).length
        ? ask(queries.meaning, guessed, byDate)
        : undefined,
    ]);

    const parts =
      inWords.results.length + byMeaning.results.length < 3
        ? await this.#askParts(ask, queries.asked, filters)
        : [];
    const literal = new Set(inWords.results.map(({ id }) => id));
    const meant = new Set(byMeaning.results.map(({ id }) => id));
    const inPart = new Map(
      parts.flatMap(({ asked: part, results }) => results.map(({ id }) => [id, part] as const)),
    );
    const queue = interleave(
      narrowed?.results ?? [],
      inWords.results,
      byMeaning.results,
      ...parts.map(({ results }) => results),
    );
    const texts = new Map<string, TextDocument>();
    const found = new Map<string, { literal: boolean; meant: boolean; part?: readonly Concept[] }>();
    // Pagefind passes over words that it does not know: they are not answered by what it finds.
    const known = (concept: Concept) =>
      queries.asked.includes(concept) &&
      (concept.place !== undefined ||
        concept.groups.length > 0 ||
        concept.stems.every((each) => lexicon.countOf(each) !== 0));
    const inBody: InBody = (document, concept) => {
      const how = found.get(document.url);
      if (!how || !known(concept)) return 0;
      return how.literal ? 0.5 : how.meant ? 0.4 : how.part?.includes(concept) ? 0.4 : 0;
    };
    const load = async (count: number) => {
      const batch = queue.splice(0, count);
      const documents = await Promise.all(
        batch.map(async (result) => {
          const document = fromFragment(await result.data());
          texts.set(document.url, document);
          found.set(document.url, {
            literal: literal.has(result.id),
            meant: meant.has(result.id),
            part: inPart.get(result.id),
          });
          const brief = this.#documents.get(document.url);
          return brief ? { ...document, ...brief, text: document.text } : document;
        }),
      );
      return documents;
    };

    const first = await load(PAGE + 4);
    const passes = within(facets);
    const pool = new Map(
      [...this.#documents.values()].filter(passes).map((document) => [document.url, document]),
    );
    for (const document of first) pool.set(document.url, document);
    const ranked = ordered(rank(pool.values(), asked, now, inBody), request.sort);
    const answering = ranked.filter(({ covered }) => covered >= enoughFor(asked));
    const total = Math.max(answering.length, new Set([...literal, ...meant]).size);

    return {
      answer: (before: readonly Ranked[]): Answer => {
        const all = keepPlace(before, answering).map((each) => withText(each, texts));
        const rest = all.slice(PAGE);
        const seen = new Set(all.map(({ document }) => document.url));
        const more = async () => {
          if (rest.length < PAGE && queue.length > 0) {
            const documents = (await load(PAGE + 4)).filter(({ url }) => !seen.has(url));
            for (const { url } of documents) seen.add(url);
            rest.push(
              ...ordered(rank(documents, asked, now, inBody), request.sort).map((each) =>
                withText(each, texts),
              ),
            );
          }
          return rest.splice(0, PAGE);
        };
        return {
          stage: 'penuh',
          understanding: asked,
          results: all.slice(0, PAGE),
          akin: all.length > 0 ? [] : ranked.slice(0, 3),
          total: all.length > 0 ? total : 0,
          counts: byMeaning.filters,
          more: rest.length > 0 || queue.length > 0 ? more : undefined,
        };
      },
    };
  }
}

/** What may be shown before the full text has been asked: answers to all of the question, in time and kind too. */
const sure = (ranked: readonly Ranked[]) => ranked.filter(({ covered, agrees }) => covered >= 1 && agrees);

/** What stood stays where it was; what is new goes below it. */
function keepPlace(before: readonly Ranked[], after: readonly Ranked[]): Ranked[] {
  const urls = new Set(before.map(({ document }) => document.url));
  const now = new Map(after.map((each) => [each.document.url, each]));
  return [
    ...before.map((each) => now.get(each.document.url) ?? each),
    ...after.filter(({ document }) => !urls.has(document.url)),
  ];
}

function ordered(ranked: readonly Ranked[], sort: Sort | undefined): Ranked[] {
  return sort === 'terbaru' ? [...ranked].sort((a, b) => newer(a.document, b.document)) : [...ranked];
}

const withText = (ranked: Ranked, texts: ReadonlyMap<string, TextDocument>): Ranked => {
  const text = texts.get(ranked.document.url)?.text;
  return text ? { ...ranked, document: { ...ranked.document, text } as TextDocument } : ranked;
};

/** Takes from the lists in turn, each result once. */
function interleave<T extends { id: string }>(...lists: readonly (readonly T[])[]): T[] {
  const seen = new Set<string>();
  const mixed: T[] = [];
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let index = 0; index < longest; index++)
    for (const list of lists) {
      const result = list[index];
      if (!result || seen.has(result.id)) continue;
      seen.add(result.id);
      mixed.push(result);
    }
  return mixed;
}

/** The year a query means, when its span lies in one. */
function yearIn({ time }: Understanding): string | undefined {
  if (!time?.from || !time.to) return undefined;
  return yearOf(time.from) === yearOf(time.to) ? String(yearOf(time.from)) : undefined;
}

/** The combinations that the index lists and that hold the wanted facets between them. */
function listedIn({ jenis, jalur, kecamatan, tahun }: Facets): Facets[] {
  const pairs: Facets[] = [];
  if (jalur && kecamatan) pairs.push(jenis ? { jenis, jalur, kecamatan } : { jalur, kecamatan });
  else if (jalur) pairs.push(jenis ? { jenis, jalur } : { jalur });
  else if (kecamatan) pairs.push(jenis ? { jenis, kecamatan } : { kecamatan });
  else if (jenis && !tahun) pairs.push({ jenis });
  if (tahun)
    pairs.push(
      jalur ? { jalur, tahun } : kecamatan ? { kecamatan, tahun } : jenis ? { jenis, tahun } : { tahun },
    );
  return pairs;
}

/** Whether a document has the facets a reader chose. */
function within({ jenis, jalur, kecamatan, tahun }: Facets) {
  return ({ kind, tracks, districts, date }: SearchDocument): boolean =>
    (!jenis || kind === jenis) &&
    (!jalur || tracks?.includes(jalur) === true) &&
    (!kecamatan || districts?.includes(kecamatan) === true) &&
    (!tahun || date?.startsWith(tahun) === true);
}
