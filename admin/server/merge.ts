import { parseDocument, type Document } from 'yaml';
import { mergeData, sameValue } from '../../src/model/merge/data.ts';
import { mergeText } from '../../src/model/merge/text.ts';
import type { FieldConflict } from './errors.ts';

/** The text of one entry in three versions; null where the entry does not exist. */
export interface ThreeVersions {
  base: string | null;
  mine: string | null;
  theirs: string | null;
}

export type MergeResult =
  /** `taken` names what came from the other side: `summary`, `sessions.1.place`. */
  | { text: string | null; taken: string[]; conflicts: [] }
  | { text: undefined; taken: []; conflicts: MergeConflict[] };

/** A conflict without the form's words for it: `shown` is the field to name, with places in lists as `mine` has them. */
export type MergeConflict = Omit<FieldConflict, 'label'> & { shown: string };

/** The name of the text under the front matter among an entry's fields. */
export const BODY = 'body';
/** The whole file, when it cannot be told apart into fields. */
export const WHOLE = '';

/**
 * Merges two versions of an entry that grew out of one, as src/model/merge says: what only one side changed is kept, what
 * both changed differently is a conflict. When only one side changed anything, its text comes back byte for byte.
 */
export function mergeEntry({ base, mine, theirs }: ThreeVersions): MergeResult {
  if (mine === theirs || theirs === base) return { text: mine, taken: [], conflicts: [] };
  if (mine === base) return { text: theirs, taken: changedFields(base, theirs), conflicts: [] };
  if (mine === null || theirs === null) return conflict([{ field: WHOLE, shown: WHOLE, mine, theirs, base }]);

  const [was, ours, others] = [
    base === null ? EMPTY : parseEntry(base),
    parseEntry(mine),
    parseEntry(theirs),
  ];
  if (!was || !ours || !others) return mergeWhole(base ?? '', mine, theirs);

  const merged = mergeData(base === null ? undefined : fieldsOf(was), fieldsOf(ours), fieldsOf(others));
  if (merged.conflicts.length > 0)
    return conflict(
      merged.conflicts.map(({ path, shown, mine, theirs, base }) => ({
        field: path.join('.'),
        shown: shown.join('.'),
        mine: mine ?? null,
        theirs: theirs ?? null,
        base: base ?? null,
      })),
    );
  if (merged.taken.length === 0) return { text: mine, taken: [], conflicts: [] };
  for (const field of new Set(merged.taken.map(([name]) => String(name)))) {
    if (field === BODY) continue;
    if (merged.data[field] === undefined) ours.document.delete(field);
    else ours.document.set(field, ours.document.createNode(merged.data[field]));
  }
  const taken = merged.taken.map((path) => path.join('.'));
  const body = taken.includes(BODY) ? spacedAs(ours.body, String(merged.data[BODY] ?? '')) : ours.body;
  const head = taken.some((field) => field !== BODY) ? writeYaml(ours.document) : ours.head;
  return { text: joinEntry({ ...ours, head, body }), taken, conflicts: [] };
}

/** The fields in which two versions of an entry differ. */
export function changedFields(before: string | null, after: string | null): string[] {
  const one = before === null ? EMPTY : parseEntry(before);
  const other = after === null ? EMPTY : parseEntry(after);
  if (!one || !other) return [WHOLE];
  const [was, is] = [fieldsOf(one), fieldsOf(other)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (field) => !sameValue(was[field], is[field]),
  );
}

/** An entry's text with the blank lines around it as another has them. */
function spacedAs(like: string, text: string): string {
  return `${/^\s*/.exec(like)![0]}${text}${text && (/\s*$/.exec(like)![0] || '\n')}`;
}

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

/**
 * All of an entry as fields, the text last. Blank lines around the text say nothing; the desk puts one above it, a file
 * written by hand may not.
 */
function fieldsOf({ data, body, fenced }: ParsedEntry): Record<string, unknown> {
  return fenced ? { ...data, [BODY]: body.trim() } : data;
}

function writeYaml(document: Document): string {
  const yaml = document.toString({ lineWidth: 0 });
  return yaml.endsWith('\n') ? yaml : `${yaml}\n`;
}

function mergeWhole(base: string, mine: string, theirs: string): MergeResult {
  const merged = mergeText(base, mine, theirs);
  return merged === undefined
    ? conflict([{ field: WHOLE, shown: WHOLE, mine, theirs, base }])
    : { text: merged, taken: [WHOLE], conflicts: [] };
}

function conflict(conflicts: MergeConflict[]): MergeResult {
  return { text: undefined, taken: [], conflicts };
}
