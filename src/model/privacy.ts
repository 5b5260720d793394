/** A personal number found where the public could read it. */
export interface PersonalNumber {
  readonly kind: 'nik' | 'telepon' | 'surel';
  readonly text: string;
  /** Where it starts in the text. */
  readonly index: number;
}

/** What editors call each kind. */
export const personalNumberLabels: Readonly<Record<PersonalNumber['kind'], string>> = {
  nik: 'nomor KTP atau KK (16 angka)',
  telepon: 'nomor telepon',
  surel: 'alamat surel',
};

const SIXTEEN_DIGITS = /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g;
/** What people put between groups of digits; Word makes a dash of a hyphen. */
const GAP = '[ \\u00a0.\\-\\u2010-\\u2015]{0,3}';
/** Brackets may stand around the code alone: (021) 123 4567. */
const PHONE = new RegExp(
  [
    '(?<![\\d/])(?:\\((?=\\+?\\d+\\)))?',
    `(?:\\+62\\)?${GAP}(?:\\(0\\)|0)?${GAP}|62\\)?[ \\u00a0.-]?|0[ \\u00a0-]?)`,
    '\\(?(?:8\\d{1,2}|2\\d{1,2})\\)?',
    `(?:${GAP}\\d){5,9}(?!\\d)`,
  ].join(''),
  'g',
);
/** The number that a link calls or writes to. Of whichever country, but longer than 112 or a service of five digits. */
const LINKED_PHONE = new RegExp(
  `(?<=\\bwa\\.me/(?:c/)?|[?&]phone=|\\b(?:tel|sms):)(?:\\+|%2B)?\\d(?:${GAP}\\d){6,14}(?!\\d)`,
  'gi',
);
const WEB_ADDRESS = /https?:\/\/[^\s<>()[\]"'|,;]+/gi;
const AMOUNT = /Rp\.?\s?\d[\d.]*|(?<![\d.+])[1-9]\d{0,2}(?:\.\d{3})+(?!\.?\d)/g;
const BUSINESS_CODES = /KBLI\s?(?:\d{5}(?!\d)[\s,–-]{0,3})+/g;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * Numbers of a private person in free text: NIK and KK numbers (16 digits: six of the region, the birth or issue date
 * as DDMMYY with 40 added to a woman's day, four of the sequence; Permendagri 72/2022), telephone numbers, e-mail addresses.
 */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (const { 0: match, index } of text.matchAll(SIXTEEN_DIGITS)) {
    if (hasCivilDate(match.replace(/\D/g, ''))) found.push({ kind: 'nik', text: match, index });
  }
  const addPhones = (phones: PersonalNumber[]) => {
    for (const phone of phones)
      if (!found.some(({ index, text }) => phone.index >= index && phone.index < index + text.length))
        found.push(phone);
  };
  addPhones(findLinkedPhones(text));
  addPhones(phonesBy(PHONE, [WEB_ADDRESS, AMOUNT, BUSINESS_CODES].reduce(blank, text)));
  for (const { 0: match, index } of text.matchAll(EMAIL)) found.push({ kind: 'surel', text: match, index });
  return found.sort((a, b) => a.index - b.index);
}

/** The telephone numbers that links of a text call or write to. */
export function findLinkedPhones(text: string): PersonalNumber[] {
  return phonesBy(LINKED_PHONE, text);
}

function phonesBy(pattern: RegExp, text: string): PersonalNumber[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ kind: 'telepon', text: match, index }));
}

/** The text with as many blanks in place of what matches, so that the rest stays where it was. */
function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => ' '.repeat(match.length));
}

function hasCivilDate(digits: string): boolean {
  const province = Number(digits.slice(0, 2));
  const day = Number(digits.slice(6, 8)) % 40;
  const month = Number(digits.slice(8, 10));
  return (
    province >= 11 &&
    province <= 97 &&
    Number(digits.slice(6, 8)) <= 71 &&
    day >= 1 &&
    day <= 31 &&
    month >= 1 &&
    month <= 12
  );
}
