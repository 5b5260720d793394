import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fullTextRecords } from '../outputs/search-full-text.ts';
import { partPlaces, searchIndex, type IndexSource } from '../outputs/search-index.ts';
import { firstIndexUrl, fullTextUrl, indexUrl, shardUrl } from '../search/index-files.ts';
import { writeFullText } from './write-full-text.ts';

const sourceUrl = `${indexUrl}sumber.json`;

/** Makes the built site searchable: the small index and Pagefind's, from what the build wrote to `sumber.json`. */
export function searchIndexIntegration(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const dist = fileURLToPath(dir);
        const source = JSON.parse(await readFile(join(dist, sourceUrl), 'utf8')) as IndexSource;
        await rm(join(dist, sourceUrl));
        await writeSearch(source, dist);
        logger.info(
          `${source.records.length} pages searchable in ${Math.round(performance.now() - started)} ms`,
        );
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
