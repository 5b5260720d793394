import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument, type Document } from 'yaml';
import type { FieldConflict } from './errors.ts';
import { runGit } from './git.ts';

/** The text of one entry in three versions; null where the entry does not exist. */
export interface ThreeVersions {
  base: string | null;
  mine: string | null;
  theirs: string | null;
}

export type MergeResult =
  /** `taken` names the fields whose newer value came from the other side. */
  | { text: string | null; taken: string[]; conflicts: [] }
  | { text: undefined; taken: []; conflicts: Omit<FieldConflict, 'label'>[] };

/** The name of the text under the front matter among an entry's fields. */
export const BODY = 'body';
/** The whole file, when it cannot be told apart into fields. */
export const WHOLE = '';

/**
 * Merges two versions of an entry that grew out of one, field by field: what only one side changed is kept, the text
 * merges paragraph by paragraph, and what both changed differently is a conflict.
 * When only one side changed anything, its text comes back byte for byte.
 */
export async function mergeEntry({ base, mine, theirs }: ThreeVersions): Promise<MergeResult> {
  if (mine === theirs || theirs === base) return { text: mine, taken: [], conflicts: [] };
  if (mine === base) return { text: theirs, taken: changedFields(base, theirs), conflicts: [] };
  if (mine === null || theirs === null) return conflict([{ field: WHOLE, mine, theirs, base }]);

  const [was, ours, others] = [
    base === null ? EMPTY : parseEntry(base),
    parseEntry(mine),
    parseEntry(theirs),
  ];
  if (!was || !ours || !others) return mergeWhole(base ?? '', mine, theirs);

  const taken: string[] = [];
  const conflicts: Omit<FieldConflict, 'label'>[] = [];
  for (const field of fieldsOf(was, ours, others)) {
    const [b, m, t] = [was.data[field], ours.data[field], others.data[field]];
    if (same(m, t) || same(t, b)) continue;
    if (!same(m, b)) conflicts.push({ field, mine: m ?? null, theirs: t ?? null, base: b ?? null });
    else {
      taken.push(field);
      if (t === undefined) ours.document.delete(field);
      else ours.document.set(field, ours.document.createNode(t));
    }
  }
  let body = ours.body;
  if (!sameText(ours.body, others.body) && !sameText(others.body, was.body)) {
    const merged = sameText(ours.body, was.body)
      ? others.body
      : await mergeText(startingAs(ours.body, was.body), ours.body, startingAs(ours.body, others.body));
    if (merged === null)
      conflicts.push({ field: BODY, mine: ours.body, theirs: others.body, base: was.body });
    else {
      body = merged;
      taken.push(BODY);
    }
  }
  if (conflicts.length > 0) return conflict(conflicts);
  if (taken.length === 0) return { text: mine, taken, conflicts: [] };
  const head = taken.some((field) => field !== BODY) ? writeYaml(ours.document) : ours.head;
  return { text: joinEntry({ ...ours, head, body }), taken, conflicts: [] };
}

/** The fields in which two versions of an entry differ. */
export function changedFields(before: string | null, after: string | null): string[] {
  const one = before === null ? EMPTY : parseEntry(before);
  const other = after === null ? EMPTY : parseEntry(after);
  if (!one || !other) return [WHOLE];
  const fields = fieldsOf(one, other).filter((field) => !same(one.data[field], other.data[field]));
  return sameText(one.body, other.body) ? fields : [...fields, BODY];
}

/** Blank lines around a text say nothing; the desk puts one above it, a file written by hand may not. */
const sameText = (one: string, other: string) => one.trim() === other.trim();
const startingAs = (one: string, other: string) => `${/^\s*/.exec(one)![0]}${other.trimStart()}`;

export interface ParsedEntry {
  data: Record<string, unknown>;
  document: Document;
  /** The YAML as it was written. */
  head: string;
  body: string;
  /** Whether the YAML stands between `---` lines, as in Markdown, or is the whole file. */
  fenced: boolean;
}

const EMPTY: ParsedEntry = { data: {}, document: parseDocument(''), head: '', body: '', fenced: true };

/** An entry's front matter and text, or null when it is no readable entry. */
export function parseEntry(text: string): ParsedEntry | null {
  const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  const fenced = fence?.index === 0;
  const head = fenced ? (fence[1] as string) : text;
  const body = fenced ? text.slice(fence[0].length) : '';
  try {
    const document = parseDocument(head, { uniqueKeys: true });
    if (document.errors.length > 0) return null;
    const data: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
    if (typeof data !== 'object' || Array.isArray(data)) return null;
    return { data: data as Record<string, unknown>, document, head, body, fenced };
  } catch {
    return null;
  }
}

/** The text of an entry whose `document` was changed. */
export function writeEntry(entry: ParsedEntry): string {
  return joinEntry({ ...entry, head: writeYaml(entry.document) });
}

function joinEntry({ fenced, head, body }: ParsedEntry): string {
  return fenced ? `---\n${head}---\n${body}` : head;
}

function fieldsOf(...entries: ParsedEntry[]): string[] {
  return [...new Set(entries.flatMap(({ data }) => Object.keys(data)))];
}

/** What a form leaves behind when a field is emptied says the same as no field at all. */
function same(one: unknown, other: unknown): boolean {
  const isBlank = (value: unknown) =>
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return (isBlank(one) && isBlank(other)) || isDeepStrictEqual(one, other);
}

function writeYaml(document: Document): string {
  const yaml = document.toString({ lineWidth: 0 });
  return yaml.endsWith('\n') ? yaml : `${yaml}\n`;
}

async function mergeWhole(base: string, mine: string, theirs: string): Promise<MergeResult> {
  const merged = await mergeText(base, mine, theirs);
  return merged === null
    ? conflict([{ field: WHOLE, mine, theirs, base }])
    : { text: merged, taken: [WHOLE], conflicts: [] };
}

/** Merges text line by line, or null when both changed the same lines. */
async function mergeText(base: string, mine: string, theirs: string): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'meja-merge-'));
  try {
    const names = ['mine', 'base', 'theirs'];
    await Promise.all(
      [mine, base, theirs].map((text, index) => writeFile(join(folder, names[index] as string), text)),
    );
    const { stdout, exitCode } = await runGit(folder, ['merge-file', '-p', '-q', ...names], {
      accept: CONFLICT_COUNTS,
    });
    return exitCode === 0 ? stdout.toString() : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `git merge-file` ends with the number of conflicts, at most 127. */
const CONFLICT_COUNTS = Array.from({ length: 127 }, (_, index) => index + 1);

function conflict(conflicts: Omit<FieldConflict, 'label'>[]): MergeResult {
  return { text: undefined, taken: [], conflicts };
}
