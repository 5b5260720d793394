import { perPage } from './check.ts';
import { textOf, type Element } from './page.ts';

/** Whether a browser draws nothing below a script before it has fetched it. */
function waits({ attributes: { src, type, async, defer, blocking } }: Element): boolean {
  if (src === undefined) return false;
  return blocking !== undefined || (type !== 'module' && async === undefined && defer === undefined);
}

export const renderBlocking = perPage(
  'Nothing that is still to be fetched keeps a page from being drawn.',
  function* (page) {
    for (const link of page.links('stylesheet'))
      if (link.attributes.media !== 'print')
        yield page.problem(
          `${link.attributes.href} is a stylesheet to fetch: let its styles lie in the page.`,
          link,
        );
    for (const style of page.all('style'))
      if (/@import\b/.test(textOf(style)))
        yield page.problem('A <style> that fetches another with @import.', style);
    for (const script of page.all('script'))
      if (waits(script))
        yield page.problem(
          `${script.attributes.src} keeps the page from being drawn: make it a module that does not block.`,
          script,
        );
  },
);
