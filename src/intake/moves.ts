import { labelOf, type Problem } from '../model/check.ts';
import { contentTypes, type SiteSettings } from '../model/index.ts';
import {
  batchesUrl,
  districtsUrl,
  entryUrl,
  homeUrl,
  newsListUrl,
  reservedIds,
  searchUrl,
  storiesUrl,
  tracksUrl,
} from '../urls.ts';
import type { Entry } from './read-entry.ts';

/** Lists, and the collection whose entries lie below each. */
const shelves: Readonly<Record<string, string>> = {
  [tracksUrl]: 'tracks',
  [batchesUrl]: 'batches',
  [newsListUrl]: 'news',
  [storiesUrl]: 'stories',
  [districtsUrl]: 'districts',
  [homeUrl]: 'pages',
};
const lists = [...Object.keys(shelves), searchUrl];

/** Checks that moved addresses lead from where nothing is to where something is, in one step. */
export function checkMoves(entries: readonly Entry[]): Problem[] {
  const settings = entries.find(({ type }) => type === contentTypes.siteSettings);
  if (!settings) return [];
  const { moved } = settings.data as SiteSettings;
  const taken = new Set([
    ...lists,
    ...entries.flatMap(({ type, id }) => entryUrl(type.collection, id) ?? []),
  ]);
  const olds = moved.map(({ from }) => from);
  return moved.flatMap(({ from, to }, index) => {
    const complain = (field: 'from' | 'to', message: string): Problem => {
      const path = ['moved', index, field];
      return { file: settings.file, path, label: labelOf(settings.type, path), message };
    };
    const problems: Problem[] = [];
    if (taken.has(from))
      problems.push(complain('from', `“${from}” masih dipakai oleh sebuah halaman. Hapus baris ini.`));
    if (olds.indexOf(from) !== index)
      problems.push(complain('from', `“${from}” sudah disebut di atas. Hapus salah satu.`));
    if (olds.includes(to))
      problems.push(complain('to', `“${to}” sendiri sudah pindah. Tulis alamatnya yang sekarang.`));
    else if (!taken.has(to) && !isBelowEntries(to))
      problems.push(complain('to', `Tidak ada halaman di “${to}”. Periksa alamatnya.`));
    return problems;
  });
}

/** Whether an address is a list narrowed by something, which only the built site can tell of. */
function isBelowEntries(path: string): boolean {
  const shelf = lists.find((list) => list !== homeUrl && path.startsWith(list) && path !== list);
  const first = shelf && path.slice(shelf.length).split('/')[0]!;
  return first !== undefined && (reservedIds[shelves[shelf!]!]?.includes(first) ?? false);
}
