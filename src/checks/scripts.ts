import { searchUrl } from '../urls.ts';
import type { BuiltSite } from './built-site.ts';
import { perPage } from './check.ts';
import { compressed } from './weight.ts';

/** What all scripts of a page may weigh with brotli, in bytes. Search, a page of its own, may load more. */
export const scriptBudget = 4_000;

/** Script elements that hold data and run nothing. */
const data = ['application/ld+json', 'application/json'];
const IMPORT = /\b(?:import|from)\s*["']([^"']+)["']/g;

/** A script and all that it imports before it runs, by path. */
function withImports(path: string, site: BuiltSite, found = new Set<string>()): Set<string> {
  const file = site.fileAt(path);
  if (file === undefined || found.has(file)) return found;
  found.add(file);
  for (const [, to] of site.bytes(file).toString('utf8').matchAll(IMPORT))
    withImports(new URL(to!, `https://x${path}`).pathname, site, found);
  return found;
}

export const scripts = perPage(
  'A page runs only the site’s own files, none of them blocking, of 4,000 bytes with brotli altogether.',
  function* (page, site) {
    const files = new Set<string>();
    for (const script of page.all('script')) {
      const { type, src } = script.attributes;
      if (data.includes(type ?? '')) continue;
      const url = src === undefined ? undefined : site.resolve(src, page.path);
      if (type !== 'module' || !url?.pathname.startsWith('/_astro/')) {
        yield page.problem('A <script> that is not a module of the site’s own.', script);
        continue;
      }
      for (const file of withImports(url.pathname, site)) files.add(file);
    }
    const bytes = [...files].reduce((sum, file) => sum + compressed(site.bytes(file), 11), 0);
    if (page.path !== searchUrl && bytes > scriptBudget)
      yield page.problem(
        `Its scripts weigh ${bytes.toLocaleString('en')} bytes with brotli, ${(bytes - scriptBudget).toLocaleString('en')} too many: ${[...files].join(', ')}.`,
      );
    for (const element of page.elements) {
      for (const [name, value] of Object.entries(element.attributes)) {
        if (name.startsWith('on')) yield page.problem(`${name} on <${element.name}> runs script.`, element);
        if (/^\s*javascript:/i.test(value))
          yield page.problem(`${name} on <${element.name}> is a javascript: address.`, element);
      }
    }
  },
);
