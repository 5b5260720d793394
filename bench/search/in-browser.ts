import { Finder, type Answer } from '../../src/search/find.ts';
import { networkSources } from '../../src/search/page/sources.ts';

/** What the benchmark asks of the page: each engine by name, a query in, addresses out, best first. */
export interface Engines {
  /** A fresh finder, to look into one answer by hand. */
  visit(): Finder;
  ours(query: string): Promise<{ urls: string[]; first: string[]; moved: boolean; milliseconds: number }>;
  stock(query: string): Promise<{ urls: string[]; milliseconds: number }>;
}

declare global {
  interface Window {
    engines: Engines;
  }
}

const now = Number(new URLSearchParams(location.search).get('now'));
const sources = networkSources();
/** A new visit for each query: no answer may rest on an earlier one. */
const visit = () => new Finder(sources, () => now);
const stockPath = '/stock/pagefind.js';
/** What the benchmark needs of Pagefind's own script, which is loaded from the site it was made for. */
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}
let stock: Promise<Pagefind> | undefined;

const urlsOf = (answer: Answer) => answer.results.map(({ document }) => document.url);

window.engines = {
  visit,
  async ours(query) {
    const started = performance.now();
    const stages: string[][] = [];
    for await (const answer of visit().find({ query })) stages.push(urlsOf(answer));
    const last = stages.at(-1) ?? [];
    const moved = stages.some((stage) => stage.some((url, index) => last[index] !== url));
    const first = stages.find((stage) => stage.length > 0) ?? [];
    return { urls: last, first, moved, milliseconds: performance.now() - started };
  },
  async stock(query) {
    const pagefind = await (stock ??= import(stockPath) as Promise<Pagefind>);
    const started = performance.now();
    const { results } = await pagefind.search(query);
    const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return { urls: data.map(({ url }) => url), milliseconds: performance.now() - started };
  },
};
