import { BuiltSite } from '../../src/checks/built-site.ts';

/** Sections whose pages are many of one type. */
const sections = ['pelatihan', 'jadwal', 'berita', 'cerita', 'kecamatan'];

/** The address of the fullest page of each type of a built site, and of each page that is one of its kind. */
export function onePerType(dist: string): string[] {
  const site = new BuiltSite(dist);
  const largest = new Map<string, { path: string; size: number }>();
  for (const file of site.pageFiles) {
    const { path, isRedirect, isListed } = site.page(file);
    const [, section, entry, below] = path.split('/');
    const single = !entry && !sections.includes(section!);
    const last = isPoster(path) ? 'poster' : below ? 'list' : isListed ? '' : 'notice';
    const type = single ? path : `${section}/${entry ? '*' : ''}/${last}`;
    const size = site.bytes(file).length;
    if (!isRedirect && size > (largest.get(type)?.size ?? 0)) largest.set(type, { path, size });
  }
  return [...largest.values()].map(({ path }) => path);
}

/** Whether a page is a sheet of paper: as large as it is, and without a menu to be led past. */
export const isPoster = (path: string) => path.endsWith('/cetak/');

/** The address of a page of each kind that looks alike: lists by year, kind, track, district or page; posters; numbered entries. */
export function onePerKind(dist: string): string[] {
  const site = new BuiltSite(dist);
  const pages = site.pageFiles.map((file) => site.page(file)).filter((page) => !page.isRedirect);
  return [...new Map(pages.map(({ path }) => [kindOf(path), path])).values()];
}

function kindOf(path: string): string {
  return path
    .replace(/\/(tahun|jenis|jalur|kecamatan|halaman)\/[^/]+\/$/, '/$1/*/')
    .replace(/^\/(pelatihan|jadwal)\/[^/]+\/cetak\/$/, '/$1/*/cetak/')
    .replace(/-\d+\/$/, '-*/');
}

/** Whether a page shows a made-up state of an entry, or a kind of list. */
export const isState = (path: string) => path.includes('contoh') || path.split('/').length === 3;
