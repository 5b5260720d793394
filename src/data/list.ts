import { site } from '../site.ts';
import { listPageUrl } from '../urls.ts';
import type { ListPageView } from '../views/list.ts';

/** Cuts a list into pages. An empty list still has its first page. */
export function paginate<Item>(url: string, items: readonly Item[]): ListPageView<Item>[] {
  const pages = Math.max(1, Math.ceil(items.length / site.pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    url: listPageUrl(url, index + 1),
    items: items.slice(index * site.pageSize, (index + 1) * site.pageSize),
    page: index + 1,
    pages,
    total: items.length,
    newerUrl: index > 0 ? listPageUrl(url, index) : undefined,
    olderUrl: index + 1 < pages ? listPageUrl(url, index + 2) : undefined,
  }));
}

/** Groups entries by one or several keys each, in the order the keys first appear. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
