import { defineContentType } from './content-type.ts';
import { choice, date, group, list, markdown, number, optional, text, toggle, webAddress } from './field.ts';
import { sources, updatedOn } from './source.ts';

/** Pictures drawn in code that stand for a trade. A new track picks one; `src/components/Motif.tsx` draws each. */
export const motifs = {
  'lingkar-kayu': 'Lingkar tahun kayu',
  kerupuk: 'Kerupuk',
  jahitan: 'Jahitan jelujur',
  angin: 'Embusan angin',
  rantai: 'Rantai',
  anyaman: 'Anyaman',
  daun: 'Daun',
  ubin: 'Ubin',
} as const;
export type MotifName = keyof typeof motifs;

/** Colours of a trade; `src/styles/tokens.css` gives each its values for light and dark. */
export const hues = {
  kayu: 'Cokelat kayu',
  kunyit: 'Kuning kunyit',
  nila: 'Biru nila',
  toska: 'Toska sejuk',
  merah: 'Merah mesin',
  daun: 'Hijau daun',
  manggis: 'Ungu manggis',
} as const;
export type HueName = keyof typeof hues;

/** How a lesson is given. */
export const lessonModes = { teori: 'Teori', praktik: 'Praktik' } as const;

/** A training track (jalur): the guide to one trade. */
export const track = defineContentType({
  name: 'track',
  collection: 'tracks',
  folder: 'tracks',
  label: 'Jalur pelatihan',
  labelPlural: 'Jalur pelatihan',
  description: 'Panduan satu bidang usaha: apa yang dipelajari, apa yang dibawa, izin apa sesudahnya.',
  titleField: 'title',
  sortField: 'order',
  fields: {
    title: text({ label: 'Judul', hint: 'Contoh: “Pembuatan Furnitur dari Kayu”.', max: 60, prose: true }),
    shortName: text({ label: 'Nama pendek', hint: 'Dipakai di menu dan kartu.', max: 24 }),
    summary: text({
      label: 'Ringkasan',
      hint: 'Satu atau dua kalimat; tampil di kartu, hasil pencarian, dan WhatsApp.',
      max: 200,
      long: true,
    }),
    motif: choice({ label: 'Motif', options: motifs }),
    hue: choice({ label: 'Warna', options: hues }),
    audience: list({
      label: 'Untuk siapa',
      item: 'Peserta',
      of: text({ label: 'Peserta', max: 160, prose: true }),
    }),
    modules: list({
      label: 'Yang dipelajari',
      item: 'Materi',
      of: {
        title: text({ label: 'Nama materi', max: 80 }),
        mode: choice({ label: 'Cara', options: lessonModes }),
        points: list({
          label: 'Pokok bahasan',
          item: 'Pokok',
          of: text({ label: 'Pokok', max: 200, prose: true }),
        }),
      },
    }),
    bring: list({
      label: 'Yang dibawa',
      item: 'Barang',
      of: text({ label: 'Barang', max: 120, prose: true }),
    }),
    tools: list({ label: 'Alat yang dipakai', item: 'Alat', of: text({ label: 'Alat', max: 120 }) }),
    safety: list({
      label: 'Keselamatan kerja',
      item: 'Aturan',
      of: text({ label: 'Aturan', max: 240, prose: true }),
    }),
    assessment: optional(text({ label: 'Cara penilaian', max: 400, long: true })),
    permits: list({
      label: 'Izin sesudah pelatihan',
      hint: 'Izin yang diperlukan usaha di bidang ini, dengan sumber resminya.',
      item: 'Izin',
      of: {
        name: text({ label: 'Nama izin', max: 120 }),
        why: text({ label: 'Untuk apa', max: 300, long: true }),
        source: group({
          label: 'Sumber resmi',
          fields: { title: text({ label: 'Judul', max: 160 }), url: webAddress({ label: 'Alamat' }) },
        }),
        checkedOn: optional(
          date({ label: 'Terakhir diperiksa', hint: 'Tanggal petugas memeriksa sumbernya.' }),
        ),
      },
    }),
    businessCodes: list({
      label: 'Kode usaha (KBLI)',
      item: 'Kode',
      of: {
        code: text({ label: 'Kode', max: 5, pattern: /^\d{5}$/, form: 'Tulis lima angka, misalnya 31001.' }),
        title: text({ label: 'Nama', max: 160 }),
      },
    }),
    sources: sources(),
    reviewed: toggle({ label: 'Sudah ditinjau petugas' }),
    reviewBy: optional(date({ label: 'Tinjau lagi sebelum' })),
    updatedOn: updatedOn(),
    order: number({ label: 'Urutan', hint: 'Kecil tampil lebih dulu.', max: 999 }),
    status: choice({ label: 'Status', options: { aktif: 'Aktif', arsip: 'Arsip' }, fallback: 'aktif' }),
  },
  body: markdown({ label: 'Uraian', hint: 'Pengantar bidang ini.' }),
});
