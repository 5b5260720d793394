import { CORE_SCHEMA, dump } from 'js-yaml';
import { parseMarkdownFile, parseYaml } from '../../src/intake/front-matter.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { isBlank, isField, type Field, type Fields } from '../../src/model/field.ts';

type Data = Record<string, unknown>;

/**
 * How an entry becomes a file and back. Reading is the build's own; writing leaves out what says nothing, so that an
 * emptied field is an absent one, and quotes what YAML would read as something else.
 */
export const markdownFormat = {
  fromFile(text: string): Data {
    const parsed = parseMarkdownFile(text);
    if ('message' in parsed) throw new Error(parsed.message);
    return parsed.body ? { ...parsed.data, body: parsed.body } : parsed.data;
  },
  toFile(data: Data, order: readonly string[] = []): string {
    const { body, ...front } = data;
    const text = typeof body === 'string' ? body.trim() : '';
    return `---\n${toYaml(front, order)}---\n${text ? `\n${text}\n` : ''}`;
  },
};

export const yamlFormat = {
  fromFile(text: string): Data {
    const parsed = parseYaml(text);
    if ('message' in parsed) throw new Error(parsed.message);
    return parsed.data;
  },
  toFile: (data: Data, order: readonly string[] = []): string => toYaml(data, order),
};

/** The file of an entry of this type. */
export function toFile(type: ContentType, data: Data): string {
  const order = Object.keys(type.fields);
  return type.folder ? markdownFormat.toFile(data, order) : yamlFormat.toFile(data, order);
}

/** The data in the file of an entry of this type. */
export function parseFile(type: ContentType, text: string): Data {
  return (type.folder ? markdownFormat : yamlFormat).fromFile(text);
}

function toYaml(data: Data, order: readonly string[]): string {
  const keys = [...order, ...Object.keys(data).filter((key) => !order.includes(key))];
  const kept = keys.flatMap((key) =>
    key in data && !isAbsent(data[key]) ? [[key, withoutBlanks(data[key])]] : [],
  );
  return kept.length === 0
    ? ''
    : dump(Object.fromEntries(kept), { schema: CORE_SCHEMA, lineWidth: 120, noRefs: true, quotingType: "'" });
}

/** False and 0 say something; blanks and groups of nothing but blanks do not. */
function isAbsent(value: unknown): boolean {
  return typeof value !== 'boolean' && isBlank(value);
}

function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.filter((item) => !isAbsent(item)).map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (isAbsent(part) ? [] : [[key, withoutBlanks(part)]])),
  );
}

/**
 * An entry's data in the shape it has after a save and a load: without blanks, and without what merely repeats the
 * model's fallbacks, in the model's order. Two drafts that say the same are equal as JSON.
 */
export function tidy(type: ContentType, data: Data): Data {
  const body = typeof data['body'] === 'string' ? data['body'].trim() : '';
  return { ...tidyFields(type.fields, data), ...(body && type.body && { body }) };
}

function tidyFields(fields: Fields, data: Data): Data {
  const known = Object.entries(fields).flatMap(([name, field]) => {
    const value = tidyValue(field, data[name]);
    return value === undefined ? [] : [[name, value]];
  });
  const stray = Object.entries(data).filter(([name]) => !(name in fields) && name !== 'body');
  return Object.fromEntries([...known, ...stray]);
}

function tidyValue(field: Field, value: unknown): unknown {
  const { control } = field;
  if (control.kind === 'toggle') return value === control.fallback ? undefined : (value ?? undefined);
  if (isAbsent(value)) return undefined;
  if (control.kind === 'group') return tidyFields(control.fields, value as Data);
  if (control.kind === 'list' && Array.isArray(value)) {
    const { of } = control;
    return value
      .filter((item) => !isAbsent(item))
      .map((item) => (isField(of) ? withoutBlanks(item) : tidyFields(of, item as Data)));
  }
  return withoutBlanks(value);
}
