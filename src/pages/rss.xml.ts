import type { APIRoute } from 'astro';
import { allFeed } from '../data/feeds.ts';
import { answer } from '../outputs/responses.ts';
import { toRss } from '../outputs/rss.ts';

export const GET: APIRoute = async ({ site }) => answer.rss(await toRss(await allFeed(), site!));
