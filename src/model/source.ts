import { date, list, optional, text, webAddress } from './field.ts';

/** Where a statement comes from. */
export const sources = (ask: { label?: string; hint?: string } = {}) =>
  list({
    label: ask.label ?? 'Sumber',
    hint: ask.hint ?? 'Dari mana keterangan ini, supaya dapat diperiksa orang lain.',
    item: 'Sumber',
    of: {
      title: text({ label: 'Judul sumber', max: 200 }),
      url: optional(webAddress({ label: 'Alamat' })),
    },
  });

/** The day on which what a page states last changed, as its reader is told. */
export const updatedOn = () =>
  optional(date({ label: 'Diperbarui', hint: 'Hari isi ini terakhir berubah; tampil di bawah halamannya.' }));
