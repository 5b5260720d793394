import { defineContentType } from './content-type.ts';
import { date, list, markdown, optional, text } from './field.ts';
import { sources, updatedOn } from './source.ts';

/** A general page: about, questions and answers, how to register, privacy, accessibility, and what editors add. */
export const page = defineContentType({
  name: 'page',
  collection: 'pages',
  folder: 'pages',
  label: 'Halaman',
  labelPlural: 'Halaman umum',
  description: 'Tentang, tanya jawab, cara daftar, privasi, aksesibilitas.',
  titleField: 'title',
  sortField: 'title',
  fields: {
    title: text({ label: 'Judul', max: 80, prose: true }),
    summary: text({ label: 'Ringkasan', max: 200, long: true }),
    steps: list({
      label: 'Langkah',
      item: 'Langkah',
      of: {
        title: text({ label: 'Nama langkah', max: 60 }),
        text: text({ label: 'Penjelasan', max: 500, long: true }),
      },
    }),
    questions: list({
      label: 'Tanya jawab',
      item: 'Pertanyaan',
      of: {
        question: text({ label: 'Pertanyaan', max: 160, prose: true }),
        answer: text({ label: 'Jawaban', hint: 'Boleh memakai tautan dan tebal.', max: 1_500, long: true }),
      },
    }),
    sources: sources(),
    updatedOn: updatedOn(),
    reviewBy: optional(date({ label: 'Tinjau lagi sebelum' })),
  },
  body: markdown({ label: 'Isi' }),
});
