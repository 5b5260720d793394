import MiniSearch from 'minisearch';
import { mkdir } from 'node:fs/promises';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../src/outputs/search-index/search-records.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The page of a record as stock Pagefind would meet it; the questions of a page are part of it. */
function stockPages(records: readonly SearchRecord[]): Map<string, string> {
  const pages = new Map<string, string>();
  const main = (url: string) => url.split('#')[0]!;
  for (const { url, title, summary, words, body } of records) {
    const text = `<p>${escape(summary)}</p><p>${escape(words ?? '')}</p><p>${escape(body)}</p>`;
    const before = pages.get(main(url));
    pages.set(
      main(url),
      before ? `${before}<h2>${escape(title)}</h2>${text}` : `<h1>${escape(title)}</h1>${text}`,
    );
  }
  return new Map(
    [...pages].map(([url, html]) => [
      url,
      `<!doctype html><html lang="id"><head><title>${url}</title></head><body><main data-pagefind-body>${html}</main></body></html>`,
    ]),
  );
}

/** Pagefind as it comes: whole pages, its own ranking. */
export async function writeStock(records: readonly SearchRecord[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { index } = await createIndex();
  const pages = [...stockPages(records)];
  for (let from = 0; from < pages.length; from += 200)
    await Promise.all(
      pages.slice(from, from + 200).map(([url, content]) => index!.addHTMLFile({ url, content })),
    );
  await index!.writeFiles({ outputPath: folder });
  await close();
}

/** MiniSearch with what its guide recommends: fuzzy, prefix, titles boosted. */
export function miniSearch(records: readonly SearchRecord[]): (query: string) => string[] {
  const index = new MiniSearch<SearchRecord>({
    idField: 'url',
    fields: ['title', 'summary', 'words', 'body'],
    searchOptions: { boost: { title: 3, summary: 1.5 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(records);
  return (query) =>
    index
      .search(query)
      .slice(0, 10)
      .map(({ id }) => String(id));
}
