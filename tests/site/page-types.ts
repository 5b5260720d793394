import { BuiltSite } from '../../src/checks/built-site.ts';

/** Sections whose pages are many of one type. */
const sections = ['pelatihan', 'jadwal', 'berita', 'cerita', 'kecamatan'];
/** Examples side by side, and paper. */
const others = /^\/contoh\/$|\/cetak\/$/;

/** The address of the fullest page of each type of a built site, and of each page that is one of its kind. */
export function onePerType(dist: string): string[] {
  const site = new BuiltSite(dist);
  const largest = new Map<string, { path: string; size: number }>();
  for (const file of site.pageFiles) {
    const { path, isRedirect } = site.page(file);
    const [, section, entry, below] = path.split('/');
    const single = !entry && !sections.includes(section!);
    const type = single ? path : `${section}/${entry ? '*' : ''}/${below ? 'list' : ''}`;
    const size = site.bytes(file).length;
    if (!isRedirect && size > (largest.get(type)?.size ?? 0)) largest.set(type, { path, size });
  }
  return [...largest.values()].map(({ path }) => path).filter((path) => !others.test(path));
}
