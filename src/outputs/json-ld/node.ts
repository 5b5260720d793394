import { absolute } from '../absolute.ts';

/** A thing in the words of https://schema.org. What is not known is left out, never guessed. */
export type Node = { readonly '@type': string | readonly string[] } & Readonly<Record<string, unknown>>;

/** The structured data of one page: its things, without the places left empty. */
export function graphOf(...nodes: readonly (Node | undefined)[]): object[] {
  const things = nodes.filter((node) => node !== undefined);
  return things.length > 0 ? [{ '@context': 'https://schema.org', '@graph': things }] : [];
}

/** A list of things, or nothing at all where there are none. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** The way from the front of the site to a page, as the page shows it. */
export function breadcrumbs(origin: string | URL, ...way: readonly { url: string; title: string }[]): Node {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ url, title }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absolute(url, origin),
    })),
  };
}
