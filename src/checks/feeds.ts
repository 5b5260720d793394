import { XMLValidator } from 'fast-xml-parser';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { BuiltSite } from './built-site.ts';
import type { Check } from './check.ts';
import type { Problem } from './problem.ts';

/** What the two kinds of feed have in common. */
interface Item {
  title?: string;
  link?: string;
  id?: string;
  date?: unknown;
}

function* problemsOfRss(file: string, site: BuiltSite): Generator<Problem> {
  const xml = site.text(file);
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    yield { file, line: valid.err.line, message: `Not well-formed: ${valid.err.msg}` };
    return;
  }
  const feed = parseRssFeed(xml);
  if (!feed.title || !feed.description || !feed.link)
    yield { file, message: 'The feed needs a title, a description and a link.' };
  const items = feed.items ?? [];
  yield* problemsOfItems(
    file,
    site,
    items.map(({ title, link, guid, pubDate }) => ({ title, link, id: guid?.value, date: pubDate })),
  );
}

function* problemsOfJson(file: string, site: BuiltSite): Generator<Problem> {
  try {
    const feed = parseJsonFeed(site.text(file));
    if (!feed.title || !feed.feed_url) yield { file, message: 'The feed needs a title and its own address.' };
    const items = feed.items ?? [];
    yield* problemsOfItems(
      file,
      site,
      items.map(({ title, url, id, date_published }) => ({ title, link: url, id, date: date_published })),
    );
  } catch (error) {
    yield { file, message: `No JSON Feed: ${(error as Error).message}` };
  }
}

function* problemsOfItems(file: string, site: BuiltSite, items: readonly Item[]): Generator<Problem> {
  const ids = new Set<string>();
  for (const { title, link, id, date } of items) {
    const name = title ?? link ?? 'an item';
    const url = link && site.resolve(link, '/');
    if (!title || !link) yield { file, message: `“${name}” needs a title and a link.` };
    else if (!url || !site.fileAt(url.pathname))
      yield { file, message: `“${name}” links to ${link}, which does not exist.` };
    if (!id || ids.has(id)) yield { file, message: `“${name}” has no id of its own.` };
    ids.add(id ?? '');
    if (Number.isNaN(Date.parse(String(date))))
      yield { file, message: `“${name}” has the impossible date ${String(date)}.` };
  }
}

export const feeds: Check = {
  says: 'Every feed is well-formed and leads to pages that exist.',
  begin: (site) => ({
    *end() {
      const files = [...site.files].filter((file) => file.endsWith('rss.xml'));
      if (files.length === 0) yield { file: 'berita/rss.xml', message: 'There is no feed.' };
      for (const file of files) yield* problemsOfRss(file, site);
      for (const file of site.files) if (file.endsWith('feed.json')) yield* problemsOfJson(file, site);
    },
  }),
};
