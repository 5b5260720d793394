import type { DataRecord } from './record.ts';

/**
 * Records as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read the letters right). Lists become
 * `a; b`, a group one column for each part: `kontak.surel`; texts in HTML and lists of groups stay in the JSON. A cell
 * never starts a formula.
 */
export function toCsv(records: readonly DataRecord[]): string {
  const flat = records.map(flattened);
  const columns = [...new Set(flat.flatMap((record) => Object.keys(record)))];
  const rows = flat.map((record) => columns.map((name) => cell(record[name])));
  return `\uFEFF${[columns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function flattened(record: DataRecord): DataRecord {
  const cells = Object.entries(record).flatMap(([name, value]): [string, unknown][] => {
    if (name === 'html' || value === undefined) return [];
    if (Array.isArray(value))
      return value.length > 0 && value.every((item) => typeof item === 'string') ? [[name, value]] : [];
    if (typeof value !== 'object' || value === null) return [[name, value]];
    return Object.entries(flattened(value as DataRecord)).map(([part, cell]) => [`${name}.${part}`, cell]);
  });
  return Object.fromEntries(cells);
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
