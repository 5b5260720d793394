import type { APIRoute } from 'astro';
import { siteView } from '../data/site.ts';
import { toManifest } from '../outputs/manifest.ts';
import { answer } from '../outputs/responses.ts';

export const GET: APIRoute = async () => answer.manifest(toManifest(await siteView()));
