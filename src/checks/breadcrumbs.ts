import { perPage } from './check.ts';
import { thingsOn, typesOf } from './json-ld.ts';
import type { Element } from './page.ts';

export const breadcrumbs = perPage(
  'The way to a page is told to search engines as readers see it.',
  function* (page, site) {
    const shown = page.all('nav').find(({ attributes }) => attributes.class === 'crumbs');
    if (!shown) return;
    const told = [...thingsOn(page)].find((thing) => typesOf(thing).includes('BreadcrumbList'));
    if (!told) {
      yield page.problem('Readers see the way to this page, but there is no BreadcrumbList.', shown);
      return;
    }
    const pathOf = (link = '') => site.resolve(link, page.path)?.pathname ?? link;
    const seen = [...linksIn(shown).map(pathOf), page.path].join(' ');
    const items = [told.itemListElement].flat() as { item?: string }[];
    const said = items.map(({ item }) => pathOf(item)).join(' ');
    if (seen !== said) yield page.problem(`It shows ${seen}, its BreadcrumbList says ${said}.`, shown);
  },
);

/** Where the links within an element lead, in order. */
function linksIn(element: Element): string[] {
  return element.children.flatMap((child) => {
    if ('text' in child) return [];
    return child.name === 'a' ? [child.attributes.href ?? ''] : linksIn(child);
  });
}
