import type { APIRoute } from 'astro';
import { newsFeedPaths } from '../../../data/feeds.ts';
import { toJsonFeed } from '../../../outputs/json-feed.ts';
import { answer } from '../../../outputs/responses.ts';
import type { FeedView } from '../../../views/feed.ts';

export const getStaticPaths = newsFeedPaths;

export const GET: APIRoute<{ feed: FeedView }> = ({ props, site }) =>
  answer.jsonFeed(toJsonFeed(props.feed, site!));
