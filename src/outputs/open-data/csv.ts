import type { DataRecord } from './records.ts';

/**
 * Records as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read the letters right). Lists become
 * `a; b`; texts in HTML and lists of groups stay in the JSON. A cell never starts a formula.
 */
export function toCsv(records: readonly DataRecord[]): string {
  const columns = [
    ...new Set(records.flatMap((record) => Object.keys(record).filter((name) => isFlat(name, record)))),
  ];
  const rows = records.map((record) => columns.map((name) => cell(record[name])));
  return `\uFEFF${[columns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function isFlat(name: string, record: DataRecord): boolean {
  const value = record[name];
  if (name === 'html' || value === undefined) return false;
  return Array.isArray(value) ? value.every((item) => typeof item === 'string') : typeof value !== 'object';
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
