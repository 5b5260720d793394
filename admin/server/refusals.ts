import type { EntryPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import type { Draft } from './drafts.ts';
import { DeskError } from './errors.ts';
import type { Conflict } from './merge-commits.ts';

/** Two people changed the same field: what each wrote, who and when. */
export async function conflictRefusal(
  desk: DeskRepository,
  { path, fields, mineId, theirsId, baseId }: Conflict,
  onto: string,
): Promise<DeskError> {
  const { author: by, at } = await desk.lastWriter(onto, path);
  const labels = [...new Set(fields.map(({ label }) => `“${label}”`))].join(', ');
  const sentence =
    theirsId === null
      ? `Naskah ini sudah dihapus${by ? ` oleh ${by}` : ''} sejak Anda membukanya. Simpan sebagai salinan bila masih diperlukan.`
      : `${by || 'Orang lain'} sudah mengubah ${labels} sejak Anda membukanya. Pilih atau gabungkan isinya, lalu simpan lagi.`;
  const [theirsData, baseData] = await Promise.all([theirsId, baseId].map((id) => desk.store.readText(id)));
  return new DeskError(409, 'conflict', sentence, {
    path,
    fields,
    by,
    at,
    mineId,
    theirsId,
    theirsData,
    baseData,
  });
}

/** A new entry's address belongs to another. */
export function takenRefusal({ path, type }: EntryPlace, suggestion: string): DeskError {
  const sentence = `Alamat ini sudah dipakai ${type.label.toLowerCase()} lain. Pakai alamat “${suggestion}”, atau buka naskah yang sudah ada.`;
  return new DeskError(409, 'exists', sentence, { path, suggestion });
}

/** Main may not change under an entry that somebody is drafting. */
export function draftRefusal({ collection, slug, author }: Draft): DeskError {
  const whose = author ? ` dari ${author}` : '';
  return new DeskError(
    409,
    'has-draft',
    `Naskah ini masih punya draf${whose}. Terbitkan atau buang drafnya dahulu.`,
    { collection, slug },
  );
}
