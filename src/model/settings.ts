import { contact } from './contact.ts';
import { defineContentType } from './content-type.ts';
import { choice, date, group, link, list, optional, phone, text, webAddress } from './field.ts';
import { sources, updatedOn } from './source.ts';
import { journeyStages } from './story.ts';

/** A path of this site, such as `/cara-daftar/`. */
const sitePath = (label: string) =>
  text({
    label,
    max: 120,
    pattern: /^\/(?:[a-z0-9-]+\/)*$/,
    form: 'Tulis alamat di situs ini, misalnya /cara-daftar/.',
  });

/** Settings of the whole site: its name, who runs it, what is official, the alert bar, the menu, the home page. */
export const siteSettings = defineContentType({
  name: 'siteSettings',
  collection: 'siteSettings',
  file: 'settings/situs.yml',
  label: 'Situs',
  labelPlural: 'Pengaturan situs',
  description: 'Nama situs, penyelenggara, alamat resmi, kabar penting, menu, dan beranda.',
  titleField: 'name',
  fields: {
    name: text({ label: 'Nama situs', max: 60 }),
    shortName: text({ label: 'Nama pendek', max: 30 }),
    tagline: text({ label: 'Semboyan', max: 120, prose: true }),
    description: text({
      label: 'Penjelasan singkat',
      hint: 'Untuk mesin pencari dan pratinjau WhatsApp.',
      max: 200,
      long: true,
    }),
    region: group({
      label: 'Wilayah',
      fields: {
        name: text({ label: 'Nama wilayah', hint: 'Contoh: “Jakarta Timur”.', max: 60 }),
        districtWord: text({ label: 'Sebutan wilayah bagian', hint: 'Contoh: “kecamatan”.', max: 30 }),
      },
    }),
    organisers: list({
      label: 'Penyelenggara',
      item: 'Lembaga',
      of: {
        name: text({ label: 'Nama lembaga', max: 160 }),
        shortName: text({ label: 'Singkatan', max: 40 }),
        parent: optional(text({ label: 'Bagian dari', max: 160 })),
        url: optional(webAddress({ label: 'Situs resmi' })),
      },
    }),
    officialDomains: list({
      label: 'Alamat resmi',
      hint: 'Alamat situs yang boleh dipercaya warga, tanpa https://.',
      item: 'Alamat',
      of: text({
        label: 'Alamat',
        max: 120,
        pattern: /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/,
        form: 'Tulis seperti contoh.go.id.',
      }),
    }),
    officialNumbers: list({
      label: 'Nomor resmi',
      item: 'Nomor',
      of: { label: text({ label: 'Milik', max: 80 }), number: phone({ label: 'Nomor' }) },
    }),
    officialPages: list({
      label: 'Akun dan halaman resmi di situs lain',
      hint: 'Profil media sosial atau formulir yang dikelola penyelenggara, dengan alamat lengkapnya.',
      item: 'Halaman',
      of: { label: text({ label: 'Milik', max: 80 }), url: webAddress({ label: 'Alamat halaman' }) },
    }),
    contact: contact({ label: 'Kontak program' }),
    alert: optional(
      group({
        label: 'Kabar penting',
        hint: 'Tampil di atas setiap halaman sampai tanggal berakhirnya.',
        fields: {
          text: text({ label: 'Kabar', max: 160, prose: true }),
          path: optional(sitePath('Halaman yang dituju')),
          until: date({ label: 'Tampil sampai' }),
        },
      }),
    ),
    navigation: list({
      label: 'Menu',
      item: 'Menu',
      max: 6,
      of: { label: text({ label: 'Tulisan', max: 20 }), path: sitePath('Alamat') },
    }),
    home: group({
      label: 'Beranda',
      fields: {
        headline: text({ label: 'Judul besar', max: 80, prose: true }),
        lead: text({ label: 'Pengantar', max: 240, long: true }),
        story: optional(link({ label: 'Cerita pilihan', to: 'stories' })),
      },
    }),
    moved: list({
      label: 'Alamat yang pindah',
      hint: 'Bila sebuah halaman berganti alamat, pembaca yang memakai alamat lama dibawa ke alamat baru.',
      item: 'Alamat',
      max: 2_000,
      of: { from: sitePath('Alamat lama'), to: sitePath('Alamat baru') },
    }),
  },
});

/** The way from training to business, step by step. */
export const journey = defineContentType({
  name: 'journey',
  collection: 'journey',
  file: 'settings/perjalanan.yml',
  label: 'Perjalanan usaha',
  labelPlural: 'Perjalanan usaha',
  description: 'Langkah dari mendaftar sampai berjualan, dengan sumbernya.',
  titleField: 'title',
  fields: {
    title: text({ label: 'Judul', max: 80, prose: true }),
    lead: text({ label: 'Pengantar', max: 240, long: true }),
    steps: list({
      label: 'Langkah',
      item: 'Langkah',
      min: 1,
      of: {
        stage: choice({ label: 'Tahap', options: journeyStages }),
        title: text({ label: 'Judul', max: 60 }),
        text: text({ label: 'Penjelasan', max: 500, long: true }),
        path: optional(sitePath('Halaman lanjutan')),
      },
    }),
    sources: sources(),
    updatedOn: updatedOn(),
  },
});

/** Words that mean the same to a resident; search treats the words of a group alike. */
export const vocabulary = defineContentType({
  name: 'vocabulary',
  collection: 'vocabulary',
  file: 'settings/kosakata.yml',
  label: 'Kosakata pencarian',
  labelPlural: 'Kosakata pencarian',
  description: 'Kelompok kata yang berarti sama bagi warga, termasuk ejaan yang sering keliru.',
  titleField: 'title',
  fields: {
    title: text({ label: 'Judul', max: 80 }),
    groups: list({
      label: 'Kelompok kata',
      item: 'Kelompok',
      max: 2_000,
      of: {
        words: list({
          label: 'Kata',
          hint: 'Kata pertama adalah kata yang dipakai di situs.',
          item: 'Kata',
          min: 2,
          max: 40,
          of: text({ label: 'Kata', max: 40 }),
        }),
        track: optional(
          link({
            label: 'Menuju jalur',
            hint: 'Bila kata-kata ini berarti satu jalur pelatihan.',
            to: 'tracks',
          }),
        ),
      },
    }),
  },
});
