import { defineContentType } from './content-type.ts';
import { choice, list, optional, text } from './field.ts';
import { sources, updatedOn } from './source.ts';

/** How far an answer fits what is known of the conditions. */
export const fits = { ya: 'Cocok', 'belum-tentu': 'Belum tentu', tidak: 'Tidak cocok' } as const;
export type Fit = keyof typeof fits;

/**
 * Who may join, as questions with answers to choose from. Which district a batch serves, and when, is asked of the
 * batches themselves.
 */
export const eligibility = defineContentType({
  name: 'eligibility',
  collection: 'eligibility',
  file: 'settings/syarat.yml',
  mayBeAbsent: true,
  label: 'Syarat peserta',
  labelPlural: 'Syarat peserta',
  description: 'Pertanyaan di halaman Cek Syarat. Kecamatan dan tanggal diambil dari jadwal angkatan.',
  titleField: 'title',
  fields: {
    title: text({ label: 'Judul', max: 80, prose: true }),
    questions: list({
      label: 'Pertanyaan',
      hint: 'Tulis hanya syarat yang memang diketahui. Yang belum diketahui pilih “Belum tentu”, lalu jelaskan.',
      item: 'Pertanyaan',
      max: 6,
      of: {
        question: text({
          label: 'Pertanyaan',
          hint: 'Contoh: “KTP Anda beralamat di mana?”',
          max: 100,
          prose: true,
        }),
        hint: optional(text({ label: 'Bantuan', max: 160, prose: true })),
        answers: list({
          label: 'Jawaban',
          item: 'Jawaban',
          min: 2,
          max: 6,
          of: {
            label: text({ label: 'Jawaban', max: 60 }),
            fit: choice({ label: 'Cocok?', options: fits, fallback: 'ya' }),
          },
        }),
        otherwise: optional(
          text({
            label: 'Penjelasan bila tidak cocok',
            hint: 'Apa yang diketahui, dan apa yang dapat dilakukan warga.',
            max: 300,
            long: true,
            expected: true,
          }),
        ),
      },
    }),
    elsewhere: optional(text({ label: 'Penjelasan bagi warga di luar wilayah', max: 300, long: true })),
    sources: sources(),
    updatedOn: updatedOn(),
  },
  rules: [
    ({ questions }) =>
      questions.flatMap(({ answers, otherwise }, index) =>
        otherwise || answers.every(({ fit }) => fit === 'ya')
          ? []
          : [
              {
                field: ['questions', index, 'otherwise'],
                message: 'Belum diisi. Jelaskan kepada warga yang jawabannya tidak cocok atau belum tentu.',
              },
            ],
      ),
  ],
});
