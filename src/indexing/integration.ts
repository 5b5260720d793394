import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { indexUrl } from '../search/index-files.ts';
import type { SearchThread } from './search-thread.ts';

const sourceUrl = `${indexUrl}sumber.json`;

/** Does something around a prerenderer that writes into a folder. */
type Wrap = (prerenderer: AstroPrerenderer, dist: string) => AstroPrerenderer;

/**
 * Makes the built site searchable: the small index and Pagefind's, from what the page `sumber.json` says. It is asked
 * first, so that a thread and Pagefind's process index while Astro renders the pages; it leaves no file.
 * @param within what else is done around Astro's prerenderer, which can be set once only.
 */
export function searchIndexIntegration(within: Wrap = (prerenderer) => prerenderer): AstroIntegration {
  let dist = '';
  let written: Promise<number> | undefined;

  const withSearch = (prerenderer: AstroPrerenderer): AstroPrerenderer => ({
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      const isSource = ({ pathname }: { pathname: string }) => pathname === sourceUrl;
      return [...paths.filter(isSource), ...paths.filter((path) => !isSource(path))];
    },
    async render(request, options) {
      const result = await prerenderer.render(request, options);
      if (new URL(request.url).pathname !== sourceUrl) return result;
      const response = result instanceof Response ? result : result.response;
      written = writeInThread({ source: await response.text(), dist });
      written.catch(() => undefined); // told at the end of the build
      return new Response(null);
    },
  });

  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        dist = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => withSearch(within(prerenderer, dist))),
      'astro:build:done': async ({ logger }) => {
        if (!written) throw new Error(`No page rendered ${sourceUrl}, so the site cannot be searched.`);
        logger.info(`${await written} pages searchable`);
      },
    },
  };
}

/** Gives how many pages can be found. */
async function writeInThread(workerData: SearchThread): Promise<number> {
  const thread = new Worker(new URL('search-thread.ts', import.meta.url), { workerData });
  const [count] = (await once(thread, 'message')) as [number];
  return count;
}
