import type { APIRoute } from 'astro';
import { newsFeedPaths } from '../../../data/feeds.ts';
import { answer } from '../../../outputs/responses.ts';
import { toRss } from '../../../outputs/rss.ts';
import type { FeedView } from '../../../views/feed.ts';

export const getStaticPaths = newsFeedPaths;

export const GET: APIRoute<{ feed: FeedView }> = async ({ props, site }) =>
  answer.rss(await toRss(props.feed, site!));
