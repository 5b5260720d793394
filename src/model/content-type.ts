import type { z } from 'astro/zod';
import type { RenderedMarkdown } from '../markdown/index.ts';
import { strict, type Field, type Fields } from './field.ts';

/** What a cross-field rule finds wrong: the field it is about, and a sentence with reason and remedy. */
export interface Complaint {
  readonly field: readonly (string | number)[];
  readonly message: string;
}

/**
 * One kind of content, written once. The Astro schema, the desk's form and every check derive from it.
 * Either `folder` (many entries, one Markdown file each) or `file` (a single YAML file of settings), below `content/`.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a rule takes its own type's entry, so no narrower default holds every type
export interface ContentType<F extends Fields = any> {
  /** Singular, as in `src/model/<name>.ts`. */
  readonly name: string;
  /** Plural: the Astro collection, the folder and the desk's collection. */
  readonly collection: string;
  readonly folder?: string;
  readonly file?: string;
  /** The site and the desk do without this file. */
  readonly mayBeAbsent?: boolean;
  /** What editors call one of them, and several. */
  readonly label: string;
  readonly labelPlural: string;
  readonly description: string;
  readonly fields: F;
  /** The Markdown text, where there is one. */
  readonly body?: Field;
  /** The field that names an entry, in lists, links and its first address. */
  readonly titleField: keyof F & string;
  /** The field the desk's lists are sorted by at first; newest first when it is a date. */
  readonly sortField?: keyof F & string;
  /** Editors may not add or delete entries. */
  readonly fixed?: boolean;
  readonly rules: readonly ((entry: EntryOf<F>) => readonly Complaint[])[];
  /** What the front matter forbids the text below it; asked once the front matter is right. */
  readonly bodyRules: readonly ((entry: EntryOf<F>, body: RenderedMarkdown) => readonly Complaint[])[];
}

type EntryOf<F extends Fields> = z.output<z.ZodObject<{ [K in keyof F]: F[K]['schema'] }>>;

/** The checked front matter of a content type: `DataOf<typeof track>`. */
export type DataOf<T> = T extends ContentType<infer F> ? EntryOf<F> : never;

export function defineContentType<const F extends Fields>(
  type: Omit<ContentType<F>, 'rules' | 'bodyRules'> & Partial<Pick<ContentType<F>, 'rules' | 'bodyRules'>>,
): ContentType<F> {
  return { ...type, rules: type.rules ?? [], bodyRules: type.bodyRules ?? [] };
}

/** The schema of a content type's front matter, its cross-field rules included. */
export function schemaOf<F extends Fields>(type: ContentType<F>) {
  return strict(type.fields).superRefine((entry, context) => {
    for (const rule of type.rules) {
      for (const { field, message } of rule(entry as EntryOf<F>)) {
        context.addIssue({ code: 'custom', path: [...field], message });
      }
    }
  }) as unknown as z.ZodType<EntryOf<F>>;
}
