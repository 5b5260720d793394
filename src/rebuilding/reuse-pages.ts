import { link, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';

interface Built {
  readonly dist: string;
  /** What each page was drawn from, by its path; pages without a `cacheKey` are not in it. */
  readonly keys: ReadonlyMap<string, string>;
  /** The files that are those of the build before, below `dist`. */
  readonly takenOver: Set<string>;
}

/** The last build of this process. Its code does not change, so a page drawn from the same is the same. */
let last: Built | undefined;

/**
 * Draws only the pages that changed since the last build of this process: any other is the very file that lies in the
 * folder of that build (a hard link), so a built page must never be changed in place. Where that folder is gone, the
 * page is drawn.
 * @param dist the folder that is built into.
 */
export function reusePages(prerenderer: AstroPrerenderer, dist: string): AstroPrerenderer {
  const before = last?.dist === dist ? undefined : last;
  const keys = new Map<string, string>();
  const takenOver = new Set<string>();
  last = { dist, keys, takenOver };
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      for (const { pathname, cacheKey } of paths)
        if (cacheKey !== undefined) keys.set(withoutSlash(pathname), cacheKey);
      return paths;
    },
    async render(request, options) {
      const path = withoutSlash(decodeURI(new URL(request.url).pathname));
      const key = keys.get(path);
      if (before && key !== undefined && before.keys.get(path) === key) {
        const file = options.routeData.type === 'page' ? join(path, 'index.html') : path;
        const isThere = await placeLink(join(before.dist, file), join(dist, file));
        if (isThere) {
          takenOver.add(file.replace(/^\//, ''));
          return new Response(null); // nothing is left to write
        }
      }
      return prerenderer.render(request, options);
    },
  };
}

/** The files below a folder just built into that are those of the build before it in this process: `berita/index.html`. */
export function takenOver(dist: string): ReadonlySet<string> {
  return last?.dist === dist ? last.takenOver : new Set();
}

const withoutSlash = (path: string) => path.replace(/\/$/, '');

async function placeLink(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true });
  return link(from, to).then(
    () => true,
    () => false,
  );
}
