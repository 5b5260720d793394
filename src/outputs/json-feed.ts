import { site } from '../site.ts';
import { jsonFeedUrl } from '../urls.ts';
import type { FeedView } from '../views/feed.ts';
import { absolute, absoluteHtml } from './absolute.ts';

/**
 * A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): the same entries as its RSS.
 * @param origin the public origin of the site.
 */
export function toJsonFeed(feed: FeedView, origin: string | URL) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: absolute(feed.homeUrl, origin),
    feed_url: absolute(jsonFeedUrl(feed.listUrl), origin),
    language: site.language,
    items: feed.items.map((item) => {
      const url = absolute(item.url, origin);
      return {
        id: url,
        url,
        title: item.title,
        summary: item.summary,
        ...(item.html === undefined
          ? { content_text: item.summary }
          : { content_html: absoluteHtml(item.html, url) }),
        date_published: item.publishedAt,
        date_modified: item.updatedAt,
        authors: item.author ? [{ name: item.author }] : undefined,
        tags: item.categories.length > 0 ? item.categories : undefined,
        attachments: item.attachments.length > 0 ? item.attachments.map(attachment) : undefined,
      };
    }),
  };

  function attachment({ title, url, bytes }: FeedView['items'][number]['attachments'][number]) {
    return { url: absolute(url, origin), mime_type: 'application/pdf', title, size_in_bytes: bytes };
  }
}
