import { toEpoch } from '../calendar.ts';
import { defineContentType } from './content-type.ts';
import {
  choice,
  date,
  group,
  link,
  links,
  list,
  markdown,
  moment,
  optional,
  pdf,
  text,
  toggle,
  webAddress,
} from './field.ts';
import { checkPhoto, photo } from './photo.ts';

export const newsKinds = { berita: 'Berita', pengumuman: 'Pengumuman', klarifikasi: 'Klarifikasi' } as const;
export type NewsKind = keyof typeof newsKinds;

/** News (berita): what happened, what is announced, which rumour is untrue. */
export const news = defineContentType({
  name: 'news',
  collection: 'news',
  folder: 'news',
  label: 'Berita',
  labelPlural: 'Berita dan pengumuman',
  description: 'Berita, pengumuman, dan klarifikasi kabar yang tidak benar.',
  titleField: 'title',
  sortField: 'publishedAt',
  fields: {
    kind: choice({ label: 'Jenis', options: newsKinds }),
    title: text({ label: 'Judul', max: 110, prose: true }),
    summary: text({
      label: 'Ringkasan',
      hint: 'Satu atau dua kalimat; tampil di daftar, hasil pencarian, dan WhatsApp.',
      max: 240,
      long: true,
    }),
    publishedAt: moment({ label: 'Terbit pada', hint: 'Waktu mendatang: tayang sendiri pada waktunya.' }),
    updatedAt: optional(moment({ label: 'Diperbarui pada' })),
    expiresAt: optional(
      moment({
        label: 'Berakhir pada',
        hint: 'Untuk pengumuman: sesudahnya tidak lagi tampil sebagai berlaku.',
      }),
    ),
    pinned: toggle({ label: 'Sematkan di atas' }),
    tracks: links({ label: 'Jalur', to: 'tracks' }),
    districts: links({ label: 'Kecamatan', to: 'districts' }),
    batch: optional(link({ label: 'Angkatan', to: 'batches' })),
    photo: photo({ label: 'Foto' }),
    attachments: list({
      label: 'Lampiran',
      item: 'Lampiran',
      of: { title: text({ label: 'Judul', max: 120 }), file: pdf({ label: 'Berkas PDF' }) },
    }),
    source: optional(
      group({
        label: 'Sumber',
        fields: {
          title: text({ label: 'Judul sumber', max: 200 }),
          url: optional(webAddress({ label: 'Alamat' })),
        },
      }),
    ),
    author: optional(text({ label: 'Penulis', max: 80 })),
    corrections: list({
      label: 'Ralat',
      hint: 'Apa yang diperbaiki sesudah terbit; tampil bagi pembaca.',
      item: 'Ralat',
      of: {
        date: date({ label: 'Tanggal' }),
        what: text({ label: 'Yang diperbaiki', max: 300, long: true }),
      },
    }),
  },
  body: markdown({ label: 'Isi' }),
  rules: [
    ({ photo }) => checkPhoto(photo, 'photo'),
    ({ publishedAt, expiresAt }) =>
      expiresAt && toEpoch(expiresAt) <= toEpoch(publishedAt)
        ? [{ field: ['expiresAt'], message: 'Tidak sesudah waktu terbit. Periksa kedua waktu.' }]
        : [],
  ],
});
