import type { Check } from './check.ts';
import { textOf } from './page.ts';

export const titles: Check = {
  says: 'Every page has a title of its own.',
  begin() {
    const seen = new Map<string, string>();
    return {
      *page(page) {
        if (page.isRedirect) return;
        const titles = page.all('title').filter(({ parent }) => parent?.name === 'head');
        const title = titles[0] ? textOf(titles[0]).trim() : '';
        if (titles.length > 1) yield page.problem('A second <title>.', titles[1]);
        if (!title) yield page.problem('The page has no <title>.');
        else if (page.isListed && seen.has(title))
          yield page.problem(
            `The title “${title}” is also that of ${seen.get(title)}: say what differs.`,
            titles[0],
          );
        else if (page.isListed) seen.set(title, page.file);
      },
    };
  },
};
