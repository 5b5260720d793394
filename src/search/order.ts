import type { Sort } from './find.ts';
import { newer, type Ranked } from './rank.ts';

/** What stood stays where it was; what is new goes below it. */
export function joinBelow(before: readonly Ranked[], after: readonly Ranked[]): Ranked[] {
  const urls = new Set(before.map(({ document }) => document.url));
  const now = new Map(after.map((each) => [each.document.url, each]));
  return [
    ...before.map((each) => now.get(each.document.url) ?? each),
    ...after.filter(({ document }) => !urls.has(document.url)),
  ];
}

export function inOrder(ranked: readonly Ranked[], sort: Sort | undefined): readonly Ranked[] {
  return sort === 'terbaru' ? [...ranked].sort((a, b) => newer(a.document, b.document)) : ranked;
}
