import type { Check } from './check.ts';
import type { Element } from './page.ts';
import type { Problem } from './problem.ts';

/** Every address an element names, links and pictures alike. */
function addresses({ name, attributes }: Element): string[] {
  const { href, src, action, poster, srcset, property, content } = attributes;
  const candidates = (srcset ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]!);
  const shared =
    name === 'meta' && /^(og:(image|url)|twitter:image)$/.test(property ?? attributes.name ?? '')
      ? content
      : undefined;
  return [href, src, action, poster, shared, ...candidates].filter((each): each is string => Boolean(each));
}

export const links: Check = {
  says: 'Every link within the site leads somewhere, fragments included.',
  begin(site) {
    const idsOf = new Map<string, Set<string>>();
    const fragments: { file: string; id: string; problem: Problem }[] = [];
    return {
      *page(page) {
        idsOf.set(page.file, new Set(page.ids.keys()));
        for (const element of page.elements) {
          for (const address of addresses(element)) {
            const url = site.resolve(address, page.path);
            if (!url || !/^https?:$/.test(url.protocol)) continue;
            const file = site.fileAt(url.pathname);
            if (!file)
              yield page.problem(`<${element.name}> points to ${address}, which does not exist.`, element);
            else if (url.hash.length > 1)
              fragments.push({
                file,
                id: decodeURIComponent(url.hash.slice(1)),
                problem: page.problem(`${address} points to a part of ${file} that has no such id.`, element),
              });
          }
        }
      },
      *end() {
        for (const { file, id, problem } of fragments)
          if (idsOf.has(file) && !idsOf.get(file)!.has(id)) yield problem;
      },
    };
  },
};
