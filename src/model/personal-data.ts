import { labelOf } from './check.ts';
import type { ContentType } from './content-type.ts';
import {
  findLinkedPhones,
  findPersonalNumbers,
  personalNumberLabels,
  type PersonalNumber,
} from './privacy.ts';

/** Something of a private person in an entry that the public would read. */
export interface PersonalFinding {
  readonly path: readonly (string | number)[];
  /** The field as the form calls it. */
  readonly label: string;
  readonly kind: PersonalNumber['kind'] | 'berkas';
  readonly text: string;
}

/** Fields that are there to make someone reachable. */
const CONTACT_FIELDS = new Set([
  'contact',
  'office',
  'registration',
  'officialNumbers',
  'officialDomains',
  'officialPages',
]);
const IDENTITY_FILE =
  /(?:^|[^a-z])(?:ktp|e-?ktp|kk|nik|npwp|ijazah|akta|sim|paspor|kartu-?keluarga)(?:[^a-z]|$)/i;

/** A text that is one address and nothing else. */
const WEB_ADDRESS = /^\s*https?:\/\/\S+\s*$/;
const MEDIA_URL = /\/media\/[a-z0-9][a-z0-9._-]*/g;

/** The files of the media folder that a text names, `/media/nama.jpg`. */
export function mediaUrlsIn(text: string): string[] {
  return text.match(MEDIA_URL) ?? [];
}

/** Whether a file's name sounds like an identity paper, or holds somebody's NIK. */
export function soundsLikeIdentityPaper(name: string): boolean {
  return IDENTITY_FILE.test(name) || findPersonalNumbers(name).some(({ kind }) => kind === 'nik');
}

/** What was found, in words that follow the field's label. */
export function describePersonal({ kind, text }: PersonalFinding): string {
  return kind === 'berkas'
    ? `nama berkas “${text}” seperti dokumen identitas`
    : `${personalNumberLabels[kind]} “${text}”`;
}

/**
 * What a text holds of private persons and its earlier version did not: only that needs a reason, for what was there
 * has had one.
 */
export function findNewPersonal(
  type: ContentType,
  data: Record<string, unknown>,
  before: Record<string, unknown>,
): PersonalFinding[] {
  const known = new Set(findPersonal(type, before).map(({ text }) => text));
  return findPersonal(type, data).filter(({ text }) => !known.has(text));
}

/** Personal numbers in free text, and files whose names sound like identity papers. Contact fields are left alone. */
export function findPersonal(type: ContentType, data: Record<string, unknown>): PersonalFinding[] {
  const found: PersonalFinding[] = [];
  visit(data, [], (text, path) => {
    if (path.some((key) => CONTACT_FIELDS.has(String(key)))) return;
    const label = labelOf(type, path);
    const add = (kind: PersonalFinding['kind'], what: string) =>
      found.push({ path, label, kind, text: what });
    if (WEB_ADDRESS.test(text)) {
      for (const phone of findLinkedPhones(text)) add('telepon', phone.text);
      return;
    }
    for (const url of mediaUrlsIn(text)) {
      const name = url.slice('/media/'.length);
      if (soundsLikeIdentityPaper(name)) add('berkas', name);
    }
    // The mark in a file's name may happen to look like a telephone number.
    for (const number of findPersonalNumbers(text.replaceAll(MEDIA_URL, ' '))) add(number.kind, number.text);
  });
  return found;
}

function visit(
  value: unknown,
  path: (string | number)[],
  seen: (text: string, path: (string | number)[]) => void,
): void {
  if (typeof value === 'string') seen(value, path);
  else if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index], seen));
  else if (value && typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) visit(part, [...path, key], seen);
  }
}
