import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/check.ts';
import { allContentTypes } from '../model/index.ts';
import { checkLinks } from './links.ts';
import { checkMoves } from './moves.ts';
import { isWhatItClaims } from './media-type.ts';
import { readEntry, type Entry } from './read-entry.ts';

const AT_ONCE = 32;

/** All content of a folder, checked as a whole. */
export interface Content {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks every file of a content folder: each entry, what entries point to, files that no one would read,
 * media files that are not what they claim.
 * @param root absolute path of the content folder.
 */
export async function readContent(root: string): Promise<Content> {
  const [files, media] = await Promise.all([listEntryFiles(root), readMedia(root)]);
  const problems: Problem[] = [...files.problems, ...media.problems];
  const entries: Entry[] = [];
  await inParallel(files.paths, async (file) => {
    const read = readEntry(file, await readFile(join(root, file)));
    if ('entry' in read) entries.push(read.entry);
    else problems.push(...read.problems);
  });
  entries.sort((a, b) => (a.file < b.file ? -1 : 1));

  const known = new Set(entries.map(({ type, id }) => `${type.collection}/${id}`));
  const unread = new Set(files.paths);
  const around = {
    // An entry that is itself broken is complained of once, not again by everyone who points to it.
    hasEntry: (collection: string, id: string) =>
      known.has(`${collection}/${id}`) || unread.has(`${collection}/${id}.md`),
    hasMedia: (src: string) => media.names.has(src.slice('/media/'.length)),
  };
  for (const entry of entries) problems.push(...checkLinks(entry, around));
  problems.push(...checkMoves(entries));
  for (const { file, label, mayBeAbsent } of allContentTypes) {
    if (file && !mayBeAbsent && !unread.has(file)) {
      problems.push({
        file,
        path: [],
        label,
        message: 'Berkas pengaturan ini tidak ada. Pulihkan dari riwayat, atau buat lagi.',
      });
    }
  }
  return { entries, problems: problems.sort((a, b) => (a.file ?? '').localeCompare(b.file ?? '')) };
}

async function listEntryFiles(root: string): Promise<{ paths: string[]; problems: Problem[] }> {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const settingsFiles = new Set(allContentTypes.flatMap(({ file }) => file ?? []));
  const folders = [...new Set(allContentTypes.flatMap(({ folder }) => folder ?? [])), 'settings'];
  for (const folder of folders) {
    for (const item of await readdir(join(root, folder), { withFileTypes: true }).catch(ignoreMissing)) {
      const path = `${folder}/${item.name}`;
      if (item.name === '.gitkeep') continue;
      if (item.isFile() && (folder === 'settings' ? settingsFiles.has(path) : item.name.endsWith('.md')))
        paths.push(path);
      else {
        const message =
          'Tidak dibaca oleh situs. Ganti namanya menjadi nama-kecil.md di folder yang benar, atau hapus.';
        problems.push({ file: path, path: [], label: 'Nama berkas', message });
      }
    }
  }
  return { paths, problems };
}

async function readMedia(root: string): Promise<{ names: Set<string>; problems: Problem[] }> {
  const names = new Set<string>();
  const problems: Problem[] = [];
  const folder = join(root, 'media');
  const found = await readdir(folder, { withFileTypes: true }).catch(ignoreMissing);
  await inParallel(found, async (item) => {
    if (item.name === '.gitkeep') return;
    names.add(item.name);
    const file = await open(join(folder, item.name));
    const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0).finally(() => file.close());
    if (!isWhatItClaims(item.name, buffer)) {
      const message =
        'Isinya bukan seperti namanya. Yang diterima: foto JPEG, PNG, WebP, dan berkas PDF. Unggah lagi berkas aslinya.';
      problems.push({ file: `media/${item.name}`, path: [], label: 'Berkas', message });
    }
  });
  return { names, problems };
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
