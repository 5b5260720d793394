import type { FilterLinkView } from './list.ts';

/** What there is to look through without typing a word. */
export interface BrowseView {
  readonly groups: readonly { readonly name: string; readonly links: readonly FilterLinkView[] }[];
}
