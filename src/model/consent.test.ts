import { expect, test } from 'vitest';
import { readEntry } from '../intake/read-entry.ts';

const consent = {
  form: 'CONTOH-1',
  date: '2027-01-01',
  scope: ['nama', 'foto', 'kontak'],
  until: '2029-01-01',
};
const retold = { basis: 'kutipan', source: 'Contoh berita', date: '2027-01-01', scope: consent.scope };
const photo = { src: '/media/contoh.jpg', alt: 'Contoh perempuan menjahit' };
const picture = '![Contoh perempuan menjahit](/media/contoh.jpg)';

/** What is said of a story, `isian: alasan`; nothing of one that is sound. */
function said(of: Record<string, unknown>, body = 'Contoh isi.'): string[] {
  const data = {
    title: 'Contoh cerita',
    summary: 'Contoh ringkasan.',
    name: 'Ratih Sekar Contoh',
    district: 'matraman',
    track: 'makanan-ringan',
    publishedAt: '2027-01-02T08:00:00+07:00',
    consent,
    ...of,
  };
  const read = readEntry('stories/contoh.md', Buffer.from(`---\n${JSON.stringify(data)}\n---\n${body}\n`));
  return 'entry' in read ? [] : read.problems.map(({ label, message }) => `${label}: ${message}`);
}
const without = (what: string) => ({ ...consent, scope: consent.scope.filter((each) => each !== what) });

test('all that was agreed to may be shown', () => {
  const business = { sells: 'Keripik', contact: '0800 0000 000' };
  expect(said({ photo, business, summary: 'Contoh Ratih Sekar Contoh.' }, picture)).toEqual([]);
});

test.each([
  picture,
  '[Lihat fotonya](/media/contoh.jpg)',
  'Contoh ![Contoh menjahit][1]\n\n[1]: /media/contoh.jpg',
])('without consent to a face, the text holds no picture: %s', (body) => {
  expect(said({ consent: without('foto') }, body)).toEqual([
    'Cerita: Ada gambar, tetapi “Foto wajah” tidak disetujui. Hapus gambarnya, atau minta persetujuan.',
  ]);
  expect(said({ consent: without('foto') }, 'Contoh [surat](/media/contoh.pdf)')).toEqual([]);
});

test.each([
  ['Judul', { title: 'Keripik Ratih Sekar Contoh' }],
  ['Ringkasan', { summary: 'Contoh RATIH SEKAR dari Matraman.' }],
  ['Kutipan', { quote: 'Saya, Ratih  Sekar, membuat keripik.' }],
  ['Usaha › Nama usaha', { business: { name: 'Keripik Sekar Contoh', sells: 'Keripik' } }],
  ['Foto › Teks alternatif', { photo: { ...photo, alt: 'Ratih Sekar menjahit' } }],
])('without consent to the full name, “%s” says the first name only', (label, data) => {
  expect(said({ ...data, consent: without('nama') })).toEqual([
    `${label}: Ada lebih dari nama depan, tetapi “Nama lengkap” tidak disetujui. Tulis “Ratih” saja, atau minta persetujuan.`,
  ]);
});

test.each([
  'Ia **Ratih** [Sekar](/cerita/).',
  'Ia Ratih&nbsp;Sekar.',
  '![Ratih Sekar menjahit](/media/contoh.jpg)',
])('without consent to the full name, the text does not hold it either: %s', (body) =>
  expect(said({ consent: without('nama') }, body)).toHaveLength(1),
);

test('a first name may stand anywhere, and so may a word that is also part of the name', () => {
  const body = 'Ratih, tiga puluh tahun, menjahit. Contoh sekar. Kata Ratih: “Sekarang bisa.”';
  expect(said({ title: 'Contoh cerita Ratih', consent: without('nama') }, body)).toEqual([]);
  expect(said({ name: 'M.Nur’aini', consent: without('nama') }, 'Ia M. Nur’aini.')).toEqual([]);
});

test('what was retold from the press has neither picture nor contact, whatever is ticked', () => {
  const business = { sells: 'Keripik', contact: '0800 0000 000' };
  expect(said({ consent: retold })).toEqual([]);
  expect(said({ consent: retold, photo, business })).toEqual([
    expect.stringMatching(/^Foto: .*dikutip dari berita.* Hapus fotonya, atau/),
    expect.stringMatching(/^Usaha › Kontak usaha: .*dikutip dari berita.* Hapus kontaknya, atau/),
  ]);
  expect(said({ consent: retold }, picture)).toEqual([
    expect.stringMatching(/^Cerita: .*dikutip dari berita.* Hapus gambarnya, atau/),
  ]);
});

test('whatever a story shows beyond its consent does not keep it from being withdrawn', () => {
  const scope = { ...consent, scope: ['kontak'] };
  const body = `Contoh Ratih Sekar.\n\n${picture}`;
  expect(said({ title: 'Ratih Sekar Contoh', photo, consent: scope })).toHaveLength(2);
  expect(said({ consent: scope }, body)).toHaveLength(2);
  const withdrawn = { ...scope, withdrawnAt: '2027-02-01' };
  expect(said({ title: 'Ratih Sekar Contoh', photo, consent: withdrawn }, body)).toEqual([]);
});
