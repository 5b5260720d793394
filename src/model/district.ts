import { contact } from './contact.ts';
import { defineContentType } from './content-type.ts';
import { group, list, number, optional, text } from './field.ts';
import { updatedOn } from './source.ts';

/** A district (kecamatan) the programme serves, with its place on the tile map. */
export const district = defineContentType({
  name: 'district',
  collection: 'districts',
  folder: 'districts',
  label: 'Kecamatan',
  labelPlural: 'Kecamatan',
  description: 'Kecamatan yang dilayani, kelurahannya, dan kontak kantornya bila diketahui.',
  titleField: 'name',
  sortField: 'name',
  fields: {
    name: text({ label: 'Nama kecamatan', max: 40 }),
    kelurahan: list({
      label: 'Kelurahan',
      item: 'Kelurahan',
      min: 1,
      of: text({ label: 'Kelurahan', max: 40 }),
    }),
    tile: group({
      label: 'Letak di peta petak',
      hint: 'Kolom dari barat, baris dari utara, mulai dari 1.',
      fields: {
        column: number({ label: 'Kolom', min: 1, max: 12 }),
        row: number({ label: 'Baris', min: 1, max: 12 }),
      },
    }),
    office: contact({ label: 'Kantor kecamatan' }),
    note: optional(text({ label: 'Keterangan', max: 300, long: true })),
    updatedOn: updatedOn(),
  },
});
