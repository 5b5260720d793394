import {
  formatClock,
  formatDate,
  formatMoment,
  isCalendarDate,
  isClockTime,
  isMoment,
} from '../../src/calendar.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { isBlank, isField, type Field, type Fields } from '../../src/model/field.ts';

/** The value of an entry's field in words, for an editor who compares two of them. */
export function inWords(type: ContentType, name: string, value: unknown): string {
  return words(name === 'body' ? type.body : type.fields[name], value);
}

function words(field: Field | undefined, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (isBlank(value)) return '(kosong)';
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
