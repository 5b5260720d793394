import { XMLValidator } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import type { BuiltSite } from './built-site.ts';
import type { Check } from './check.ts';
import type { Problem } from './problem.ts';

function* problemsOf(file: string, site: BuiltSite): Generator<Problem> {
  const xml = site.text(file);
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    yield { file, line: valid.err.line, message: `Not well-formed: ${valid.err.msg}` };
    return;
  }
  const feed = parseRssFeed(xml);
  if (!feed.title || !feed.description || !feed.link)
    yield { file, message: 'The feed needs a title, a description and a link.' };
  const guids = new Set<string>();
  for (const item of feed.items ?? []) {
    const name = item.title ?? item.link ?? 'an item';
    const url = item.link && site.resolve(item.link, '/');
    if (!item.title || !item.link) yield { file, message: `“${name}” needs a title and a link.` };
    else if (!url || !site.fileAt(url.pathname))
      yield { file, message: `“${name}” links to ${item.link}, which does not exist.` };
    const guid = item.guid?.value ?? '';
    if (!guid || guids.has(guid)) yield { file, message: `“${name}” has no guid of its own.` };
    guids.add(guid);
    if (Number.isNaN(Date.parse(String(item.pubDate))))
      yield { file, message: `“${name}” has the impossible date ${String(item.pubDate)}.` };
  }
}

export const feeds: Check = {
  says: 'Every feed is well-formed and leads to pages that exist.',
  begin: (site) => ({
    *end() {
      const files = [...site.files].filter((file) => file.endsWith('rss.xml'));
      if (files.length === 0) yield { file: 'berita/rss.xml', message: 'There is no feed.' };
      for (const file of files) yield* problemsOf(file, site);
    },
  }),
};
