import { defineContentType } from './content-type.ts';
import { list, number, optional, text, toggle } from './field.ts';

/** What the desk's coach looks for in a text. Advice to editors alone: no page of the site reads it. */
export const plainLanguage = defineContentType({
  name: 'plainLanguage',
  collection: 'plainLanguage',
  file: 'settings/bahasa.yml',
  mayBeAbsent: true,
  label: 'Bahasa sederhana',
  labelPlural: 'Bahasa sederhana',
  description:
    'Saran bahasa di samping pratinjau: kata sulit, kalimat kantor, singkatan, panjang kalimat, dan pertanyaan warga.',
  titleField: 'title',
  fields: {
    title: text({ label: 'Judul', max: 80 }),
    longestSentence: optional(
      number({
        label: 'Kalimat terpanjang',
        hint: 'Berapa kata paling banyak dalam satu kalimat. Kosongkan bila panjang kalimat tidak perlu dilihat.',
        min: 5,
        max: 100,
      }),
    ),
    words: list({
      label: 'Kata sulit dan gantinya',
      hint: 'Bahasa kantor dan istilah, dengan kata yang dipakai warga.',
      item: 'Kata',
      max: 2_000,
      of: {
        hard: text({ label: 'Kata sulit', max: 60 }),
        plain: text({ label: 'Lebih mudah', max: 80 }),
      },
    }),
    officialese: list({
      label: 'Kalimat kantor',
      hint: 'Susunan kata yang membuat kalimat jauh dari warga. “*” berarti huruf apa saja, “…” berarti paling banyak lima kata di antaranya.',
      item: 'Susunan',
      of: {
        pattern: text({
          label: 'Susunan kata',
          hint: 'Contoh: “di* oleh” menemukan “dilaksanakan oleh” dan “diadakan oleh”.',
          max: 80,
          pattern: /\p{L}{2}/u,
          form: 'Tulis paling sedikit satu kata.',
        }),
        plain: text({ label: 'Saran', max: 160 }),
      },
    }),
    acronyms: list({
      label: 'Daftar singkatan',
      hint: 'Singkatan di luar daftar ini selalu diminta kepanjangannya.',
      item: 'Singkatan',
      max: 2_000,
      of: {
        short: text({ label: 'Singkatan', max: 20 }),
        long: optional(text({ label: 'Kepanjangan', max: 120 })),
        known: toggle({ label: 'Sudah dikenal semua warga', hint: 'Tidak perlu dijelaskan lagi.' }),
      },
    }),
    questions: list({
      label: 'Pertanyaan warga',
      hint: 'Yang harus terjawab dalam setiap pengumuman.',
      item: 'Pertanyaan',
      max: 20,
      of: {
        question: text({ label: 'Pertanyaan', max: 60 }),
        answers: list({
          label: 'Kata jawaban',
          hint: 'Bila salah satu kata ini ada, pertanyaan dianggap terjawab.',
          item: 'Kata',
          min: 1,
          max: 60,
          of: text({ label: 'Kata', max: 40 }),
        }),
      },
    }),
  },
});
