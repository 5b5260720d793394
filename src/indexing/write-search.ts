import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fullTextRecords } from '../outputs/search-index/search-full-text.ts';
import { partPlaces } from '../outputs/search-index/place-groups.ts';
import { searchIndex, type IndexSource } from '../outputs/search-index/search-index.ts';
import { firstIndexUrl, fullTextUrl, shardUrl } from '../search/index-files.ts';
import { writeFullText } from './write-full-text.ts';

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
