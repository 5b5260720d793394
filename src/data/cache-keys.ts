import { createHash } from 'node:crypto';
import { journeyView, siteView } from './site.ts';
import { shareImageOf } from './share-images.ts';

/**
 * Names all that pages are drawn from, so that a build may leave out the drawing of those for which nothing changed
 * (`rebuilding/`). A page may use its props, the site's and the journey's view and its share image, and nothing else.
 * @param urlOf the path of a page; files that are no pages have no share image.
 */
export async function withCacheKeys<Path extends { params: object; props: object }>(
  paths: readonly Path[],
  urlOf?: (path: Path) => string,
): Promise<(Path & { cacheKey: string })[]> {
  const everywhere = JSON.stringify([await siteView(), await journeyView()]);
  return Promise.all(
    paths.map(async (path) => {
      const image = urlOf ? await shareImageOf(urlOf(path)) : '';
      const cacheKey = createHash('sha256')
        .update(everywhere)
        .update(image)
        .update(JSON.stringify(path.props, plainOnly))
        .digest('hex');
      return { ...path, cacheKey };
    }),
  );
}

/** What JSON would leave out must not be in a page's props, or two that differ would look the same. */
function plainOnly(name: string, value: unknown): unknown {
  const isPlain =
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    Object.getPrototypeOf(value) === Object.prototype;
  if (typeof value === 'function' || !isPlain)
    throw new Error(
      `A page is given “${name}”, which is neither text, number nor a plain object or list of these.`,
    );
  return value;
}
