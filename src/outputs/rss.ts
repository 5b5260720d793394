import { getRssString } from '@astrojs/rss';
import { dateOf, toEpoch, toMoment, type Moment } from '../calendar.ts';
import { site } from '../site.ts';
import { rssUrl } from '../urls.ts';
import type { FeedItemView, FeedView } from '../views/feed.ts';
import { absolute, absoluteHtml } from './absolute.ts';
import { escapeXml, possibleInXml } from './xml.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * A feed as RSS 2.0, with the whole text where it may leave the site. Any text an editor can write gives a well-formed
 * document.
 * @param origin the public origin of the site.
 */
export function toRss(feed: FeedView, origin: string | URL): Promise<string> {
  const self = absolute(rssUrl(feed.listUrl), origin);
  const changed = newest(feed.items);
  return getRssString({
    title: possibleInXml(feed.title),
    description: possibleInXml(feed.description),
    site: absolute(feed.homeUrl, origin),
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      `<language>${site.language}</language>`,
      changed ? `<lastBuildDate>${toRfc822(changed)}</lastBuildDate>` : '',
      `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: feed.items.map((item) => {
      const link = absolute(item.url, origin);
      const document = item.attachments.find(({ bytes }) => bytes !== undefined);
      return {
        title: possibleInXml(item.title),
        link,
        description: escapeXml(item.summary), // feed readers take a description for HTML
        content: item.html === undefined ? undefined : possibleInXml(absoluteHtml(item.html, link)),
        categories: item.categories.map(possibleInXml),
        enclosure: document && {
          url: absolute(document.url, origin),
          length: document.bytes!,
          type: 'application/pdf',
        },
        customData: [
          item.publishedAt ? `<pubDate>${toRfc822(item.publishedAt)}</pubDate>` : '',
          item.author ? `<dc:creator>${escapeXml(item.author)}</dc:creator>` : '',
        ].join(''),
      };
    }),
  });
}

/** `Thu, 27 Aug 2020 20:23:00 +0700`: the form of RFC 822 with the offset of WIB. */
export function toRfc822(moment: Moment): string {
  const time = toMoment(toEpoch(moment));
  const [year, month, day] = dateOf(time).split('-') as [string, string, string];
  const weekday = WEEKDAYS[new Date(`${dateOf(time)}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${time.slice(11, 19)} +0700`;
}

function newest(items: readonly FeedItemView[]): Moment | undefined {
  const moments = items.flatMap(({ publishedAt, updatedAt }) => [publishedAt, updatedAt]);
  const epochs = moments.flatMap((moment) => (moment ? [toEpoch(moment)] : []));
  return epochs.length > 0 ? toMoment(Math.max(...epochs)) : undefined;
}
