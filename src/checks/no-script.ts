import { perPage } from './check.ts';

/** The only page that may run script. */
const search = '/cari/';
/** Script elements that hold data and run nothing. */
const data = ['application/ld+json', 'application/json'];

export const noScript = perPage('Nothing runs on a page outside search.', function* (page) {
  if (page.path === search) return;
  for (const script of page.all('script'))
    if (!data.includes(script.attributes.type ?? ''))
      yield page.problem('A <script>: readers need none here.', script);
  for (const element of page.elements) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name.startsWith('on')) yield page.problem(`${name} on <${element.name}> runs script.`, element);
      if (/^\s*javascript:/i.test(value))
        yield page.problem(`${name} on <${element.name}> is a javascript: address.`, element);
    }
  }
});
