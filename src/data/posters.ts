import { hasPoster, toBatchPoster, toTrackPoster, type PosterView } from '../views/poster.ts';
import { batchPaths } from './batches.ts';
import { trackPaths } from './tracks.ts';

type Paths<Name extends string> = { params: Record<Name, string>; props: { poster: PosterView } }[];

export async function batchPosterPaths(): Promise<Paths<'batch'>> {
  const pages = await batchPaths();
  return pages
    .filter(({ props }) => hasPoster(props.batch))
    .map(({ params, props }) => ({ params, props: { poster: toBatchPoster(props.batch) } }));
}

export async function trackPosterPaths(): Promise<Paths<'track'>> {
  const pages = await trackPaths();
  return pages.map(({ params, props }) => ({ params, props: { poster: toTrackPoster(props.track) } }));
}
