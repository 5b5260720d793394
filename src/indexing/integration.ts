import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { fullTextRecords } from '../outputs/search-full-text.ts';
import { partPlaces, searchIndex, type IndexSource } from '../outputs/search-index.ts';
import { firstIndexUrl, fullTextUrl, indexUrl, shardUrl } from '../search/index-files.ts';
import { writeFullText } from './write-full-text.ts';

const sourceUrl = `${indexUrl}sumber.json`;

/**
 * Makes the built site searchable: the small index and Pagefind's, from what the page `sumber.json` says. It is asked
 * first, so that Pagefind, a process of its own, works while Astro renders the pages; it leaves no file.
 */
export function searchIndexIntegration(): AstroIntegration {
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
      const source = (await response.json()) as IndexSource;
      written = writeSearch(source, dist).then(() => source.records.length);
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
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(withSearch),
      'astro:build:done': async ({ logger }) => {
        if (!written) throw new Error(`No page rendered ${sourceUrl}, so the site cannot be searched.`);
        logger.info(`${await written} pages searchable`);
      },
    },
  };
}

/** Writes both indexes below a built site. */
export async function writeSearch(source: IndexSource, dist: string): Promise<void> {
  const { groups, districts } = partPlaces(source);
  // Pagefind works in a process of its own meanwhile.
  const fullText = writeFullText(fullTextRecords(source.records, groups, districts), join(dist, fullTextUrl));
  const { version, first, shards } = searchIndex(source);
  const write = async (url: string, text: string) => {
    const path = join(dist, url);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  };
  await write(firstIndexUrl, first(await fullText));
  await Promise.all([...shards].map(([name, text]) => write(shardUrl(version, name), text)));
}
