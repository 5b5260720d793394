import type { SitemapItem } from '@astrojs/sitemap';

/**
 * A page's entry in the sitemap, from what the built page itself states: its `article:modified_time` becomes `lastmod`.
 * @returns undefined for a page that wants no listing (`noindex`) or only leads elsewhere.
 */
export function toSitemapEntry(item: SitemapItem, html: string): SitemapItem | undefined {
  const metas = html.slice(0, html.indexOf('</head>')).match(/<meta\s[^>]*>/g) ?? [];
  const saying = (what: RegExp) => metas.find((meta) => what.test(meta));
  if (saying(/http-equiv="?refresh/i)) return undefined;
  if (saying(/name="robots"[^>]*noindex/)) return undefined;
  const lastmod = /content="([^"]+)"/.exec(saying(/property="article:modified_time"/) ?? '')?.[1];
  return lastmod ? { ...item, lastmod } : item;
}
