import { perPage } from './check.ts';
import { textOf, type Element } from './page.ts';

function isNamed(element: Element): boolean {
  const { title } = element.attributes;
  return (
    ['aria-label', 'aria-labelledby'].some((name) => element.attributes[name]?.trim()) ||
    Boolean(title?.trim() || textOf(element).trim())
  );
}

export const emptyLinks = perPage('Every link and button says what it does.', function* (page) {
  for (const element of page.all('a', 'button')) {
    if (!isNamed(element)) yield page.problem(`<${element.name}> has no text.`, element);
    if (element.name === 'a' && ['', '#'].includes(element.attributes.href?.trim() ?? '-'))
      yield page.problem('A link to nowhere: give it an address.', element);
  }
});
