import type { LinkView } from './link.ts';
import type { NewsView } from './news.ts';
import type { StoryCardView } from './story.ts';

/** What a reader subscribes to, newest first. */
export interface FeedView {
  /** The list whose feeds these are; `rss.xml` and `feed.json` lie below it. */
  readonly listUrl: string;
  /** The page a person opens instead. */
  readonly homeUrl: string;
  readonly title: string;
  readonly description: string;
  readonly items: readonly FeedItemView[];
}

/** One entry of a feed. Texts are plain, but for `html`. */
export interface FeedItemView extends LinkView {
  readonly summary: string;
  /** The whole text; absent where only the summary may leave the site. */
  readonly html?: string;
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  readonly author?: string;
  readonly categories: readonly string[];
  readonly attachments: readonly { title: string; url: string; bytes?: number }[];
}

export function toNewsFeedItem(news: NewsView): FeedItemView {
  const { url, title, summary, html, publishedAt, updatedAt, author, attachments } = news;
  return {
    url,
    title,
    summary,
    html,
    publishedAt,
    updatedAt,
    author,
    attachments,
    categories: [
      news.kindLabel,
      ...news.tracks.map(({ shortName }) => shortName),
      ...news.districts.map((district) => district.title),
    ],
  };
}

/**
 * A story travels as its summary only: what a feed reader has stored cannot be called back when a person withdraws
 * their consent.
 */
export function toStoryFeedItem(story: StoryCardView): FeedItemView {
  const { url, title, summary, publishedAt, track, district } = story;
  const categories = [track?.shortName, district?.title].filter((name) => name !== undefined);
  return { url, title, summary, publishedAt, categories, attachments: [] };
}
