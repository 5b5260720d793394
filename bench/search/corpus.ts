import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentFolder } from '../../tests/fixtures/content-folder.ts';
import { fixtureTime, generateContent } from '../../tests/fixtures/generate.ts';
import type { IndexSource } from '../../src/outputs/search-index/search-index.ts';
import { readSource } from './library.ts';
import { writeNeedles } from './needles.ts';

/** The moment the corpus is made for, epoch ms. */
const corpusTime = Date.parse(fixtureTime);

/** The programme's own content, generated entries up to the wanted number, and the needles. Always the same. */
export async function readCorpus(entries: number): Promise<IndexSource> {
  const folder = join('.cache/bench-search', String(entries));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await generateContent(folder, { entries, photos: 1 });
  writeNeedles(new ContentFolder(folder));
  return readSource(folder, corpusTime);
}
