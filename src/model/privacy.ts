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
const PHONE = /(?<![\d/])(?:\+62|62|0)[ -]?(?:8\d{1,2}|2\d{1,2})(?:[ -]?\d){5,9}(?!\d)/g;
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
  const taken = (index: number) =>
    found.some((other) => index >= other.index && index < other.index + other.text.length);
  for (const { 0: match, index } of text.matchAll(PHONE))
    if (!taken(index)) found.push({ kind: 'telepon', text: match, index });
  for (const { 0: match, index } of text.matchAll(EMAIL)) found.push({ kind: 'surel', text: match, index });
  return found.sort((a, b) => a.index - b.index);
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
