import { hasPoster, toBatchPoster, toTrackPoster, type PosterView } from '../views/poster.ts';
import { batchUrl, posterUrl } from '../urls.ts';
import { batchPaths } from './batches.ts';
import { withCacheKeys } from './cache-keys.ts';
import { trackPaths } from './tracks.ts';

type Paths<Name extends string> = { params: Record<Name, string>; props: { poster: PosterView } }[];

export async function batchPosterPaths() {
  const pages = await batchPaths();
  const paths: Paths<'batch'> = pages
    .filter(({ props }) => hasPoster(props.batch))
    .map(({ params, props }) => ({ params, props: { poster: toBatchPoster(props.batch) } }));
  return withCacheKeys(paths, ({ params }) => posterUrl(batchUrl(params.batch)));
}

export async function trackPosterPaths(): Promise<Paths<'track'>> {
  const pages = await trackPaths();
  return pages
    .filter(({ props }) => !props.track.archived)
    .map(({ params, props }) => ({ params, props: { poster: toTrackPoster(props.track) } }));
}
