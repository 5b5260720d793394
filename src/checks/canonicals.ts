import { perPage } from './check.ts';

export const canonicals = perPage(
  'Every page names its own address as the canonical one.',
  function* (page, site) {
    if (!page.isListed) return;
    const [first, second] = page.links('canonical');
    const expected = site.origin + page.path;
    if (!first)
      yield page.problem(`There is no canonical link: write <link rel="canonical" href="${expected}">.`);
    else if (first.attributes.href !== expected)
      yield page.problem(
        `The canonical address is ${first.attributes.href}; this page is ${expected}.`,
        first,
      );
    if (second) yield page.problem('A second canonical link.', second);
  },
);
