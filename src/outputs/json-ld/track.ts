import { site as constants } from '../../site.ts';
import { tracksUrl } from '../../urls.ts';
import type { BatchCardView } from '../../views/batch.ts';
import type { SiteView } from '../../views/site.ts';
import type { TrackView } from '../../views/track.ts';
import { absolute } from '../absolute.ts';
import { courseInstance } from './batch.ts';
import { breadcrumbs, graphOf, some } from './node.ts';
import { organisers } from './organisation.ts';

/** The page of a track: a course with what it teaches and the batches the page shows. */
export function trackData(
  track: TrackView,
  batches: readonly BatchCardView[],
  site: SiteView,
  origin: string | URL,
): object[] {
  return graphOf(breadcrumbs(origin, { url: tracksUrl, title: 'Pelatihan' }, track), {
    '@type': 'Course',
    name: track.title,
    alternateName: track.shortName === track.title ? undefined : track.shortName,
    description: track.summary,
    url: absolute(track.url, origin),
    inLanguage: constants.language,
    provider: organisers(site),
    isAccessibleForFree: true, // every page of the site says so
    dateModified: track.updatedOn,
    syllabusSections: some(
      track.modules.map(({ title, points }) => ({
        '@type': 'Syllabus',
        name: title,
        description: points.join('; ') || undefined,
      })),
    ),
    hasCourseInstance: some(batches.flatMap((batch) => courseInstance(batch, origin) ?? [])),
  });
}
