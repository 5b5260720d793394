import type { APIRoute } from 'astro';
import { listMoves } from '../data/moved.ts';
import { toRedirectTable } from '../outputs/redirects.ts';
import { answer } from '../outputs/responses.ts';

/** Astro passes over files of this folder whose name begins with `_`, so the name is a parameter. */
export const getStaticPaths = () => [{ params: { redirects: '_redirects' } }];

export const GET: APIRoute = async () => answer.text(toRedirectTable(await listMoves()));
