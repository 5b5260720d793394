import type { ContactView } from '../../views/batch.ts';
import type { SourceView } from '../../views/track.ts';

/** One entry as data: its fields by the names they have in the files. What is not known is absent. */
export type DataRecord = Readonly<Record<string, unknown>>;

/** A field of several parts, or nothing where no part is known. */
export function group(parts: DataRecord): DataRecord | undefined {
  return Object.values(parts).some((part) => part !== undefined) ? parts : undefined;
}

export function contactRecord(contact: ContactView = {}): DataRecord | undefined {
  return group({
    nama: contact.name,
    telepon: contact.phone,
    whatsapp: contact.whatsapp,
    surel: contact.email,
    alamat: contact.address,
    jam: contact.hours,
  });
}

export function sourceRecords(sources: readonly SourceView[]): DataRecord[] {
  return sources.map(({ title, url }) => ({ judul: title, alamat: url }));
}
