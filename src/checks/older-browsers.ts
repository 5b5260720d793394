import type { Check } from './check.ts';
import type { Problem } from './problem.ts';

/** Scripts of ours that a reader's browser reads: Pagefind's and the desk's are other programs. */
const OURS = /^(?:_astro\/.*|[^/]+)\.js$/;
/** Safari before 16.4 (March 2023) refuses a whole script for one such pattern: https://caniuse.com/js-regexp-lookbehind. */
const LOOKS_BEHIND = /\(\?<[=!]/;

export const olderBrowsers: Check = {
  says: 'Every script can be read by phones of 2020.',
  begin: (site) => ({
    *end(): Iterable<Problem> {
      for (const file of site.files) {
        if (!OURS.test(file)) continue;
        const lines = site.text(file).split('\n');
        const at = lines.findIndex((line) => LOOKS_BEHIND.test(line));
        if (at < 0) continue;
        const column = lines[at]!.search(LOOKS_BEHIND) + 1;
        const message =
          'A regular expression looks behind “(?<=…)”, at which iPhones before iOS 16.4 refuse the whole script: match what stands before and put it back.';
        yield { file, line: at + 1, column, message };
      }
    },
  }),
};
