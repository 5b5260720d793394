import { labelOf } from '../../src/model/check.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { findPersonalNumbers, type PersonalNumber } from '../../src/model/privacy.ts';

export interface PersonalFinding {
  readonly label: string;
  readonly kind: PersonalNumber['kind'] | 'berkas';
  readonly text: string;
}

/** Fields that are there to make someone reachable. */
const CONTACT_FIELDS = new Set(['contact', 'office', 'registration', 'officialNumbers', 'officialDomains']);
const IDENTITY_FILE =
  /(?:^|[^a-z])(?:ktp|e-?ktp|kk|nik|npwp|ijazah|akta|sim|paspor|kartu-?keluarga)(?:[^a-z]|$)/i;

/** Personal numbers in free text, and files whose names sound like identity papers. Contact fields are left alone. */
export function findPersonal(type: ContentType, data: Record<string, unknown>): PersonalFinding[] {
  const found: PersonalFinding[] = [];
  visit(data, [], (text, path) => {
    if (path.some((key) => CONTACT_FIELDS.has(String(key))) || /^https?:\/\//.test(text)) return;
    const label = labelOf(type, path);
    if (text.startsWith('/media/')) {
      const name = text.slice('/media/'.length);
      if (IDENTITY_FILE.test(name)) found.push({ label, kind: 'berkas', text: name });
      return;
    }
    for (const { kind, text: number } of findPersonalNumbers(text)) found.push({ label, kind, text: number });
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
