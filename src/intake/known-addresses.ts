import {
  batchesUrl,
  dataUrl,
  districtsUrl,
  eligibilityUrl,
  entryUrl,
  homeUrl,
  newsListUrl,
  officialCheckUrl,
  reservedIds,
  searchUrl,
  storiesUrl,
  tracksUrl,
} from '../urls.ts';

/** Lists, and the collection whose entries lie below each. */
const shelves: Readonly<Record<string, string>> = {
  [tracksUrl]: 'tracks',
  [batchesUrl]: 'batches',
  [newsListUrl]: 'news',
  [storiesUrl]: 'stories',
  [districtsUrl]: 'districts',
  [homeUrl]: 'pages',
};
const lists = [...Object.keys(shelves), searchUrl, dataUrl, officialCheckUrl, eligibilityUrl];

/** The addresses of the site, as far as its entries and their lists tell. */
export class KnownAddresses {
  readonly #pages: ReadonlySet<string>;

  constructor(entries: Iterable<{ readonly collection: string; readonly id: string }>) {
    this.#pages = new Set([
      ...lists,
      ...[...entries].flatMap(({ collection, id }) => entryUrl(collection, id) ?? []),
    ]);
  }

  /** Whether a list or an entry has this very address. */
  isPage(path: string): boolean {
    return this.#pages.has(path);
  }

  /** Whether a link to this path arrives: at a page, at its sheet to print, below a list, or at a file. */
  leads(path: string): boolean {
    const bare = path.replace(/[?#].*$/, '');
    if (bare === '' || /\.[a-z0-9]+$/i.test(bare)) return true;
    const page = bare.endsWith('/') ? bare : `${bare}/`;
    return this.isPage(page) || this.isPage(page.replace(/cetak\/$/, '')) || this.isBelowList(page);
  }

  /** Whether it is a list narrowed by something, which only the built site can tell of. */
  isBelowList(path: string): boolean {
    const shelf = lists.find((list) => list !== homeUrl && path.startsWith(list) && path !== list);
    const first = shelf && path.slice(shelf.length).split('/')[0]!;
    return first !== undefined && (reservedIds[shelves[shelf!] ?? '']?.includes(first) ?? false);
  }
}
