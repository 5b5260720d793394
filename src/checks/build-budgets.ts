import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { takenOver } from '../rebuilding/reuse-pages.ts';
import { budgets, budgetWords, type BudgetName, type BudgetWords } from './budgets.ts';
import { BuiltSite, isForReaders, pathOf } from './built-site.ts';
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

/** Breaches that are said one by one before the rest is only counted. */
const SAID = 20;

/** The breaches of the last site that this process asked, by file. */
let last: ReadonlyMap<string, readonly Breach[]> = new Map();

/**
 * Asks of every page that was built what it may cost (budgets.ts). Stands last, so that the site is written whole whatever
 * the answer. Whoever names a file in `BUDGETS_FILE` finds the breaches there as JSON; else they are said, and the build
 * fails unless `BUDGETS=warn`.
 */
export function buildBudgets(): AstroIntegration {
  return {
    name: 'budgets',
    hooks: {
      'astro:build:done': ({ dir, pages, logger }) => {
        const dist = fileURLToPath(dir);
        const files = pages
          .map(({ pathname }) => (pathname === '404/' ? '404.html' : `${pathname}index.html`))
          .filter(isForReaders);
        const breaches = askBudgets(dist, files, takenOver(dist));
        const { BUDGETS_FILE: file, BUDGETS: mode } = process.env;
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
 * What the pages of a built site cost more than they may.
 * @param files the pages
 * @param unchanged those that are the very files of the site this process asked before: they keep their answer
 */
export function askBudgets(
  dist: string,
  files: readonly string[],
  unchanged: ReadonlySet<string> = new Set(),
): Breach[] {
  const site = new BuiltSite(dist);
  const questions = Object.entries(budgets as Record<string, Check>).map(([name, check]) => ({
    words: budgetWords[name as BudgetName],
    ask: check.begin(site).page!,
  }));
  const breachesOn = (page: Page): Breach[] =>
    questions.flatMap(({ words, ask }) =>
      [...ask(page)].map((problem) => ({ page: page.path, message: describe(problem), ...words })),
    );
  // Only a page on which something is wrong is looked at whole: then it is known where.
  const ask = (file: string) =>
    breachesOn(outlineOf(file, site.text(file))).length > 0 ? breachesOn(site.page(file)) : [];
  const found = files.map(
    (file) => [file, unchanged.has(file) ? (last.get(file) ?? []) : ask(file)] as const,
  );
  last = new Map(found.filter(([, breaches]) => breaches.length > 0));
  return [...last.values()].flat();
}

/** The elements that budgets ask about. */
const COSTLY = /<(?:link|script|img|source|picture|\/script|\/picture)\b(?:"[^"]*"|[^">])*>/g;

/** A page of which only that is parsed: to parse the whole of every page would cost a seventh of a build. */
function outlineOf(file: string, html: string): Page {
  const parsed = html.includes('@import') ? html : (html.match(COSTLY) ?? []).join('');
  return new Page(file, pathOf(file), html, parsed);
}
