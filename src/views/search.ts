import type { LinkView } from './link.ts';

/** What there is to look through without typing a word. */
export interface BrowseView {
  readonly groups: readonly { readonly name: string; readonly links: readonly BrowseLinkView[] }[];
}

/** A link to a page, or to a list of so many entries. */
export interface BrowseLinkView extends LinkView {
  readonly count?: number;
}
