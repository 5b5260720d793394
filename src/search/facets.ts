import { yearOf } from '../calendar.ts';
import type { SearchDocument } from './document.ts';
import type { Facets } from './index-files.ts';
import type { Understanding } from './understand.ts';

/** Whether a document has the facets a reader chose. */
export function within({ jenis, jalur, kecamatan, tahun }: Facets) {
  return ({ kind, tracks, districts, date }: SearchDocument): boolean =>
    (!jenis || kind === jenis) &&
    (!jalur || tracks?.includes(jalur) === true) &&
    (!kecamatan || districts?.includes(kecamatan) === true) &&
    (!tahun || date?.startsWith(tahun) === true);
}

/** The year a query means, when its span lies in one. */
export function yearIn({ time }: Understanding): string | undefined {
  if (!time?.from || !time.to) return undefined;
  return yearOf(time.from) === yearOf(time.to) ? String(yearOf(time.from)) : undefined;
}

/** The combinations that the index lists and that hold the wanted facets between them. */
export function listedIn({ jenis, jalur, kecamatan, tahun }: Facets): Facets[] {
  const listed: Facets[] = [];
  if (jalur && kecamatan) listed.push(jenis ? { jenis, jalur, kecamatan } : { jalur, kecamatan });
  else if (jalur) listed.push(jenis ? { jenis, jalur } : { jalur });
  else if (kecamatan) listed.push(jenis ? { jenis, kecamatan } : { kecamatan });
  else if (jenis && !tahun) listed.push({ jenis });
  if (tahun)
    listed.push(
      jalur ? { jalur, tahun } : kecamatan ? { kecamatan, tahun } : jenis ? { jenis, tahun } : { tahun },
    );
  return listed;
}
