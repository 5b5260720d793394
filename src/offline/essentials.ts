import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { firstIndexUrl } from '../search/index-files.ts';
import { batchesUrl, tracksUrl } from '../urls.ts';
import { essentialPages, type Release } from './release.ts';

/** What may be fetched unasked, in bytes with brotli: five tracks and as many open batches, and a little to grow. */
export const precacheBudget = 220_000;
/** More open batches than these are a list to look through, and the list is kept too. */
const MOST_BATCHES = 5;

const SCRIPT = /<script[^>]*\ssrc="(\/_astro\/[^"]+)"/g;
const PRINT_STYLES = /<link rel="stylesheet" media="print" href="([^"]+)"/g;
const IMPORT = /\b(?:import|from)\s*\(?\s*["'`](\.\/[^"'`]+)["'`]/g;
const LETTERS = /url\(["']?(\/fonts\/[^"')]+)/g;

/**
 * What a built site gives every phone: the pages that everybody needs with all they are made of, the search
 * index, and while the budget lasts the batches one can join and all tracks. Batches go first: they are lighter, and
 * whoever is on the way to one needs its day and place.
 */
export function releaseOf(dist: string): Release {
  const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
  const isBuilt = (path: string) => existsSync(join(dist, path, 'index.html'));
  const pages = essentialPages.filter(isBuilt);
  const files = filesOf(pages.map(html), dist);
  const bytes = (path: string) => weigh(readFileSync(join(dist, path)));
  let left = precacheBudget - bytes(firstIndexUrl);
  for (const file of files) left -= bytes(file);
  for (const page of pages) left -= bytes(`${page}index.html`);
  const batches = isBuilt(batchesUrl) ? openBatches(html(batchesUrl)).slice(0, MOST_BATCHES) : [];
  const tracks = isBuilt(tracksUrl) ? linksBelow(tracksUrl, html(tracksUrl)) : [];
  for (const page of [...batches, ...tracks].filter(isBuilt)) {
    const weight = bytes(`${page}index.html`);
    if (weight > left) continue;
    left -= weight;
    pages.push(page);
  }
  const { version } = JSON.parse(readFileSync(join(dist, firstIndexUrl), 'utf8')) as { version: string };
  return { version: versionOf(dist), pages, files, index: version };
}

/** The batches of the schedule that one can join now, then those one can join soon; what closes first goes first. */
function openBatches(schedule: string): string[] {
  const tickets = schedule.split('<li class="ticket').slice(1);
  return ['dibuka', 'segera'].flatMap((status) =>
    tickets
      .filter((ticket) => ticket.includes(`data-status="${status}"`))
      .map((ticket) => ({ day: /data-(?:closes|starts)="([^"]+)"/.exec(ticket)?.[1] ?? '9', ticket }))
      .sort((a, b) => a.day.localeCompare(b.day))
      .flatMap(({ ticket }) => linksBelow(batchesUrl, ticket).slice(0, 1)),
  );
}

/** The entries a list links to, in its order. */
function linksBelow(list: string, html: string): string[] {
  const links = [...html.matchAll(/href="([^"#?]+\/)"/g)].map(([, href]) => href!);
  return [...new Set(links)].filter((href) => href.startsWith(list) && href.split('/').length === 4);
}

/** The letters and scripts that pages ask for, with all that those scripts may import. */
function filesOf(pages: readonly string[], dist: string): string[] {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, to] of readFileSync(join(dist, file), 'utf8').matchAll(IMPORT))
      add(new URL(to!, `https://x${file}`).pathname);
  };
  for (const html of pages) {
    for (const [, file] of html.matchAll(LETTERS)) found.add(file!);
    for (const [, file] of html.matchAll(PRINT_STYLES)) found.add(file!);
    for (const [, file] of html.matchAll(SCRIPT)) add(file!);
  }
  return [...found];
}

/**
 * Changes with anything that may be kept: pages and letters keep their names whatever they say, so their bytes count.
 * Pictures and scripts change their own names, texts those of the search index's files.
 */
function versionOf(dist: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()) {
    hash.update(`${name}\n`);
    if (/\.(?:html|woff2?)$/.test(name)) for (const part of partsOf(join(dist, name))) hash.update(part);
  }
  return hash.digest('hex').slice(0, 10);
}

const room = Buffer.alloc(1 << 20);

/** A file bit by bit, each in the place of the one before: room made anew for every page costs more than to read it. */
function* partsOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (let length; (length = readSync(file, room, {})) > 0;) yield room.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

const weigh = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
