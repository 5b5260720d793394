/**
 * The site's service worker, `/sw.js`: pages come over the network, and from the device when it gives none. It keeps
 * what was read and what everybody needs; after each release it asks for all of it again, so that what was withdrawn
 * leaves the device. docs/decisions/0070 has the reasons.
 */
import { firstIndexUrl, searchCache, shardUrl } from '../search/index-files.ts';
import { offlineUrl } from '../urls.ts';
import { fetchFile, fileOf, forgetUnnamed, isFile } from './kept-files.ts';
import { KeptPages } from './kept-pages.ts';
import type { Release } from './release.ts';
import type { FetchEvent, WorkerScope } from './service-worker.d.ts';

declare const RELEASE: Release;
declare const self: WorkerScope;

/** How long a reader who has a kept copy waits for the network, in milliseconds. */
const PATIENCE = 4_000;
/** The desk keeps nothing here, a poster has no room for a note, and what ends in `.ics` is no page. */
const isPage = (path: string) => !/^\/admin(?:\/|$)|\/cetak\/$|\.\w+$/.test(path);

const release = RELEASE;
const pages = new KeptPages(release.version, release.pages);

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
  void renew();
});
/** A page that was open before this worker says what it is made of. */
self.addEventListener('message', (event) => event.waitUntil(keepRead(event.data).then(renew)));
self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== location.origin || event.request.method !== 'GET') return;
  if (isFile(pathname)) event.respondWith(fileOf(event.request));
  else if (event.request.mode === 'navigate' && isPage(pathname)) event.respondWith(answer(event, pathname));
});

/** Without the page that says what is kept the worker is of no use; the rest may come later. */
async function install(): Promise<void> {
  await pages.take(offlineUrl, await fetch(offlineUrl, { cache: 'no-cache' }));
  await self.skipWaiting();
}

async function answer(event: FetchEvent, path: string): Promise<Response> {
  const network = fetch(event.request);
  const taken = network.then((response) => pages.take(path, response.clone()));
  event.waitUntil(taken.then(renew).catch(() => undefined));
  const isKept = await pages.has(path).catch(() => false);
  const response = await (isKept ? Promise.race([network, patience()]) : network).catch(() => undefined);
  if (response && (response.status < 500 || !isKept)) return response;
  const kept = isKept ? pages.read(path, navigator.onLine) : pages.notKept();
  return (await kept.catch(() => undefined)) ?? Response.error();
}

const patience = () => new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined));

/** Keeps what a page that was loaded before this worker consists of; most of it is still in the browser's own cache. */
async function keepRead(urls: unknown): Promise<void> {
  if (!Array.isArray(urls)) return;
  for (const url of urls) {
    const { origin, pathname } = new URL(String(url), location.href);
    if (origin !== location.origin) continue;
    if (isFile(pathname)) await fetchFile(pathname, 'force-cache').catch(() => undefined);
    else if (isPage(pathname)) await take(pathname, 'force-cache').catch(() => undefined);
  }
}

let renewing: Promise<void> | undefined;
let isRenewed = false;

/** Brings all that is kept to this release, one thing after another so that the reader's own requests go first. */
function renew(): Promise<void> {
  renewing ??= isWhole()
    .then((whole) => (whole ? undefined : renewAll()))
    .then(() => pages.trim())
    .then((some) => (some ? forgetFiles() : undefined))
    .catch(() => undefined) // the line broke: tried again at the next page
    .finally(() => (renewing = undefined));
  return renewing;
}

/** A browser that runs out of room forgets everything at once, and says nothing. */
const isWhole = async () => isRenewed && (await pages.has(offlineUrl));

async function renewAll(): Promise<void> {
  if (await pages.hasEarlier()) {
    for (const path of await pages.stale()) if (!(await take(path))) await pages.forget(path);
    await forgetFiles();
    await pages.forgetEarlier();
  }
  const index = await keptIndex();
  if (index !== undefined && index !== release.index) await fetchIndex();
  // Who saves data is sent nothing they did not ask for, but keeps what they read.
  if (!savesData() && (await fetchEssentials()) && index === undefined) await fetchIndex();
  isRenewed = true;
}

/** Fetches what everybody keeps, until something finds no room. @returns whether all of it is kept */
async function fetchEssentials(): Promise<boolean> {
  for (const path of release.pages) if (!(await pages.has(path)) && !(await take(path))) return false;
  for (const path of release.files) if (!(await fetchFile(path, 'no-cache'))) return false;
  return true;
}

async function forgetFiles(): Promise<void> {
  const texts = [];
  for (const path of await pages.paths()) texts.push(await pages.text(path));
  await forgetUnnamed(release.files, texts);
}

/** Asks for a page. @returns whether it is kept now. @throws when there is no answer, or none that says anything of it */
async function take(path: string, cache: RequestCache = 'no-cache'): Promise<boolean> {
  const response = await fetch(path, { cache, redirect: 'manual' });
  if (response.status >= 500) throw new Error(`${path}: ${response.status}`);
  return pages.take(path, response);
}

/** The version of the kept index, by which `/cari/` answers without a network. */
async function keptIndex(): Promise<string | undefined> {
  const kept = await (await caches.open(searchCache)).match(firstIndexUrl);
  return kept && ((await kept.json()) as { version: string }).version;
}

/** Keeps this release's index alone: parts of an older one name what may be gone. */
async function fetchIndex(): Promise<void> {
  const response = await fetch(firstIndexUrl, { cache: 'no-cache' });
  if (!response.ok) return;
  const cache = await caches.open(searchCache);
  const current = shardUrl(release.index, '').replace('.json', '');
  for (const { url } of await cache.keys())
    if (!new URL(url).pathname.startsWith(current)) await cache.delete(url);
  await cache.put(firstIndexUrl, response).catch(() => undefined); // no room
}

function savesData(): boolean {
  return Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);
}
