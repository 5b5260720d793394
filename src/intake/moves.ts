import { labelOf, type Problem } from '../model/check.ts';
import { contentTypes, type SiteSettings } from '../model/index.ts';
import { KnownAddresses } from './known-addresses.ts';
import type { Entry } from './read-entry.ts';

/** Checks that moved addresses lead from where nothing is to where something is, in one step. */
export function checkMoves(entries: readonly Entry[]): Problem[] {
  const settings = entries.find(({ type }) => type === contentTypes.siteSettings);
  if (!settings) return [];
  const { moved } = settings.data as SiteSettings;
  const known = new KnownAddresses(entries.map(({ type, id }) => ({ collection: type.collection, id })));
  const olds = moved.map(({ from }) => from);
  return moved.flatMap(({ from, to }, index) => {
    const complain = (field: 'from' | 'to', message: string): Problem => {
      const path = ['moved', index, field];
      return { file: settings.file, path, label: labelOf(settings.type, path), message };
    };
    const problems: Problem[] = [];
    if (known.isPage(from))
      problems.push(complain('from', `“${from}” masih dipakai oleh sebuah halaman. Hapus baris ini.`));
    if (olds.indexOf(from) !== index)
      problems.push(complain('from', `“${from}” sudah disebut di atas. Hapus salah satu.`));
    if (olds.includes(to))
      problems.push(complain('to', `“${to}” sendiri sudah pindah. Tulis alamatnya yang sekarang.`));
    else if (!known.isPage(to) && !known.isBelowList(to))
      problems.push(complain('to', `Tidak ada halaman di “${to}”. Periksa alamatnya.`));
    return problems;
  });
}
