import type { BatchCardView } from './batch.ts';
import type { LinkView } from './link.ts';
import type { NewsCardView } from './news.ts';

/** One page of a list, newest first. Pages count from 1. */
export interface ListPageView<Item> {
  readonly url: string;
  readonly items: readonly Item[];
  readonly page: number;
  readonly pages: number;
  /** Entries on all pages together. */
  readonly total: number;
  readonly newerUrl?: string;
  readonly olderUrl?: string;
}

/** A link that narrows a list, with how many entries it leads to. */
export interface FilterLinkView extends LinkView {
  readonly count: number;
}

/** One page of the news, whole or narrowed by one thing. */
export interface NewsListView extends ListPageView<NewsCardView> {
  /** `Berita dan pengumuman`, or what it is narrowed to: `Pengumuman`, `2020`, `Servis AC`. */
  readonly title: string;
  /** Whether the list is narrowed. */
  readonly narrowed: boolean;
  readonly filters: {
    readonly kinds: readonly FilterLinkView[];
    readonly tracks: readonly FilterLinkView[];
    readonly years: readonly FilterLinkView[];
  };
}

/** One page of the schedule. Its items are the batches that are over; what lies ahead stands whole on the first page. */
export interface BatchListView extends ListPageView<BatchCardView> {
  readonly ahead: readonly BatchCardView[];
}
