import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { BuiltSite } from './built-site.ts';
import type { Check } from './check.ts';
import type { Problem } from './problem.ts';

const index = 'sitemap-index.xml';
const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });

interface Entry {
  loc: string;
  lastmod?: string;
}

/** The addresses of all sitemaps, with the sitemap each stands in. */
function* entries(site: BuiltSite): Generator<Entry & { file: string }, void, void> {
  const list: Entry[] = parser.parse(site.text(index)).sitemapindex?.sitemap ?? [];
  for (const { loc } of list) {
    const file = site.fileAt(site.resolve(loc, '/')?.pathname ?? '');
    if (!file) yield { loc, file: index };
    else
      for (const entry of (parser.parse(site.text(file)).urlset?.url ?? []) as Entry[])
        yield { ...entry, file };
  }
}

export const sitemap: Check = {
  says: 'The sitemap lists every page that may be listed, and nothing else.',
  begin(site) {
    const listed = new Map<string, string>();
    return {
      *page(page) {
        if (page.isListed && page.file !== '404.html') listed.set(site.origin + page.path, page.file);
      },
      *end(): Generator<Problem> {
        if (!site.files.has(index)) {
          yield { file: index, message: 'There is no sitemap.' };
          return;
        }
        const robots = site.files.has('robots.txt') ? site.text('robots.txt') : '';
        if (!robots.includes(`Sitemap: ${site.origin}/${index}`))
          yield {
            file: 'robots.txt',
            message: `It does not name the sitemap: add “Sitemap: ${site.origin}/${index}”.`,
          };
        const seen = new Set<string>();
        for (const { loc, lastmod, file } of entries(site)) {
          const valid = XMLValidator.validate(site.text(file));
          if (valid !== true && !seen.has(file))
            yield { file, line: valid.err.line, message: `Not well-formed: ${valid.err.msg}` };
          if (!listed.has(loc)) yield { file, message: `${loc} is no page that may be listed.` };
          if (seen.has(loc)) yield { file, message: `${loc} stands twice.` };
          if (lastmod !== undefined && Number.isNaN(Date.parse(lastmod)))
            yield { file, message: `${loc} has the impossible lastmod ${lastmod}.` };
          seen.add(loc).add(file);
        }
        for (const [address, file] of listed)
          if (!seen.has(address)) yield { file, message: `${address} is missing from the sitemap.` };
      },
    };
  },
};
