import { isEntryId } from '../../src/model/field.ts';
import { draftRef, siblingPath, type EntryPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import type { Draft } from './drafts.ts';
import { badRequest } from './errors.ts';

const LONGEST = 80;

/** Whether an entry's address belongs to another entry, published or drafted; `own` is the asker's draft. */
export async function isTaken(
  desk: DeskRepository,
  { path, type, slug }: EntryPlace,
  own: Draft | null,
  main?: string,
): Promise<boolean> {
  if (own?.path === path) return false;
  if ((await desk.store.blobAt(main ?? (await desk.main()), path)) !== null) return true;
  if (own === null && (await desk.store.resolve(draftRef(type.collection, slug))) !== null) return true;
  return (await desk.drafts.list()).some((other) => other.path === path && other.ref !== own?.ref);
}

/** The nearest address that is free: `pasar-kue-2`. */
export async function freePlace(desk: DeskRepository, place: EntryPlace): Promise<EntryPlace> {
  const main = await desk.main();
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const slug = `${place.slug.slice(0, LONGEST - ending.length)}${ending}`;
    if (!isEntryId(slug))
      throw badRequest(
        'Alamat ini tidak dapat dipakai. Tulis alamat lain dengan huruf kecil, angka, dan tanda hubung.',
      );
    const next = { ...place, slug, path: siblingPath(place, slug) };
    if (!(await isTaken(desk, next, null, main))) return next;
  }
}
