import type { ContentType } from '../../src/model/content-type.ts';
import { isField, type Control, type Field, type Fields } from '../../src/model/field.ts';
import { allContentTypes } from '../../src/model/index.ts';
import { bodyPhoto } from '../../src/model/photo.ts';
import { entryUrl } from '../../src/urls.ts';

/** The names under which editor.ts registers how entries become files and back. */
export const FORMAT_MARKDOWN = 'desk-markdown';
export const FORMAT_YAML = 'desk-yaml';

/** A field of Decap's config. `model` leads back to the field of `src/model` it was derived from. */
export interface DecapField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required: boolean;
  readonly model: string;
  readonly hint?: string;
  readonly when?: Field['when'];
  readonly [option: string]: unknown;
}

/** A list that may hold more than this many items is searched rather than scrolled through. */
const LONG = 500;

const modelFields = new Map<string, Field>();

/** The field of the model that a Decap field was derived from, by its `model` key. */
export function modelFieldOf(key: string): Field | undefined {
  return modelFields.get(key);
}

/**
 * The whole of Decap's configuration, derived from the model.
 * @param origin where the public site is reachable, for links to published pages.
 */
export function deskConfig(origin: string) {
  return {
    load_config_file: false,
    local_backend: false,
    locale: 'id',
    backend: { name: 'desk', branch: 'main', proxy_url: '/admin/api/v1' },
    publish_mode: 'editorial_workflow',
    media_folder: 'content/media',
    public_folder: '/media',
    site_url: origin,
    display_url: origin,
    show_preview_links: true,
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: true, notes: false },
    collections: allContentTypes.map(collectionOf),
  };
}

/** The questions about a picture among the words of a text. */
export const bodyPhotoFields = () => fieldsOf(bodyPhoto, 'bodyPhoto');

function collectionOf(type: ContentType) {
  const fields = [...fieldsOf(type.fields, type.collection), ...bodyOf(type)];
  const common = {
    name: type.collection,
    label: type.labelPlural,
    label_singular: type.label,
    description: type.description,
    editor: { preview: true },
  };
  if (type.file) {
    const file = { name: type.collection, label: type.label, file: `content/${type.file}`, fields };
    return { ...common, format: FORMAT_YAML, files: [file], delete: false };
  }
  return {
    ...common,
    folder: `content/${type.folder}`,
    format: FORMAT_MARKDOWN,
    extension: 'md',
    create: !type.fixed,
    delete: !type.fixed,
    identifier_field: type.titleField,
    summary: `{{${type.titleField}}}`,
    slug: '{{slug}}',
    preview_path: entryUrl(type.collection, '{{slug}}')?.slice(1),
    sortable_fields: [type.titleField],
    fields,
  };
}

function bodyOf({ body, collection }: ContentType): DecapField[] {
  return body ? [fieldOf('body', body, collection)] : [];
}

function fieldsOf(fields: Fields, at: string): DecapField[] {
  return Object.entries(fields).map(([name, field]) => fieldOf(name, field, at));
}

function fieldOf(name: string, field: Field, at: string): DecapField {
  const { label, hint, required, expected, when, control } = field;
  const model = `${at}/${name}`;
  modelFields.set(model, field);
  return {
    name,
    label,
    required: required || expected === true || hasFallback(control),
    model,
    ...(hint && { hint }),
    ...(when && { when }),
    ...widgetOf(control, required, model),
  };
}

/** Such a question always has an answer. */
const hasFallback = (control: Control) =>
  control.kind === 'toggle' || (control.kind === 'choice' && control.fallback !== undefined);

/** The one place that says which widget draws which kind of question. */
function widgetOf(
  control: Control,
  required: boolean,
  model: string,
): { widget: string; [option: string]: unknown } {
  switch (control.kind) {
    case 'text':
      return { widget: 'desk-text', long: control.long, max: control.max };
    case 'markdown':
      return {
        widget: 'markdown',
        minimal: false,
        modes: ['rich_text', 'raw'],
        buttons: [
          'bold',
          'italic',
          'link',
          'heading-two',
          'heading-three',
          'quote',
          'bulleted-list',
          'numbered-list',
        ],
        // Pictures are put in by a button of our own (widgets/RichText.tsx).
        editor_components: [],
      };
    case 'number':
      return { widget: 'desk-number', min: control.min, max: control.max };
    case 'toggle':
      return { widget: 'boolean', default: control.fallback };
    case 'date':
    case 'moment':
    case 'time':
      return { widget: 'desk-time', kind: control.kind };
    case 'choice':
      return {
        widget: 'desk-choice',
        options: Object.entries(control.options).map(([value, label]) => ({ value, label })),
        many: control.many,
        ...(control.fallback && { default: control.fallback }),
      };
    case 'link':
      return { widget: 'desk-entry', to: control.to, many: control.many };
    case 'media':
      return { widget: 'desk-media', accepts: control.accepts };
    case 'group':
      return { widget: 'object', collapsed: !required, fields: fieldsOf(control.fields, model) };
    case 'list':
      return {
        ...listWidget(control),
        label_singular: control.item,
        default: [],
        allow_add: true,
        // At the end of hundreds nobody would find it.
        add_to_top: control.max > LONG,
        collapsed: true,
        minimize_collapsed: true,
        ...(isField(control.of)
          ? { field: { ...fieldOf('item', control.of, model), name: 'item' } }
          : { fields: fieldsOf(control.of, model), summary: summaryOf(control.of) }),
      };
  }
}

/** A list of hundreds is searched, and one of files takes several at once. */
function listWidget({ of, max }: Control & { kind: 'list' }) {
  if (max > LONG) return { widget: 'desk-long-list' };
  const fields = isField(of) ? [] : Object.entries(of);
  const file = fields.find(([, { control }]) => control.kind === 'media');
  const title = fields.find(([, { control }]) => control.kind === 'text');
  if (file?.[1].control.kind !== 'media' || !title) return { widget: 'list' };
  const { accepts } = file[1].control;
  return { widget: 'desk-files', of_files: { file: file[0], title: title[0], accepts } };
}

/** What a folded item of a list shows: its first line of text. */
function summaryOf(fields: Fields): string {
  const [name] =
    Object.entries(fields).find(([, { control }]) => control.kind === 'text' || control.kind === 'date') ??
    Object.entries(fields)[0]!;
  return `{{fields.${name}}}`;
}
