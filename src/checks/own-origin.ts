import { perPage } from './check.ts';
import type { Check } from './check.ts';
import type { Element } from './page.ts';

/** Relations of <link> that make the browser fetch or connect. */
const fetching =
  /\b(stylesheet|icon|apple-touch-icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/;
const cssAddress = /url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)/g;

/** The addresses a browser fetches because of an element. */
function fetched({ name, attributes }: Element): string[] {
  if (name === 'link') return fetching.test(attributes.rel ?? '') && attributes.href ? [attributes.href] : [];
  const { src, srcset, poster, data, style } = attributes;
  const candidates = (srcset ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]!);
  return [src, poster, data, ...candidates, ...addressesIn(style ?? '')].filter((each): each is string =>
    Boolean(each),
  );
}

function addressesIn(css: string): string[] {
  return [...css.matchAll(cssAddress)].map(([, url, imported]) => (url ?? imported)!.trim());
}

const isForeign = (address: string, origin: string) =>
  /^(https?:|wss?:|\/\/)/i.test(address) && !`${address}/`.startsWith(`${origin}/`);

export const ownOrigin: Check = {
  says: 'Nothing is fetched from another origin.',
  begin(site) {
    const { page } = perPage('', function* (page) {
      for (const element of page.elements) {
        const css =
          element.name === 'style'
            ? element.children.map((child) => ('text' in child ? child.text : '')).join('')
            : '';
        for (const address of [...fetched(element), ...addressesIn(css)])
          if (isForeign(address, site.origin))
            yield page.problem(`<${element.name}> fetches ${address} from another origin.`, element);
      }
    }).begin(site);
    return {
      page: page!,
      *end() {
        for (const file of site.files) {
          if (!file.endsWith('.css')) continue;
          for (const address of addressesIn(site.text(file)))
            if (isForeign(address, site.origin))
              yield { file, message: `The stylesheet fetches ${address} from another origin.` };
        }
      },
    };
  },
};
