import { knownAcronyms, MAX_WORDS, plainerWords } from './rules.ts';

/** A remark on the language of a text; advice, never a refusal. */
export interface Advice {
  readonly kind: 'kalimat panjang' | 'kata sulit' | 'singkatan' | 'yang kurang';
  readonly about: string;
  readonly what: string;
}

/** The questions a resident brings to an announcement, and words that show an answer. */
const questions: readonly (readonly [string, RegExp])[] = [
  ['siapa', /\b(?:warga|peserta|pemilik|pengusaha|perajin|siapa|anda|umkm|ikm|orang)\b/i],
  [
    'kapan',
    /\b(?:\d{1,2}\s+(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)|senin|selasa|rabu|kamis|jumat|sabtu|minggu|pukul|besok)\b/i,
  ],
  ['di mana', /\b(?:di|lokasi|alamat|kecamatan|kelurahan|kantor|gedung|balai)\b/i],
  ['berapa biayanya', /\b(?:gratis|biaya|rp|bayar|rupiah)\b/i],
  ['bagaimana mendaftar', /\b(?:daftar|mendaftar|pendaftaran|registrasi)\b/i],
];

/**
 * What would make a text easier for a resident.
 * @param announces whether the text announces something to take part in, so that its five questions count.
 */
export function advise(text: string, { announces = false } = {}): Advice[] {
  const plain = text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[#*_>`]+/g, ' ');
  return [
    ...longSentences(plain),
    ...hardWords(plain),
    ...acronyms(plain),
    ...(announces ? missingAnswers(plain) : []),
  ];
}

function longSentences(text: string): Advice[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => ({ sentence: sentence.trim(), words: sentence.split(/\s+/).filter(Boolean).length }))
    .filter(({ words }) => words > MAX_WORDS)
    .map(({ sentence, words }) => ({
      kind: 'kalimat panjang',
      about: `${sentence.slice(0, 60)}…`,
      what: `${words} kata. Bagi menjadi dua kalimat.`,
    }));
}

function hardWords(text: string): Advice[] {
  return Object.entries(plainerWords).flatMap(([hard, plain]): Advice[] =>
    new RegExp(`(?<![\\p{L}])${hard.replace(/ /g, '\\s+')}(?![\\p{L}])`, 'iu').test(text)
      ? [{ kind: 'kata sulit', about: hard, what: `Lebih mudah: ${plain}` }]
      : [],
  );
}

function acronyms(text: string): Advice[] {
  const found = new Set(text.match(/(?<![\p{L}\d])[A-Z]{2,}[A-Za-z]*(?![\p{L}])/gu) ?? []);
  return [...found]
    .filter((acronym) => !knownAcronyms.has(acronym) && !isExplained(text, acronym))
    .map((acronym) => ({
      kind: 'singkatan',
      about: acronym,
      what: 'Tulis kepanjangannya saat pertama disebut.',
    }));
}

/** `Nomor Induk Berusaha (NIB)` or `NIB (Nomor Induk Berusaha)`. */
function isExplained(text: string, acronym: string): boolean {
  return text.includes(`(${acronym})`) || text.includes(`${acronym} (`);
}

function missingAnswers(text: string): Advice[] {
  return questions
    .filter(([, answer]) => !answer.test(text))
    .map(([question]) => ({
      kind: 'yang kurang',
      about: question,
      what: 'Belum terjawab di ringkasan atau isi.',
    }));
}
