import { toTrackCardView, toTrackView, type TrackCardView, type TrackView } from '../views/track.ts';
import { library } from './library.ts';
import { relatedTo, type RelatedViews } from './related.ts';

export interface TrackPageView {
  readonly track: TrackView;
  readonly related: RelatedViews;
}

/** The tracks one can follow now, in the editors' order; archived ones keep their page but leave the lists. */
export async function listTrackCards(): Promise<TrackCardView[]> {
  const { tracks } = await library();
  return tracks.filter(({ data }) => data.status === 'aktif').map(toTrackCardView);
}

export async function trackPaths(): Promise<{ params: { track: string }; props: TrackPageView }[]> {
  const { tracks, around } = await library();
  return Promise.all(
    tracks.map(async (entry) => ({
      params: { track: entry.id },
      props: { track: toTrackView(entry, around), related: await relatedTo('tracks', entry.id) },
    })),
  );
}
