import type { APIRoute } from 'astro';
import { allFeed } from '../data/feeds.ts';
import { toJsonFeed } from '../outputs/json-feed.ts';
import { answer } from '../outputs/responses.ts';

export const GET: APIRoute = async ({ site }) => answer.jsonFeed(toJsonFeed(await allFeed(), site!));
