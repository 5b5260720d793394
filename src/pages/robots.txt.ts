import type { APIRoute } from 'astro';
import { answer } from '../outputs/responses.ts';
import { toRobots } from '../outputs/robots.ts';

export const GET: APIRoute = ({ site }) => answer.text(toRobots(site!));
