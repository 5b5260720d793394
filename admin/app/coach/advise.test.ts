import { expect, test } from 'vitest';
import { advise, unanswered, type CoachRules } from './advise.ts';
import { lackingIn } from './lacking.ts';

const rules: CoachRules = {
  longestSentence: 25,
  words: [
    { hard: 'dalam rangka', plain: 'untuk' },
    { hard: 'guna', plain: 'untuk' },
    { hard: 'sosialisasi', plain: 'penjelasan' },
    { hard: 'a.n.', plain: 'atas nama' },
  ],
  officialese: [
    { pattern: 'di* oleh', plain: 'Sebut pelakunya dahulu.' },
    { pattern: 'diharapkan … dapat', plain: 'Minta langsung.' },
    { pattern: 'melakukan pe*an', plain: 'Pakai kata kerjanya.' },
    { pattern: 'sosialisasi', plain: 'Sudah kata sulit.' },
  ],
  acronyms: [{ short: 'KTP', known: true }, { short: 'NIB', long: 'Nomor Induk Berusaha' }, { short: 'BLK' }],
  questions: [
    { question: 'kapan', answers: ['senin', 'mei'] },
    { question: 'bagaimana mendaftar', answers: ['daftar', 'pendaftaran'] },
  ],
};
const passage = (text: string, label = 'Isi') => ({ label, text });
const kinds = (text: string) => advise([passage(text)], rules).map(({ kind, about }) => `${kind}: ${about}`);

test('offers the plainer word, once, and only for whole words', () => {
  expect(kinds('Dalam  rangka sosialisasi, warga berguna. Sosialisasi lagi.')).toEqual([
    'kata sulit: dalam rangka',
    'kata sulit: sosialisasi',
  ]);
});

test('takes the words of the settings as they are written', () => {
  expect(kinds('Surat a.n. kepala, dan dan.')).toEqual(['kata sulit: a.n.']);
});

test('points out a sentence that is too long for a phone', () => {
  expect(kinds(`Warga ${'dan warga '.repeat(13)}datang. Mereka pulang.`)).toHaveLength(1);
  expect(kinds('Warga datang. Mereka pulang.')).toEqual([]);
});

test('asks to explain an acronym that is not explained, and gives its words where they are known', () => {
  const about = (text: string) =>
    advise([passage(text)], rules).map(({ about, what }) => `${about}: ${what}`);
  expect(about('Bawa KTP, NIB, dan SKU.')).toEqual([
    'NIB: Jelaskan saat pertama disebut: Nomor Induk Berusaha.',
    'SKU: Tulis kepanjangannya saat pertama disebut.',
  ]);
  expect(about('Bawa Nomor Induk Berusaha (NIB).')).toEqual([]);
});

test('quotes a sentence that hides who does what, as it stands', () => {
  expect(
    kinds(
      'Pelatihan akan Diadakan  oleh dinas. Peserta diharapkan untuk segera dapat melakukan pendaftaran.',
    ),
  ).toEqual([
    'kalimat kantor: Diadakan oleh',
    'kalimat kantor: diharapkan untuk segera dapat',
    'kalimat kantor: melakukan pendaftaran',
  ]);
  expect(
    kinds('Kami jual di oleh-oleh. Warga diharapkan datang. Ia dapat hadir. Warga melakukan apa?'),
  ).toEqual([]);
});

test('says of each passage what is in it, and of an acronym where it stands first', () => {
  const remarks = advise(
    [
      passage('Guna SKU.', 'Judul'),
      passage('SKU.', 'Langkah 2 › Penjelasan'),
      passage('Dalam rangka.', 'Isi'),
    ],
    rules,
  );
  expect(remarks.map(({ where, about }) => `${where}: ${about}`)).toEqual([
    'Judul: guna',
    'Judul: SKU',
    'Isi: dalam rangka',
  ]);
  expect(advise([passage('SKU.', 'Judul'), passage('Surat Keterangan Usaha (SKU).')], rules)).toEqual([]);
});

test('tells what an announcement leaves open', () => {
  const open = (...texts: string[]) =>
    unanswered(
      texts.map((text) => passage(text)),
      rules,
    ).map(({ about }) => about);
  expect(open('Pelatihan gratis bagi warga.')).toEqual(['kapan', 'bagaimana mendaftar']);
  expect(open('Pendaftaran', 'mulai Senin.')).toEqual([]);
});

test('tells what a batch that one can still join leaves open, by the names of its fields', () => {
  const now = Date.parse('2027-01-01T00:00:00+07:00');
  const open = { cost: 'Gratis', contact: {}, documents: [''], startsOn: '2027-02-01', endsOn: '2027-02-03' };
  expect(lackingIn(open, now).map(({ about, what }) => `${about}: ${what}`)).toEqual([
    'di mana: Isi “Pertemuan” bila sudah diketahui.',
    'apa yang dibawa: Isi “Berkas yang dibawa” bila sudah diketahui.',
    'bagaimana mendaftar: Isi “Cara mendaftar” bila sudah diketahui.',
    'sampai kapan mendaftar: Isi “Pendaftaran ditutup” bila sudah diketahui.',
    'kepada siapa bertanya: Isi “Kontak” bila sudah diketahui.',
  ]);
  expect(lackingIn({ dateNote: 'Contoh: sesudah Lebaran' }, now).map(({ about }) => about)).not.toContain(
    'kapan',
  );
  expect(lackingIn(open, Date.parse('2027-03-01T00:00:00+07:00'))).toEqual([]);
  expect(lackingIn({ reportedOn: '2020-05-01' }, now)).toEqual([]);
});

test('takes no notice of links and marks', () => {
  expect(kinds('Baca [cara daftar](https://contoh.go.id/NIB) **hari ini**.')).toEqual([]);
});

test('says nothing without rules, or with half-written ones', () => {
  const texts = [passage(`Guna NIB ${'dan '.repeat(40)}.`)];
  expect([...advise(texts, {}), ...unanswered(texts, {})]).toEqual([]);
  expect(advise(texts, { words: [{ hard: 'guna' }, {}], officialese: [{ pattern: 'guna' }, {}] })).toEqual(
    [],
  );
  expect(unanswered(texts, { questions: [{}] })).toEqual([]);
});
