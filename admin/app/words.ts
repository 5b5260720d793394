import {
  formatClock,
  formatDate,
  formatMoment,
  isCalendarDate,
  isClockTime,
  isMoment,
} from '../../src/calendar.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { askedAt } from '../../src/model/check.ts';
import { isBlank, isField, type Field, type Fields } from '../../src/model/field.ts';

const EMPTY = '(kosong)';

/** The value at a place in an entry in words, for an editor who compares two of them. */
export function inWords(type: ContentType, path: readonly (string | number)[], value: unknown): string {
  const asked = askedAt(type, path);
  if (value === undefined && typeof path.at(-1) === 'number') return '(dihapus)';
  if (!asked || isField(asked)) return words(asked, value);
  return isBlank(value) ? EMPTY : groupWords(asked, value);
}

function words(field: Field | undefined, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (isBlank(value)) return EMPTY;
  const control = field?.control;
  if (Array.isArray(value)) {
    const of = control?.kind === 'list' ? control.of : undefined;
    return value
      .map((item) =>
        of && !isField(of) ? groupWords(of, item) : words(of && isField(of) ? of : field, item),
      )
      .join('\n');
  }
  if (typeof value === 'object') return groupWords(control?.kind === 'group' ? control.fields : {}, value);
  const text = String(value);
  if (control?.kind === 'choice') return control.options[text] ?? text;
  if (control?.kind === 'date' && isCalendarDate(text)) return formatDate(text);
  if (control?.kind === 'moment' && isMoment(text)) return formatMoment(text);
  if (control?.kind === 'time' && isClockTime(text)) return formatClock(text);
  return text;
}

function groupWords(fields: Fields, value: unknown): string {
  return Object.entries((value ?? {}) as Record<string, unknown>)
    .filter(([, part]) => typeof part === 'boolean' || !isBlank(part))
    .map(([name, part]) => `${fields[name]?.label ?? name}: ${words(fields[name], part)}`)
    .join('; ');
}
