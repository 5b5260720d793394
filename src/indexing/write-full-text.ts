import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { FRAGMENT_TEXT, type FullTextRecord } from '../outputs/search-index/search-full-text.ts';

const AT_ONCE = 256;
/** Fragments larger than this, compressed, hold more text than a result shows. */
const LARGE = 900;
const SIGNATURE = 'pagefind_dcd';
/**
 * How much of the index one file holds. Pagefind's own choice gives files of 20 to 60 kB, one for each word of a query;
 * see docs/decisions/0042.
 */
const CHUNK_SIZE = '4000';

/** Files of Pagefind that this site never asks for: its own interfaces, and the engine for other languages. */
const UNUSED =
  /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)|wasm\.unknown\.pagefind)$/;

/**
 * Builds Pagefind's index of the records in a folder (`dist/pagefind`).
 * @returns the names of the files that a browser loads first.
 * @throws with Pagefind's own words when it refuses a record or cannot write.
 */
export async function writeFullText(records: readonly FullTextRecord[], folder: string): Promise<string[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  const { index, errors } = await createIndex({ forceLanguage: 'id' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (let from = 0; from < records.length; from += AT_ONCE) {
      const added = await Promise.all(
        records.slice(from, from + AT_ONCE).map((record) => index.addCustomRecord(record)),
      );
      const refused = added.flatMap((answer) => answer.errors);
      if (refused.length > 0) throw new Error(`Pagefind refused a record: ${refused.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0)
      throw new Error(`Pagefind could not write ${folder}: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
  await Promise.all([shortenFragments(join(folder, 'fragment')), removeUnused(folder)]);
  return firstFiles(folder);
}

/** What a browser loads before it can search: the engine and the list of all words. */
async function firstFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter(
      (name) => name === 'pagefind-entry.json' || name.endsWith('.pf_meta') || name === 'wasm.id.pagefind',
    )
    .sort();
}

async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))));
}

/** Cuts the text of large fragments: they are there for the excerpt under a result, not for reading. */
async function shortenFragments(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (let from = 0; from < names.length; from += AT_ONCE)
    await Promise.all(
      names.slice(from, from + AT_ONCE).map(async (name) => {
        const path = join(folder, name);
        if ((await stat(path)).size < LARGE) return;
        const fragment = JSON.parse(
          gunzipSync(await readFile(path))
            .toString()
            .slice(SIGNATURE.length),
        ) as { content: string };
        if (fragment.content.length <= FRAGMENT_TEXT) return;
        const content = `${fragment.content.slice(0, fragment.content.lastIndexOf(' ', FRAGMENT_TEXT))} …`;
        await writeFile(path, gzipSync(SIGNATURE + JSON.stringify({ ...fragment, content })));
      }),
    );
}
