import { perPage } from './check.ts';

export const uniqueIds = perPage('No id stands twice on a page.', function* (page) {
  for (const element of page.elements) {
    const { id } = element.attributes;
    if (id === '') yield page.problem('An empty id.', element);
    else if (id !== undefined && page.ids.get(id) !== element)
      yield page.problem(`id="${id}" already stands on line ${page.ids.get(id)!.line}.`, element);
  }
});
