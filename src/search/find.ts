import type { SearchDocument } from './document.ts';
import { listedIn, within, yearIn } from './facets.ts';
import type { FullSearch } from './full-search.ts';
import type { PagefindApi } from './full-text.ts';
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
import { inOrder, joinBelow } from './order.ts';
import { PAGE } from './page-size.ts';
import { enoughFor, rank, type Ranked } from './rank.ts';
import { understand, type Guess, type Understanding } from './understand.ts';
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

/** How far an answer has come: from the first index, with what its words lead to, with all titles, with the full text. */
export type Stage = 'awal' | 'kata' | 'judul' | 'penuh';

/** Results shown before all titles have been asked: they keep their places, so they are few. */
const EARLY = 5;

export interface Answer {
  readonly stage: Stage;
  readonly understanding: Understanding;
  /** What answers the question, best first. Grows from stage to stage; what stood stays where it was. */
  readonly results: readonly Ranked[];
  /** When nothing answers: what comes near. */
  readonly akin: readonly Ranked[];
  /** How many there are; absent until the full text has been asked. */
  readonly total?: number;
  /** Counts how many of them fall under each value of each facet. */
  readonly count?: () => Promise<Counts>;
  /** Gives the next results after those shown. */
  readonly more?: () => Promise<readonly Ranked[]>;
}

/** By facet and value, how many results there are. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Where the parts of the index come from. A part that cannot be had rejects; search goes on without it. */
export interface Sources {
  first(): Promise<FirstIndex>;
  shard(version: string, name: string): Promise<unknown>;
  fullText(): Promise<PagefindApi>;
}

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
      const lexicon = new Lexicon(index, known);
      lexicon.addWholeGroups(index.groups);
      return { index, lexicon };
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
    const passes = within(request.facets ?? {});
    const chosen = () => [...this.#documents.values()].filter(passes);
    let asked = understand(request.query, lexicon, reading);
    let before: readonly Ranked[] = [];
    const stand = (most: number) => {
      const ranked = request.sort === 'terbaru' ? [] : sure(rank(chosen(), asked, now));
      const joined = joinBelow(before, ranked).slice(0, most);
      const grown = joined.length > before.length;
      before = joined;
      return grown;
    };
    const answer = (stage: Stage): Answer => ({ stage, understanding: asked, results: before, akin: [] });

    // Full text is asked for only when something answers already, so that its hundred kilobytes hold up nothing.
    let fullText: Promise<PagefindApi | undefined> | undefined;
    const askFullText = () => {
      void loadFullSearch().catch(() => undefined);
      fullText ??= this.#sources.fullText().catch(() => undefined);
      return fullText;
    };

    const words = this.#loadWords(asked.words, index, lexicon);
    if (asked.complete && stand(EARLY)) {
      yield answer('awal');
      void askFullText();
    }
    await words;
    asked = understand(request.query, lexicon, reading);
    if (asked.lookups.length === 0 && stand(EARLY)) yield answer('kata');
    // A corrected word may lie elsewhere in the index than the one that was written.
    await Promise.all([
      this.#loadWords([...asked.words, ...asked.lookups], index, lexicon),
      this.#loadFacets(asked, request, index),
    ]);
    void askFullText();
    asked = understand(request.query, lexicon, reading);
    stand(PAGE);
    const ranked = rank(chosen(), asked, now);
    yield answer('judul');

    yield (
      (await this.#join(await askFullText(), { asked, request, now, lexicon, before })) ??
      withoutFullText(ranked, asked, request, before)
    );
  }

  /** The full text's answer, or undefined when it cannot be had. */
  async #join(
    api: PagefindApi | undefined,
    search: Omit<FullSearch, 'api' | 'documents'>,
  ): Promise<Answer | undefined> {
    if (!api) return undefined;
    try {
      const { searchFully } = await loadFullSearch();
      return await searchFully({ ...search, api, documents: this.#documents });
    } catch {
      return undefined;
    }
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
}

const loadFullSearch = () => import('./full-search.ts');

/** What may be shown before the full text has been asked: answers to all of the question, in time and kind too. */
const sure = (ranked: readonly Ranked[]) => ranked.filter(({ covered, agrees }) => covered >= 1 && agrees);

/** The answer of the small index alone, when the full text cannot be had. */
function withoutFullText(
  ranked: readonly Ranked[],
  asked: Understanding,
  { sort }: Request,
  before: readonly Ranked[],
): Answer {
  const enough = ranked.filter(({ covered }) => covered >= enoughFor(asked));
  const results = joinBelow(before, inOrder(enough, sort)).slice(0, PAGE);
  return {
    stage: 'penuh',
    understanding: asked,
    results,
    akin: results.length > 0 ? [] : ranked.slice(0, 3),
  };
}
