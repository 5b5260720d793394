import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { budgets, budgetWords, type BudgetName, type BudgetWords } from './budgets.ts';
import { BuiltSite, pathOf } from './built-site.ts';
import type { Check } from './check.ts';
import { Page } from './page.ts';
import { describe } from './problem.ts';

/** A page that costs more than it may. */
export interface Breach extends BudgetWords {
  /** Its address: `/berita/kabar/`. */
  readonly page: string;
  /** Where in the built site, what is too much, and what a developer can do. */
  readonly message: string;
}

interface Asked {
  readonly dist: string;
  readonly breaches: ReadonlyMap<string, readonly Breach[]>;
}

/** Breaches that are said one by one before the rest is only counted. */
const SAID = 20;

/** The last site that this process asked. */
let last: Asked | undefined;

/**
 * Asks of every page that was built what it may cost (budgets.ts). Stands last, so that the site is written whole whatever
 * the answer. Whoever names a file in `BUDGETS_FILE` finds the breaches there as JSON; else they are said, and the build
 * fails unless `BUDGETS=warn`.
 */
export function buildBudgets(): AstroIntegration {
  return {
    name: 'budgets',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { asked, breaches } = askBudgets(fileURLToPath(dir));
        const { BUDGETS_FILE: file, BUDGETS: mode } = process.env;
        logger.info(`${asked} pages weighed`);
        if (file) writeFileSync(file, JSON.stringify(breaches));
        else if (breaches.length > 0) {
          for (const { message } of breaches.slice(0, SAID)) logger.warn(message);
          if (breaches.length > SAID) logger.warn(`… and ${breaches.length - SAID} more`);
          if (mode !== 'warn')
            throw new Error(
              'The site is built, but pages of it are over their budget (above). Mend them, or build with BUDGETS=warn to let them be.',
            );
        }
      },
    },
  };
}

/**
 * The pages of a built site that cost more than they may, and of how many that was asked: a page that is the very file of
 * the site this process asked before (`rebuilding/`) keeps its answer.
 */
export function askBudgets(dist: string): { asked: number; breaches: Breach[] } {
  const site = new BuiltSite(dist);
  const questions = Object.entries(budgets as Record<string, Check>).map(([name, check]) => ({
    words: budgetWords[name as BudgetName],
    ask: check.begin(site).page!,
  }));
  const breachesOn = (page: Page): Breach[] =>
    questions.flatMap(({ words, ask }) =>
      [...ask(page)].map((problem) => ({ page: page.path, message: describe(problem), ...words })),
    );
  const before = last;
  const breaches = new Map<string, readonly Breach[]>();
  let asked = 0;
  for (const file of site.pageFiles) {
    const known = before && isSameFile(join(before.dist, file), join(dist, file));
    if (known) breaches.set(file, before.breaches.get(file)!);
    else {
      asked += 1;
      // Only a page on which something is wrong is looked at whole: then it is known where.
      const isSound = breachesOn(outlineOf(file, site.text(file))).length === 0;
      breaches.set(file, isSound ? [] : breachesOn(site.page(file)));
    }
  }
  last = { dist, breaches };
  return { asked, breaches: [...breaches.values()].flat() };
}

/** The elements that budgets ask about. */
const COSTLY = /<(?:link|script|img|source|picture|\/script|\/picture)\b(?:"[^"]*"|[^">])*>/g;

/** A page of which only that is parsed: to parse the whole of every page would cost a tenth of a build. */
function outlineOf(file: string, html: string): Page {
  const parsed = html.includes('@import') ? html : (html.match(COSTLY) ?? []).join('');
  return new Page(file, pathOf(file), html, parsed);
}

function isSameFile(one: string, other: string): boolean {
  const before = statSync(one, { throwIfNoEntry: false });
  return before !== undefined && before.ino === statSync(other).ino;
}
