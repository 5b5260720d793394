import { contact } from './contact.ts';
import { defineContentType, type Complaint } from './content-type.ts';
import {
  choice,
  date,
  group,
  links,
  list,
  markdown,
  number,
  optional,
  phone,
  text,
  time,
  webAddress,
} from './field.ts';
import { sources, updatedOn } from './source.ts';
import { lessonModes } from './track.ts';

/** How a person signs up. */
const registrationWays = {
  loket: 'Datang ke loket',
  tautan: 'Lewat tautan',
  whatsapp: 'Lewat WhatsApp',
} as const;

/** What an editor can say of a batch that its dates cannot. */
const overrides = { ditunda: 'Ditunda', dibatalkan: 'Dibatalkan', selesai: 'Selesai' } as const;

/** A batch (angkatan): one run of the training, for one track or several. */
export const batch = defineContentType({
  name: 'batch',
  collection: 'batches',
  folder: 'batches',
  label: 'Angkatan',
  labelPlural: 'Jadwal angkatan',
  description: 'Satu penyelenggaraan bimtek: pendaftaran, pertemuan, tempat, dan hasilnya.',
  titleField: 'name',
  sortField: 'startsOn',
  fields: {
    name: text({ label: 'Nama angkatan', max: 80, prose: true }),
    summary: text({ label: 'Ringkasan', max: 200, long: true }),
    tracks: links({ label: 'Jalur', to: 'tracks', min: 1 }),
    registrationOpensOn: optional(date({ label: 'Pendaftaran dibuka' })),
    registrationClosesOn: optional(
      date({ label: 'Pendaftaran ditutup', hint: 'Hari terakhir masih diterima.' }),
    ),
    startsOn: optional(date({ label: 'Mulai' })),
    endsOn: optional(date({ label: 'Berakhir' })),
    dateNote: optional(
      text({
        label: 'Keterangan waktu',
        hint: 'Bila tanggal pasti tidak diketahui, atau ada yang perlu dijelaskan.',
        max: 200,
        long: true,
      }),
    ),
    reportedOn: optional(
      date({ label: 'Dilaporkan pada', hint: 'Untuk angkatan lama yang tanggal pastinya tidak tercatat.' }),
    ),
    sessions: list({
      label: 'Pertemuan',
      item: 'Pertemuan',
      of: {
        date: date({ label: 'Tanggal' }),
        from: time({ label: 'Mulai pukul' }),
        to: time({ label: 'Sampai pukul' }),
        mode: choice({ label: 'Cara', options: lessonModes }),
        topic: optional(text({ label: 'Materi', max: 120 })),
        place: text({ label: 'Tempat', max: 160 }),
      },
    }),
    districts: links({
      label: 'Kecamatan yang dilayani',
      hint: 'Kosongkan bila terbuka untuk semua kecamatan.',
      to: 'districts',
    }),
    quota: optional(number({ label: 'Kuota', min: 1, max: 10_000 })),
    cost: text({ label: 'Biaya', hint: 'Biasanya “Gratis”.', max: 80 }),
    documents: list({
      label: 'Berkas yang dibawa',
      item: 'Berkas',
      of: text({ label: 'Berkas', max: 120, prose: true }),
    }),
    registration: optional(
      group({
        label: 'Cara mendaftar',
        fields: {
          way: choice({ label: 'Cara', options: registrationWays }),
          place: optional(
            text({ label: 'Loket', max: 200, when: { field: 'way', is: ['loket'] }, expected: true }),
          ),
          hours: optional(text({ label: 'Jam layanan', max: 120, when: { field: 'way', is: ['loket'] } })),
          url: optional(
            webAddress({
              label: 'Tautan pendaftaran',
              when: { field: 'way', is: ['tautan'] },
              expected: true,
            }),
          ),
          number: optional(
            phone({ label: 'Nomor WhatsApp', when: { field: 'way', is: ['whatsapp'] }, expected: true }),
          ),
        },
      }),
    ),
    contact: contact({ label: 'Kontak' }),
    organisers: list({
      label: 'Penyelenggara',
      item: 'Penyelenggara',
      of: text({ label: 'Penyelenggara', max: 160 }),
    }),
    override: optional(choice({ label: 'Keadaan khusus', options: overrides })),
    overrideReason: optional(
      text({
        label: 'Alasan',
        max: 240,
        long: true,
        when: { field: 'override', is: ['ditunda', 'dibatalkan'] },
        expected: true,
      }),
    ),
    trained: optional(
      number({ label: 'Jumlah yang dilatih', hint: 'Isi setelah angkatan selesai.', max: 100_000 }),
    ),
    sources: sources(),
    updatedOn: updatedOn(),
  },
  body: markdown({ label: 'Uraian' }),
  rules: [
    ({ registrationOpensOn: opens, registrationClosesOn: closes }) =>
      inOrder(opens, closes, 'registrationClosesOn', 'Lebih awal daripada hari pembukaan pendaftaran.'),
    ({ startsOn, endsOn }) => inOrder(startsOn, endsOn, 'endsOn', 'Lebih awal daripada hari mulai.'),
    ({ registrationClosesOn: closes, endsOn, startsOn }) =>
      inOrder(
        closes,
        endsOn ?? startsOn,
        'registrationClosesOn',
        'Pendaftaran ditutup sesudah angkatan berakhir.',
      ),
    ({ sessions, startsOn, endsOn }) =>
      sessions.flatMap((session, index): Complaint[] => {
        if (session.to <= session.from) {
          return [
            { field: ['sessions', index, 'to'], message: 'Tidak sesudah jam mulai. Periksa kedua jam.' },
          ];
        }
        const outside = (startsOn && session.date < startsOn) || (endsOn && session.date > endsOn);
        return outside
          ? [
              {
                field: ['sessions', index, 'date'],
                message: 'Di luar tanggal angkatan. Periksa tanggal mulai dan berakhir.',
              },
            ]
          : [];
      }),
    ({ override, overrideReason }) =>
      (override === 'ditunda' || override === 'dibatalkan') && !overrideReason
        ? [
            {
              field: ['overrideReason'],
              message: 'Belum diisi. Jelaskan kepada warga mengapa angkatan ini ditunda atau dibatalkan.',
            },
          ]
        : [],
    ({ registration }) => {
      if (!registration) return [];
      const needed = ({ loket: 'place', tautan: 'url', whatsapp: 'number' } as const)[registration.way];
      return registration[needed]
        ? []
        : [
            {
              field: ['registration', needed],
              message: 'Belum diisi. Warga perlu tahu ke mana harus mendaftar.',
            },
          ];
    },
  ],
});

function inOrder(
  from: string | undefined,
  to: string | undefined,
  field: string,
  reason: string,
): Complaint[] {
  return from && to && to < from ? [{ field: [field], message: `${reason} Periksa kedua tanggal.` }] : [];
}
