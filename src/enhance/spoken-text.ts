/**
 * What a page says, written for an Indonesian voice: dates, times, money, telephone numbers, ranges, abbreviations and
 * units as a person would say them. Pure; loaded only once someone wants to listen. No pattern looks behind: iPhones
 * before iOS 16.4 refuse a script in which one does, so what stands before is matched and put back.
 */

const LETTERS: Readonly<Record<string, string>> = {
  A: 'a', B: 'be', C: 'ce', D: 'de', E: 'e', F: 'ef', G: 'ge', H: 'ha', I: 'i', J: 'je', K: 'ka', L: 'el', M: 'em',
  N: 'en', O: 'o', P: 'pe', Q: 'ki', R: 'er', S: 'es', T: 'te', U: 'u', V: 've', W: 'we', X: 'eks', Y: 'ye', Z: 'zet',
}; // prettier-ignore
const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const MONTHS = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni',
  'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
]; // prettier-ignore

/** Short forms that are said in full, with the point that belongs to them. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bs\.?\s?[d/]\.?\s?d\.?(?=\s)|\bs\.d\.(?=\s)/gi, 'sampai dengan'],
  [/\b(dll|dsb|dst)\.(?=\s+\p{Lu}|\s*$)/gu, '$1..'], // it ends the sentence too
  [/\bdll\b\.?/gi, 'dan lain-lain'],
  [/\bdsb\b\.?/gi, 'dan sebagainya'],
  [/\bdst\b\.?/gi, 'dan seterusnya'],
  [/\bmis\./gi, 'misalnya'],
  [/\ba\.n\./gi, 'atas nama'],
  [/\bu\.p\./gi, 'untuk perhatian'],
  [/\b(?:no|nmr)\.\s?(?=\d)/gi, 'nomor '],
  [/\btelp?\.\s?/gi, 'telepon '],
  [/\btgl\.\s?/gi, 'tanggal '],
  [/\bjl\.\s?/gi, 'Jalan '],
  [/\bgg\.\s?/gi, 'Gang '],
  [/\bkel\.\s?(?=[A-Z])/gi, 'Kelurahan '],
  [/\bkec\.\s?(?=[A-Z])/gi, 'Kecamatan '],
  [/\bkab\.\s?(?=[A-Z])/gi, 'Kabupaten '],
  [/\bbpk\.\s?/gi, 'Bapak '],
  [/\bWIB\b/g, 'waktu Indonesia barat'],
  [/\bWA\b/g, 'WhatsApp'],
  [/\bAC\b/g, 'a se'],
  [/\bBPOM\b/g, 'be pom'],
];

/** Units, said only after a number. */
const UNITS: Readonly<Record<string, string>> = {
  kg: 'kilogram', g: 'gram', gr: 'gram', mg: 'miligram', km: 'kilometer', m: 'meter', cm: 'sentimeter', mm: 'milimeter',
  'm²': 'meter persegi', m2: 'meter persegi', 'm³': 'meter kubik', 'cm²': 'sentimeter persegi', l: 'liter', L: 'liter',
  ml: 'mililiter', mL: 'mililiter', '%': 'persen', '°C': 'derajat Celsius', '°': 'derajat', V: 'volt', W: 'watt',
  kW: 'kilowatt', kWh: 'kilowatt jam', A: 'ampere', Hz: 'hertz', Ω: 'ohm', MB: 'megabita', kB: 'kilobita',
  ha: 'hektare',
}; // prettier-ignore
const UNIT = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Capitals that are read as a word; all other short ones are spelled. */
const WORDS = new Set(['NIK', 'SIM', 'KUR', 'PIN', 'SIUP', 'SOP', 'KIR', 'RUSUN', 'TAHU', 'ATAU', 'DAN']);
/** Three consonants in a row, or no vowel at all, cannot be said as a word. */
const UNSAYABLE = /[^AEIOU\d]{3}|^[^AEIOU]+$/;

/** `08.30` as `8 lewat 30 menit`. */
const clock = (hour: string, minute: string) =>
  minute === '00' ? String(Number(hour)) : `${Number(hour)} lewat ${Number(minute)} menit`;
const digits = (text: string) => [...text].map((digit) => DIGITS[Number(digit)]).join(' ');
const spell = (capitals: string) => [...capitals].map((letter) => LETTERS[letter] ?? letter).join(' ');
/** `25.000,50` without what would make a voice pause: `25000 koma 5`. */
const amount = (text: string) =>
  text
    .replace(/\.(?=\d{3}(?!\d))/g, '')
    .replace(/,(?:00|-)$/, '')
    .replace(/,(\d)0$/, ',$1')
    .replace(/,(?=\d)/, ' koma ');

/** What an Indonesian voice is given so that it says `text` as a person would. */
export function spokenText(text: string): string {
  let said = text
    .replace(/[\u00ad\u200b\u2060\ufe0f]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[“”„«»"*_→←✓✗•|]/g, ' ')
    .replace(/(?![©®™])\p{Extended_Pictographic}/gu, ' ');

  said = addresses(said);
  said = telephones(said);
  for (const [short, full] of SHORT) said = said.replace(short, full);
  said = money(said);
  said = days(said);
  said = times(said);
  said = numbers(said);
  said = capitals(said);
  return said
    .replace(/\s*[–—]\s*/g, ', ')
    .replace(/\s*·\s*/g, ', ')
    .replace(/\s*\(\s*/g, ', ')
    .replace(/\s*\)/g, ',')
    .replace(/\bdan\/atau\b/g, 'dan atau')
    .replace(/(\p{L})\s?\/\s?(?=\p{L})/gu, '$1 atau ')
    .replace(/&/g, ' dan ')
    .replace(/ = /g, ' sama dengan ')
    .replace(/ ÷ /g, ' dibagi ')
    .replace(/ \+ /g, ' ditambah ')
    .replace(/±\s?/g, 'kurang lebih ')
    .replace(/≤\s?/g, 'paling banyak ')
    .replace(/≥\s?/g, 'paling sedikit ')
    .replace(/\s+/g, ' ')
    .replace(/\s([,.;:!?])/g, '$1')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/,\s*(?=[.!?;:])/g, '')
    .replace(/^[\s,;:]+|[\s,]+$/g, '');
}

/** Addresses of pages and mailboxes, their points said. */
function addresses(text: string): string {
  return text
    .replace(/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (mail) => mail.replace('@', ' et ').replace(/\./g, ' titik '))
    .replace(/\bhttps?:\/\/(?:www\.)?([^\s/]+)(\/[^\s.,)]*)?/g, '$1$2')
    .replace(
      /\b((?:[a-z\d-]+\.)+(?:id|com|net|org|gov|me))(\/[\w/-]*)?(?![\w@])/gi,
      (_, host: string, path = '') =>
        `${host.replace(/\./g, ' titik ')}${path.replace(/\/$/, '').replace(/\//g, ' garis miring ')}`,
    );
}

/** Telephone numbers digit by digit, with a breath where they are written apart. */
function telephones(text: string): string {
  return text.replace(
    /(^|[^\d.,])(\(0\d{2,3}\)\s?|\+62[\s-]?|0)(\d[\d\s-]{4,15}\d)(?![\d.,]\d)/g,
    (whole, before: string, start: string, rest: string) => {
      if (/^\d{2}-\d{2}-\d{4}$/.test(start + rest)) return whole; // a day
      const international = start.startsWith('+');
      const groups = `${start}${rest}`
        .replace(/[+(]/g, '')
        .replace(')', ' ')
        .split(/[\s-]+/);
      return before + (international ? 'plus ' : '') + groups.filter(Boolean).map(digits).join(', ');
    },
  );
}

function money(text: string): string {
  const figure = String.raw`\d+(?:\.\d+)*(?:,(?:\d+|-))?`;
  const scale = String.raw`(?:\s(?:ribu|juta|miliar|triliun))?`;
  return text.replace(
    new RegExp(
      String.raw`\b(?:Rp|IDR)\.?\s?(${figure})(${scale})(?:\s?[–-]\s?(?:Rp\.?\s?)?(${figure})(${scale}))?(?:\s?/\s?(?=\p{L}))?`,
      'gu',
    ),
    (whole, from: string, fromScale: string, to?: string, toScale = '') =>
      `${amount(from)}${fromScale}${to ? ` sampai ${amount(to)}${toScale}` : ''} rupiah${whole.endsWith('/') ? ' per ' : ''}`,
  );
}

/** Days written in figures, and spans of days. */
function days(text: string): string {
  const months = MONTHS.join('|');
  return text
    .replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, (whole, year: string, month: string, day: string) =>
      MONTHS[Number(month) - 1] ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}` : whole,
    )
    .replace(/\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/g, (whole, day: string, month: string, year: string) =>
      MONTHS[Number(month) - 1] ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}` : whole,
    )
    .replace(new RegExp(`(${months}|\\d{4})\\s?[–-]\\s?(?=\\d{1,2} (?:${months}))`, 'g'), '$1 sampai ')
    .replace(/\b(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\s?[–-]\s?(?=[A-Z])/g, '$1 sampai ')
    .replace(new RegExp(`\\b(${months})\\s?[–-]\\s?(?=${months})`, 'g'), '$1 sampai ');
}

/** Times of the day: two figures before the point, or a word that says so. */
function times(text: string): string {
  const time = String.raw`([01]\d|2[0-3])[.:]([0-5]\d)(?![\d.:]\d|\d)`;
  const loose = String.raw`(\d|[01]\d|2[0-3])[.:]([0-5]\d)(?![\d.:]\d|\d)`;
  const span = (_: string, before: string, h: string, m: string, h2: string, m2: string) =>
    `${before.length > 1 ? '' : before}pukul ${clock(h, m)} sampai pukul ${clock(h2, m2)}`;
  const until = String.raw`\s?(?:[–-]|sampai dengan|sampai)\s?(?:pukul |jam )?`;
  return text
    .replace(new RegExp(String.raw`(\b(?:pukul|jam) |^|[^\d.,])${loose}${until}${loose}`, 'gi'), span)
    .replace(
      new RegExp(String.raw`\b(?:pukul|jam) ${loose}`, 'gi'),
      (_, h: string, m: string) => `pukul ${clock(h, m)}`,
    )
    .replace(
      new RegExp(String.raw`(pukul |^|[^\w.,])${time}`, 'g'),
      (whole, before: string, h: string, m: string) =>
        before.length > 1 ? whole : `${before}pukul ${clock(h, m)}`,
    )
    .replace(/(menit|pukul \d{1,2}) waktu Indonesia barat/g, '$1, waktu Indonesia barat');
}

/** Ranges, thousands, decimals, fractions, units, and figures that are read one by one. */
function numbers(text: string): string {
  return text
    .replace(
      /\b(KBLI|NIB|NIK|NPWP)\s?:?\s(\d{5,16})\b/g,
      (_, name: string, code: string) => `${name} ${digits(code)}`,
    )
    .replace(/(\d)\s?[–-]\s?(?=\d)/g, '$1 sampai ')
    .replace(/(\d)\s?[x×]\s?(?=\d)/g, '$1 kali ')
    .replace(
      /(^|[^\d.])(\d{1,3}(?:\.\d{3})+(?:,\d+)?)(?![\d.]\d)/g,
      (_, before: string, figure: string) => before + amount(figure),
    )
    .replace(/(\d),(?=\d)/g, '$1 koma ')
    .replace(/(\d)\.(?=\d)/g, '$1 titik ')
    .replace(/(\d)\s?\/\s?(?=(?:19|20)\d\d\b)/g, '$1 tahun ')
    .replace(/(\d)\s?\/\s?(?=\d)/g, '$1 per ')
    .replace(/(\d)\s?½/g, '$1 setengah')
    .replace(/½/g, 'setengah')
    .replace(/¼/g, 'seperempat')
    .replace(/¾/g, 'tiga perempat')
    .replace(/\bke-(?=\d)/g, 'ke ')
    .replace(
      new RegExp(String.raw`((?:^|[^\p{L}\d-])\d+|setengah|perempat)\s?(${UNIT})(?![\p{L}\d²³])`, 'gu'),
      (_, before: string, unit: string) => `${before} ${UNITS[unit]}`,
    )
    .replace(/(liter|gram|meter)\/jam\b/g, '$1 per jam');
}

/** Abbreviations in capitals, spelled with the names of Indonesian letters. */
function capitals(text: string): string {
  return text
    .replace(/\bRT\s?\/\s?RW\b/g, 'RT RW')
    .replace(/\bRT\s?(\d+)\s?\/\s?RW\s?(?=\d)/g, 'RT $1, RW ')
    .replace(/\b([A-Z][A-Z\d]*)-(?=[A-Z]{2,}\b)/g, '$1 ')
    .replace(
      /(^|[^\p{L}\d])([A-Z][A-Z\d]*[A-Z]|[A-Z](?=\d|\s[A-Z]{2,}\b))(?![\p{Ll}])/gu,
      (_, before: string, word: string) => {
        const isWord = word.length > 4 && !/\d/.test(word) && !UNSAYABLE.test(word);
        return before + (WORDS.has(word) || isWord ? word.toLowerCase() : spell(word));
      },
    )
    .replace(/((?:^|\s)(?:er|be|ce|de|pe|te))(?=\d)/g, '$1 ');
}

/** As much as a voice may be given at once: some fall silent within a longer text. */
const LONGEST = 180;

/** What is said of a text, in pieces of a sentence each; a very long one is cut where it pauses. */
export function sentencesOf(text: string): string[] {
  const sentences = spokenText(text).match(/[^.!?…]+[.!?…]*/g) ?? [];
  return sentences
    .flatMap((sentence) => breaths(sentence.trim()))
    .filter((piece) => /[\p{L}\d]/u.test(piece));
}

function breaths(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const pauses = [', ', '; ', ': ', ' '].map((pause) => sentence.lastIndexOf(pause, LONGEST));
  const at = pauses.find((position) => position > LONGEST / 3) ?? LONGEST;
  return [sentence.slice(0, at + 1).trim(), ...breaths(sentence.slice(at + 1).trim())];
}
