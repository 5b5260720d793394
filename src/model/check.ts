import type { z } from 'astro/zod';
import type { RenderedMarkdown } from '../markdown/index.ts';
import { schemaOf, type ContentType } from './content-type.ts';
import { isField, type Field, type Fields } from './field.ts';

/** Something an editor has to mend. `message` holds the reason and the remedy in Indonesian. */
export interface Problem {
  /** Below the content folder; absent for a draft that has no file yet. */
  readonly file?: string;
  readonly path: readonly (string | number)[];
  /** The field as the form calls it: `Pertemuan 2 › Tanggal`. */
  readonly label: string;
  readonly message: string;
}

const schemas = new Map<ContentType, z.ZodType>();

/**
 * Checks front matter against its content type.
 * @returns the checked data with defaults filled in, or every problem found; never throws.
 */
export function checkData(
  type: ContentType,
  data: unknown,
): { data: Record<string, unknown>; problems: [] } | { data: undefined; problems: Problem[] } {
  let schema = schemas.get(type);
  if (!schema) schemas.set(type, (schema = schemaOf(type)));
  const result = schema.safeParse(data ?? {});
  if (result.success) return { data: result.data as Record<string, unknown>, problems: [] };
  const problems = result.error.issues.map(({ path, message }) => {
    const keys = path as (string | number)[];
    return { path: keys, label: labelOf(type, keys), message };
  });
  return { data: undefined, problems };
}

/** What an entry's checked front matter has against the text below it. */
export function checkAgainstBody(
  type: ContentType,
  data: Record<string, unknown>,
  body: RenderedMarkdown,
): Problem[] {
  return type.bodyRules
    .flatMap((rule) => rule(data, body))
    .map(({ field, message }) => ({ path: field, label: labelOf(type, field), message }));
}

/** The words the form uses for a field, by its path in the data. */
export function labelOf(type: ContentType, path: readonly (string | number)[]): string {
  const words: string[] = [];
  let fields: Fields | undefined = type.fields;
  let field: Field | undefined;
  for (const key of path) {
    if (typeof key === 'number') {
      if (field?.control.kind !== 'list') continue;
      words[words.length - 1] = `${field.control.item} ${key + 1}`;
      fields = isField(field.control.of) ? undefined : field.control.of;
      continue;
    }
    field = key === 'body' && !fields?.[key] ? type.body : fields?.[key];
    words.push(field?.label ?? key);
    fields = field?.control.kind === 'group' ? field.control.fields : undefined;
  }
  return words.join(' › ') || type.label;
}

/** The question at a place in an entry's data; the questions of an item of a list that asks several. */
export function askedAt(type: ContentType, path: readonly (string | number)[]): Field | Fields | undefined {
  let asked: Field | Fields | undefined = { ...type.fields, ...(type.body && { body: type.body }) } as Fields;
  for (const key of path) {
    if (!asked) return undefined;
    if (!isField(asked)) asked = asked[key];
    else if (asked.control.kind === 'group') asked = asked.control.fields[key];
    else if (asked.control.kind === 'list') asked = asked.control.of;
  }
  return asked;
}

/** Every link of an entry to another, with the collection it points into. */
export function linksOf(
  type: ContentType,
  data: Record<string, unknown>,
): { path: (string | number)[]; to: string; id: string }[] {
  return walk(type.fields, data, []).flatMap(({ field, path, value }) => {
    if (field.control.kind !== 'link') return [];
    const { to } = field.control;
    return (Array.isArray(value) ? value : [value]).map((id: string, index) => ({
      path: Array.isArray(value) ? [...path, index] : path,
      to,
      id,
    }));
  });
}

/** Every media file the front matter names, as `/media/name.jpg`. */
export function mediaOf(
  type: ContentType,
  data: Record<string, unknown>,
): { path: (string | number)[]; src: string }[] {
  return walk(type.fields, data, []).flatMap(({ field, path, value }) =>
    field.control.kind === 'media' ? [{ path, src: value as string }] : [],
  );
}

/** Every text of an entry that residents read as sentences, with what its form calls it; of a half-typed one too. */
export function proseOf(type: ContentType, data: Record<string, unknown>): { label: string; text: string }[] {
  const fields = type.body ? { ...type.fields, body: type.body } : type.fields;
  return walk(fields, data, []).flatMap(({ field: { control }, path, value }) => {
    const isProse = control.kind === 'markdown' || (control.kind === 'text' && control.prose);
    return isProse && typeof value === 'string' && value ? [{ label: labelOf(type, path), text: value }] : [];
  });
}

function walk(
  fields: Fields,
  data: Record<string, unknown> | null | undefined,
  at: (string | number)[],
): { field: Field; path: (string | number)[]; value: unknown }[] {
  return Object.entries(fields).flatMap(([name, field]) => visit(field, data?.[name], [...at, name]));
}

function visit(
  field: Field,
  value: unknown,
  path: (string | number)[],
): { field: Field; path: (string | number)[]; value: unknown }[] {
  if (value === undefined || value === null) return [];
  const { control } = field;
  if (control.kind === 'group') return walk(control.fields, value as Record<string, unknown>, path);
  if (control.kind !== 'list') return [{ field, path, value }];
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((item, index) =>
    isField(control.of)
      ? visit(control.of, item, [...path, index])
      : walk(control.of, item as Record<string, unknown>, [...path, index]),
  );
}
