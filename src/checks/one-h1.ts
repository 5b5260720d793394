import { perPage } from './check.ts';
import { textOf } from './page.ts';

export const oneH1 = perPage('Every page has one h1, and it says something.', function* (page) {
  if (page.isRedirect) return;
  const [first, ...more] = page.all('h1');
  if (!first) yield page.problem('There is no h1: give the page its title.');
  else if (textOf(first).trim() === '') yield page.problem('The h1 is empty.', first);
  for (const extra of more) yield page.problem('A second h1: make it an h2.', extra);
});
