import { perPage } from './check.ts';

export const headingOrder = perPage('Headings go down one level at a time.', function* (page) {
  let last = 0;
  for (const heading of page.all('h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
    const level = Number(heading.name[1]);
    if (level > last + 1)
      yield page.problem(
        `h${level} follows ${last ? `h${last}` : 'nothing'}: make it h${last + 1}.`,
        heading,
      );
    last = level;
  }
});
