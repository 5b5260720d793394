import { searchUrl } from '../urls.ts';
import type { BuiltSite } from './built-site.ts';
import type { Check } from './check.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';
import { compressed } from './weight.ts';

/** What the scripts that come with a page may weigh with brotli, in bytes. */
const budget = 4_000;
/** What may come besides, once a reader uses what needs it: the rules for reading aloud, those of Cek Resmi. */
const laterBudget = 4_000;
/** What all scripts of the search page may weigh, those that come after its first answer too. */
const searchBudget = 20_500;

/** Script elements that hold data and run nothing. */
const data = ['application/ld+json', 'application/json'];
const STATIC = /\b(?:import|from)\s*["']([^"']+)["']/g;
const DYNAMIC = /\bimport\(\s*(?:(["'`])([^"'`$]+)\1)?/g;

export const scripts: Check = {
  says: 'A page runs only the site’s own files, none of them blocking: 4,000 bytes with brotli come with it, 4,000 when a reader uses something; all of search is 20,500.',
  begin(site) {
    const weights = new Map<string, number>();
    const weigh = (files: Iterable<string>) =>
      [...files].reduce((sum, file) => {
        const bytes = weights.get(file) ?? compressed(site.bytes(file), 11);
        weights.set(file, bytes);
        return sum + bytes;
      }, 0);

    function* tooMuch(page: Page, files: Iterable<string>, which: string, most: number) {
      const bytes = weigh(files);
      if (bytes > most)
        yield page.problem(
          `The scripts ${which} weigh ${bytes.toLocaleString('en')} bytes with brotli, ${(bytes - most).toLocaleString('en')} too many: ${[...files].join(', ')}.`,
        );
    }

    return {
      *page(page) {
        const first = new Set<string>();
        for (const element of page.all('script')) {
          const { type, src } = element.attributes;
          if (data.includes(type ?? '')) continue;
          const url = src === undefined ? undefined : site.resolve(src, page.path);
          if (type !== 'module' || !url?.pathname.startsWith('/_astro/')) {
            yield page.problem('A <script> that is not a module of the site’s own.', element);
            continue;
          }
          withImports(url.pathname, site, first);
        }
        const later = new Set([...importedLater(first, site)].filter((file) => !first.has(file)));
        if (page.path === searchUrl)
          yield* tooMuch(page, new Set([...first, ...later]), 'of the search page', searchBudget);
        else {
          yield* tooMuch(page, first, 'that come with it', budget);
          yield* tooMuch(page, later, 'that come later', laterBudget);
          yield* unfollowed(page, [...first, ...later], site);
        }
        yield* inAttributes(page);
      },
    };
  },
};

/** Adds a script and all that it imports before it runs. */
function withImports(path: string, site: BuiltSite, found: Set<string>): void {
  const file = site.fileAt(path);
  if (file === undefined || found.has(file)) return;
  found.add(file);
  for (const [, to] of site.script(file).matchAll(STATIC)) withImports(beside(path, to!), site, found);
}

/** What scripts ask for with `import()`, and what that asks for in turn. */
function importedLater(files: ReadonlySet<string>, site: BuiltSite): Set<string> {
  const reached = new Set(files);
  for (const file of reached)
    // grows while it is walked
    for (const [, , to] of site.script(file).matchAll(DYNAMIC))
      if (to !== undefined) withImports(beside(`/${file}`, to), site, reached);
  return reached;
}

/** Search alone may: it asks for Pagefind's client, which lies outside our own files. */
function* unfollowed(page: Page, files: readonly string[], site: BuiltSite): Generator<Problem> {
  for (const file of files)
    for (const [, , to] of site.script(file).matchAll(DYNAMIC))
      if (to === undefined)
        yield page.problem(`${file} computes what it imports, so nobody can say what that weighs.`);
}

function* inAttributes(page: Page): Generator<Problem> {
  for (const element of page.elements)
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name.startsWith('on')) yield page.problem(`${name} on <${element.name}> runs script.`, element);
      if (/^\s*javascript:/i.test(value))
        yield page.problem(`${name} on <${element.name}> is a javascript: address.`, element);
    }
}

function beside(path: string, to: string): string {
  return new URL(to, `https://x${path}`).pathname;
}
