import { perPage } from './check.ts';

export const descriptions = perPage(
  'Every page describes itself to search engines and WhatsApp.',
  function* (page) {
    if (!page.isListed) return;
    const elements = page.all('meta').filter(({ attributes }) => attributes.name === 'description');
    const [first, second] = elements;
    if (!first?.attributes.content?.trim())
      yield page.problem('There is no <meta name="description"> with content.', first);
    if (second) yield page.problem('A second <meta name="description">.', second);
  },
);
