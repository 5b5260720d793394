import { checkConsent, checkConsentToBody, checkConsentToName, consent } from './consent.ts';
import { defineContentType } from './content-type.ts';
import { choice, group, link, markdown, moment, number, optional, text } from './field.ts';
import { checkPhoto, photo } from './photo.ts';

/** Where a person stands on the way from training to business. */
export const journeyStages = {
  daftar: 'Daftar',
  bimtek: 'Bimtek',
  praktik: 'Praktik',
  izin: 'Izin',
  pasar: 'Pasar',
} as const;
export type JourneyStage = keyof typeof journeyStages;

/** A story (cerita): one participant, in their own words, as far as they agreed. */
export const story = defineContentType({
  name: 'story',
  collection: 'stories',
  folder: 'stories',
  label: 'Cerita peserta',
  labelPlural: 'Cerita peserta',
  description: 'Satu peserta, dengan kata-katanya sendiri, sejauh yang disetujuinya.',
  titleField: 'title',
  sortField: 'publishedAt',
  fields: {
    title: text({ label: 'Judul', max: 100, prose: true }),
    summary: text({ label: 'Ringkasan', max: 240, long: true }),
    name: text({ label: 'Nama peserta', max: 60 }),
    age: optional(number({ label: 'Umur', min: 10, max: 110 })),
    district: link({ label: 'Kecamatan', to: 'districts' }),
    track: link({ label: 'Jalur', to: 'tracks' }),
    batch: optional(link({ label: 'Angkatan', to: 'batches' })),
    quote: optional(
      text({
        label: 'Kutipan',
        hint: 'Kata-kata peserta sendiri, tanpa tanda kutip. Kosongkan bila hanya ada penuturan ulang.',
        max: 280,
        long: true,
        prose: false,
      }),
    ),
    business: optional(
      group({
        label: 'Usaha',
        fields: {
          name: optional(text({ label: 'Nama usaha', max: 80 })),
          sells: text({ label: 'Yang dijual', max: 120 }),
          contact: optional(text({ label: 'Kontak usaha', hint: 'Hanya bila disetujui peserta.', max: 120 })),
        },
      }),
    ),
    stage: optional(choice({ label: 'Tahap sekarang', options: journeyStages })),
    photo: photo({ label: 'Foto' }),
    publishedAt: moment({ label: 'Terbit pada' }),
    updatedAt: optional(moment({ label: 'Diperbarui pada' })),
    consent,
  },
  body: markdown({ label: 'Cerita' }),
  rules: [
    ({ photo }) => checkPhoto(photo, 'photo'),
    ({ consent, age, photo, business }) =>
      checkConsent(consent, { age, photo: photo !== undefined, contact: business?.contact !== undefined }),
    ({ consent, name, title, summary, quote, business, photo }) =>
      checkConsentToName(consent, name, {
        title,
        summary,
        quote,
        'business.name': business?.name,
        'business.sells': business?.sells,
        'photo.alt': photo?.alt,
        'photo.caption': photo?.caption,
        'photo.credit': photo?.credit,
      }),
  ],
  bodyRules: [({ consent, name }, body) => checkConsentToBody(consent, name, body)],
});
