import type { PagefindApi } from '../full-text.ts';
import type { Sources } from '../find.ts';
import { firstIndexUrl, fullTextUrl, searchCache, shardUrl, type FirstIndex } from '../index-files.ts';

/** The parts of the index over the network; what was loaded once is kept on the device for when there is none. */
export function networkSources(): Sources {
  let fullText: Promise<PagefindApi> | undefined;
  let opened: Promise<FirstIndex> | undefined;
  const first = () => {
    opened ??= networkFirst(firstIndexUrl).then((index) => {
      void forgetOthers((index as FirstIndex).version);
      return index as FirstIndex;
    });
    opened.catch(() => (opened = undefined));
    return opened;
  };
  return {
    first,
    shard: (version, name) => cacheFirst(shardUrl(version, name)),
    fullText: () => {
      fullText ??= first().then(openFullText);
      fullText.catch(() => (fullText = undefined)); // to be tried again with the next query
      return fullText;
    },
  };
}

/**
 * Pagefind without its worker: the worker's own requests wait for one another, and beyond five seconds it is given up
 * and everything is loaded again.
 */
async function openFullText({ version, fullText }: FirstIndex): Promise<PagefindApi> {
  const script = `${fullTextUrl}pagefind.js`;
  preload(script, 'modulepreload');
  for (const name of fullText)
    preload(fullTextUrl + name + (name.endsWith('.json') ? `?ts=${version}` : ''), 'preload');
  const pagefind = (await import(/* @vite-ignore */ script)) as {
    createInstance(options: Record<string, unknown>): PagefindApi;
  };
  const api = pagefind.createInstance({ noWorker: true, metaCacheTag: version });
  await api.init();
  return api;
}

function preload(href: string, rel: 'preload' | 'modulepreload'): void {
  const link = document.createElement('link');
  link.rel = rel;
  link.href = href;
  if (rel === 'preload') {
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
  }
  document.head.append(link);
}

async function networkFirst(url: string): Promise<unknown> {
  try {
    return await fetched(url);
  } catch (error) {
    const kept = await (await cache())?.match(url);
    if (!kept) throw error;
    return kept.json();
  }
}

async function cacheFirst(url: string): Promise<unknown> {
  const kept = await (await cache())?.match(url);
  return kept ? kept.json() : fetched(url);
}

async function fetched(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  void keep(url, response.clone());
  return response.json();
}

/** The device may refuse to keep anything; then nothing is kept. */
async function cache(): Promise<Cache | undefined> {
  try {
    return await globalThis.caches?.open(searchCache);
  } catch {
    return undefined;
  }
}

async function keep(url: string, response: Response): Promise<void> {
  await (await cache())?.put(url, response).catch(() => undefined);
}

/** Parts of an older index are of no more use. */
async function forgetOthers(version: string): Promise<void> {
  const opened = await cache();
  if (!opened) return;
  const current = [shardUrl(version, ''), firstIndexUrl].map((url) => url.replace(/\.json$/, ''));
  for (const { url } of await opened.keys().catch(() => []))
    if (!current.some((start) => new URL(url).pathname.startsWith(start))) void opened.delete(url);
}
