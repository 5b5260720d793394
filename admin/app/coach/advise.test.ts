import { expect, test } from 'vitest';
import { advise, type CoachRules } from './advise.ts';

const rules: CoachRules = {
  longestSentence: 25,
  words: [
    { hard: 'dalam rangka', plain: 'untuk' },
    { hard: 'guna', plain: 'untuk' },
    { hard: 'sosialisasi', plain: 'penjelasan' },
    { hard: 'a.n.', plain: 'atas nama' },
  ],
  acronyms: [{ short: 'KTP', known: true }, { short: 'NIB', long: 'Nomor Induk Berusaha' }, { short: 'BLK' }],
  questions: [
    { question: 'kapan', answers: ['senin', 'mei'] },
    { question: 'bagaimana mendaftar', answers: ['daftar', 'pendaftaran'] },
  ],
};
const kinds = (text: string, isNews = false) =>
  advise(text, rules, { isNews }).map(({ kind, about }) => `${kind}: ${about}`);

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
  const about = (text: string) => advise(text, rules).map(({ about, what }) => `${about}: ${what}`);
  expect(about('Bawa KTP, NIB, dan SKU.')).toEqual([
    'NIB: Jelaskan saat pertama disebut: Nomor Induk Berusaha.',
    'SKU: Tulis kepanjangannya saat pertama disebut.',
  ]);
  expect(about('Bawa Nomor Induk Berusaha (NIB).')).toEqual([]);
});

test('tells what an announcement leaves open', () => {
  expect(kinds('Pelatihan gratis bagi warga.', true)).toEqual([
    'yang kurang: kapan',
    'yang kurang: bagaimana mendaftar',
  ]);
  expect(kinds('Pendaftaran mulai Senin.', true)).toEqual([]);
});

test('takes no notice of links and marks', () => {
  expect(kinds('Baca [cara daftar](https://contoh.go.id/NIB) **hari ini**.')).toEqual([]);
});

test('says nothing without rules, or with half-written ones', () => {
  expect(advise(`Guna NIB ${'dan '.repeat(40)}.`, {}, { isNews: true })).toEqual([]);
  expect(advise('Guna.', { words: [{ hard: 'guna' }, {}], questions: [{}] }, { isNews: true })).toEqual([]);
});
