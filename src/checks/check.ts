import type { BuiltSite } from './built-site.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';

/** One question asked of the built site. */
export interface Check {
  /** A sentence that is true of a sound site. */
  readonly says: string;
  /** Begins one run. `page` sees every page once, in any order; `end` speaks when all have been seen. */
  begin(site: BuiltSite): {
    page?(page: Page): Iterable<Problem>;
    end?(): Iterable<Problem> | Promise<Iterable<Problem>>;
  };
}

/** A question that each page answers by itself. */
export function perPage(says: string, page: (page: Page, site: BuiltSite) => Iterable<Problem>): Check {
  return { says, begin: (site) => ({ page: (one) => page(one, site) }) };
}
