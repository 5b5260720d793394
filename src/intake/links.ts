import { labelOf, linksOf, mediaOf, type Problem } from '../model/check.ts';
import type { Entry } from './read-entry.ts';

/** What else there is: which entries, and which media files. */
export interface Surroundings {
  hasEntry(collection: string, id: string): boolean;
  /** `src` as in the content: `/media/nama.jpg`. */
  hasMedia(src: string): boolean;
}

/** Checks that everything an entry points to is there. */
export function checkLinks({ type, file, data, rendered }: Entry, around: Surroundings): Problem[] {
  const problems: Problem[] = [];
  const complain = (path: (string | number)[], message: string) =>
    problems.push({ file, path, label: labelOf(type, path), message });
  for (const { path, to, id } of linksOf(type, data)) {
    if (!around.hasEntry(to, id))
      complain(path, `“${id}” tidak ada lagi. Pilih yang lain dari daftar, atau kosongkan.`);
  }
  for (const { path, src } of mediaOf(type, data)) {
    if (!around.hasMedia(src))
      complain(path, `Berkas “${src}” tidak ditemukan. Unggah lagi, atau hapus dari isian ini.`);
  }
  for (const { src } of rendered.pictures) {
    if (!around.hasMedia(src))
      complain(['body'], `Gambar “${src}” tidak ditemukan. Unggah lagi, atau hapus dari teks.`);
  }
  return problems;
}
