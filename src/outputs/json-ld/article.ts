import { newsListHeading } from '../../components/list-heading.ts';
import { site as constants } from '../../site.ts';
import { newsListUrl, storiesUrl } from '../../urls.ts';
import type { NewsListView } from '../../views/list.ts';
import type { NewsView } from '../../views/news.ts';
import type { SiteView } from '../../views/site.ts';
import type { StoryView } from '../../views/story.ts';
import { absolute } from '../absolute.ts';
import { breadcrumbs, graphOf, some } from './node.ts';
import { organisers } from './organisation.ts';

/** The page of a piece of news, with its corrections and its source. */
export function newsData(news: NewsView, site: SiteView, origin: string | URL): object[] {
  const { source, corrections, expiresAt, author } = news;
  return graphOf(breadcrumbs(origin, { url: newsListUrl, title: 'Berita' }, news), {
    '@type': 'NewsArticle',
    ...written(news, site, origin),
    articleSection: news.kindLabel,
    author: author ? { name: author } : undefined, // whether it names a person or an office is not known
    expires: expiresAt,
    citation: source && { '@type': 'CreativeWork', name: source.title, url: source.url },
    correction: some(
      corrections.map(({ what, date }) => ({
        '@type': 'CorrectionComment',
        text: what,
        datePublished: date,
      })),
    ),
  });
}

/** A list of news: the way to one that is narrowed, as it shows it; the whole list stands beside the front. */
export function newsListData(
  list: Pick<NewsListView, 'url' | 'title' | 'narrowed' | 'page'>,
  origin: string | URL,
): object[] {
  if (!list.narrowed) return [];
  const here = { url: list.url, title: newsListHeading(list) };
  return graphOf(breadcrumbs(origin, { url: newsListUrl, title: 'Semua berita' }, here));
}

/** The page of a story. The person appears by the name they agreed to, and by nothing else. */
export function storyData(story: StoryView, site: SiteView, origin: string | URL): object[] {
  return graphOf(breadcrumbs(origin, { url: storiesUrl, title: 'Cerita' }, story), {
    '@type': 'Article',
    ...written(story, site, origin),
    about: { '@type': 'Person', name: story.person },
  });
}

function written(text: NewsView | StoryView, site: SiteView, origin: string | URL) {
  return {
    headline: text.title,
    description: text.summary,
    url: absolute(text.url, origin),
    inLanguage: constants.language,
    datePublished: text.publishedAt,
    dateModified: text.updatedAt ?? text.publishedAt,
    image: text.picture ? absolute(text.picture.src, origin) : undefined,
    publisher: organisers(site),
    isAccessibleForFree: true,
  };
}
