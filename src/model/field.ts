import { z } from 'astro/zod';
import { isCalendarDate, isClockTime, isMoment } from '../calendar.ts';

/**
 * The kinds of question an editor can be asked. A field is the control, the rule and the type at once: the desk draws
 * its form from `control`, label and hint; `schema` is what the build, the desk and the server check.
 */
export interface Field<S extends z.ZodType = z.ZodType> {
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly control: Control;
  readonly schema: S;
  /** Show the field only when another field of the same form has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  /** A rule of the content type asks for it in most cases, so the form does not say that it may be left blank. */
  readonly expected?: boolean;
}

export type Fields = Readonly<Record<string, Field>>;
type SchemasOf<F extends Fields> = { [K in keyof F]: F[K]['schema'] };

export type Control =
  | { readonly kind: 'text'; readonly long: boolean; readonly prose: boolean; readonly max: number }
  | { readonly kind: 'markdown' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'toggle'; readonly fallback: boolean }
  | { readonly kind: 'date' | 'moment' | 'time' }
  | { readonly kind: 'choice'; readonly options: Options; readonly many: boolean; readonly fallback?: string }
  | { readonly kind: 'link'; readonly to: string; readonly many: boolean }
  | { readonly kind: 'media'; readonly accepts: 'picture' | 'document' }
  | { readonly kind: 'group'; readonly fields: Fields }
  | { readonly kind: 'list'; readonly of: Field | Fields; readonly item: string; readonly max: number };

/** Stored value → the words an editor and a reader see. */
export type Options = Readonly<Record<string, string>>;

interface Ask {
  readonly label: string;
  readonly hint?: string;
  readonly when?: Field['when'];
  readonly expected?: boolean;
}

const missing = (remedy: string) => `Belum diisi. ${remedy}`;

/** Zod calls this for a wrong type; an absent value and a value of another type need different sentences. */
const wanted = (what: string, remedy: string) => (issue: { readonly input?: unknown }) =>
  issue.input === undefined || issue.input === null ? missing(remedy) : `Isinya bukan ${what}. ${remedy}`;

/**
 * A line of text, or with `long` a paragraph. `max` counts characters. Surrounding blanks are dropped. `prose` is what
 * residents read as sentences in the programme's own words, for the desk's coach; a paragraph is unless it says otherwise.
 */
export function text(
  ask: Ask & { max?: number; long?: boolean; prose?: boolean; pattern?: RegExp; form?: string },
) {
  const { max = ask.long ? 600 : 120, long = false, prose = long } = ask;
  const remedy = `Tulis ${ask.label.toLowerCase()}.`;
  let schema = z
    .string({ error: wanted('teks', remedy) })
    .trim()
    .min(1, missing(remedy))
    .max(max, {
      error: (issue) =>
        `Terlalu panjang: paling banyak ${max} huruf, sekarang ${String(issue.input).length}. Ringkaskan.`,
    });
  if (ask.pattern) schema = schema.regex(ask.pattern, `Bentuknya tidak sesuai. ${ask.form ?? ''}`.trim());
  return field(ask, { kind: 'text', long, prose, max }, schema);
}

/** The Markdown text under the front matter. */
export function markdown(ask: Ask & { max?: number }) {
  const { max = 100_000 } = ask;
  const schema = z
    .string({ error: wanted('teks', 'Tulis isinya.') })
    .max(
      max,
      `Terlalu panjang: paling banyak ${max.toLocaleString('id')} huruf. Bagi menjadi beberapa tulisan.`,
    );
  return field(ask, { kind: 'markdown' }, schema);
}

/** A whole number. */
export function number(ask: Ask & { min?: number; max?: number }) {
  const { min = 0, max = 1_000_000 } = ask;
  const range = `Tulis bilangan bulat antara ${min} dan ${max.toLocaleString('id')}.`;
  const schema = z
    .number({ error: wanted('bilangan', range) })
    .int(`Bukan bilangan bulat. ${range}`)
    .min(min, `Terlalu kecil. ${range}`)
    .max(max, `Terlalu besar. ${range}`);
  return field(ask, { kind: 'number', min, max }, schema);
}

/** Yes or no; absent means `fallback`. */
export function toggle(ask: Ask & { fallback?: boolean }) {
  const { fallback = false } = ask;
  const schema = z.preprocess(
    blankToUndefined,
    z.boolean({ error: wanted('ya atau tidak', 'Pilih ya atau tidak.') }).default(fallback),
  );
  return { ...field(ask, { kind: 'toggle', fallback }, schema), required: false };
}

/** A day, `YYYY-MM-DD`, in WIB. */
export function date(ask: Ask) {
  const remedy = 'Tulis tanggal seperti 2027-03-01.';
  const schema = z.string({ error: wanted('tanggal', 'Pilih tanggalnya.') }).refine(isCalendarDate, {
    error: (issue) => `Tanggal “${issue.input}” tidak ada di kalender. ${remedy}`,
  });
  return field(ask, { kind: 'date' }, schema);
}

/** A point in time, `YYYY-MM-DDTHH:MM:SS+07:00`. A bare day means its first minute in WIB. */
export function moment(ask: Ask) {
  const remedy = 'Tulis tanggal dan jam WIB seperti 2027-03-01T08:00:00+07:00.';
  const schema = z
    .string({ error: wanted('tanggal dan jam', 'Pilih tanggal dan jamnya.') })
    .transform((value) => (isCalendarDate(value) ? `${value}T00:00:00+07:00` : value))
    .refine(isMoment, {
      error: (issue) => `Waktu “${issue.input}” tidak ada di kalender atau bukan WIB. ${remedy}`,
    });
  return field(ask, { kind: 'moment' }, schema);
}

/** A time of the day in WIB, `HH:MM`. */
export function time(ask: Ask) {
  const remedy = 'Tulis jam seperti 08:30.';
  const schema = z
    .string({ error: wanted('jam', remedy) })
    .refine(isClockTime, { error: (issue) => `Jam “${issue.input}” tidak ada. ${remedy}` });
  return field(ask, { kind: 'time' }, schema);
}

/** One of a fixed set. With `fallback`, an absent value means that one. */
export function choice<const O extends Options>(ask: Ask & { options: O; fallback?: keyof O & string }) {
  const { options, fallback } = ask;
  const values = Object.keys(options) as [keyof O & string, ...(keyof O & string)[]];
  const remedy = `Pilih salah satu: ${values.join(', ')}.`;
  const one = z.enum(values, { error: wanted('salah satu pilihan', remedy) });
  const schema = z.preprocess((value) => (isBlank(value) ? fallback : value), one) as unknown as z.ZodType<
    keyof O & string
  >;
  return { ...field(ask, { kind: 'choice', options, many: false, fallback }, schema), required: !fallback };
}

/** Any number of a fixed set; absent means none. */
export function choices<const O extends Options>(ask: Ask & { options: O }) {
  const { options } = ask;
  const values = Object.keys(options) as [keyof O & string, ...(keyof O & string)[]];
  const remedy = `Pilih dari: ${values.join(', ')}.`;
  const schema = emptyList(z.array(z.enum(values, { error: wanted('salah satu pilihan', remedy) })));
  return { ...field(ask, { kind: 'choice', options, many: true }, schema), required: false };
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether `text` can be an entry's id, which is its file name and the end of its address. */
export function isEntryId(text: string): boolean {
  return text.length <= 80 && ID.test(text);
}

const entryId = z
  .string({ error: wanted('nama entri', 'Pilih dari daftar.') })
  .refine(isEntryId, 'Bukan nama entri. Pilih dari daftar.');

/** One entry of another collection, by its id. Whether it exists is checked where all entries are known. */
export function link(ask: Ask & { to: string }) {
  return field(ask, { kind: 'link', to: ask.to, many: false }, entryId);
}

/** Any number of entries of another collection; absent means none. */
export function links(ask: Ask & { to: string; min?: number }) {
  const { min = 0 } = ask;
  const schema = emptyList(z.array(entryId).min(min, missing(`Pilih paling sedikit ${min}.`)));
  return { ...field(ask, { kind: 'link', to: ask.to, many: true }, schema), required: min > 0 };
}

const PICTURE = /^\/media\/[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp)$/;
const DOCUMENT = /^\/media\/[a-z0-9][a-z0-9._-]*\.pdf$/;

/** A picture in the media folder, as `/media/nama.jpg`: JPEG, PNG or WebP. */
export function picture(ask: Ask) {
  const remedy = 'Unggah foto JPEG, PNG, atau WebP.';
  const schema = z
    .string({ error: wanted('foto', remedy) })
    .regex(PICTURE, `Bukan foto yang dikenal. ${remedy}`);
  return field(ask, { kind: 'media', accepts: 'picture' }, schema);
}

/** A PDF in the media folder, as `/media/nama.pdf`. */
export function pdf(ask: Ask) {
  const remedy = 'Unggah berkas PDF.';
  const schema = z.string({ error: wanted('berkas', remedy) }).regex(DOCUMENT, `Bukan berkas PDF. ${remedy}`);
  return field(ask, { kind: 'media', accepts: 'document' }, schema);
}

/** An address on the web, https or http. */
export function webAddress(ask: Ask) {
  return text({
    ...ask,
    max: 500,
    pattern: /^https?:\/\/[^\s/$.?#][^\s]*$/i,
    form: 'Tulis alamat lengkap yang diawali https://.',
  });
}

/** A telephone number as people write it: digits, spaces, hyphens, brackets, a leading plus. */
export function phone(ask: Ask) {
  return text({
    ...ask,
    max: 24,
    pattern: /^\+?[\d\s().-]{5,23}$/,
    form: 'Tulis nomor dengan angka, misalnya 021 1234 567.',
  });
}

/** Questions that belong together. */
export function group<F extends Fields>(ask: Ask & { fields: F }) {
  const schema = strict(ask.fields, missing(`Isi ${ask.label.toLowerCase()}.`));
  return field(ask, { kind: 'group', fields: ask.fields }, schema);
}

/** Any number of answers to one question; absent means none. `item` is what the desk calls one of them. */
export function list<S extends z.ZodType>(
  ask: Ask & { item: string; of: Field<S>; min?: number; max?: number },
): Field<z.ZodType<z.output<S>[]>>;
export function list<F extends Fields>(
  ask: Ask & { item: string; of: F; min?: number; max?: number },
): Field<z.ZodType<z.output<z.ZodObject<SchemasOf<F>>>[]>>;
export function list(ask: Ask & { item: string; of: Field | Fields; min?: number; max?: number }) {
  const { of, min = 0, max = 200 } = ask;
  const item = isField(of) ? of.schema : strict(of, missing(`Isi ${ask.item.toLowerCase()}.`));
  const schema = emptyList(
    z
      .array(item, { error: wanted('daftar', `Tambahkan ${ask.item.toLowerCase()}.`) })
      .min(min, missing(`Tambahkan paling sedikit ${min} ${ask.item.toLowerCase()}.`))
      .max(max, `Terlalu banyak: paling banyak ${max}. Kurangi ${ask.item.toLowerCase()}.`),
  );
  return { ...field(ask, { kind: 'list', of, item: ask.item, max }, schema), required: min > 0 };
}

/** The same question, but it may stay unanswered: "", null, an empty list and a group left blank all mean absent. */
export function optional<S extends z.ZodType>(asked: Field<S>) {
  const schema = z
    .preprocess(blankToUndefined, asked.schema.optional())
    .optional() as unknown as z.ZodOptional<S>;
  return { ...asked, required: false, schema };
}

/** The strict object of some fields: a stray key is a mistake, never dropped in silence. */
export function strict<F extends Fields>(fields: F, absent = missing('Isi bagian ini.')) {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]));
  return z.strictObject(shape as SchemasOf<F>, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys')
        return issue.input === undefined ? absent : `Isinya bukan kelompok isian. ${absent}`;
      const keys = (issue.keys as string[]).map((key) => `“${key}”`).join(', ');
      return `Kolom ${keys} tidak dikenal. Hapus, atau periksa ejaannya. Yang dikenal: ${Object.keys(fields).join(', ')}.`;
    },
  });
}

/** Whether an answer says nothing: what a form leaves behind when a field is emptied. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isBlank);
  if (typeof value === 'object') return Object.values(value).every((part) => part === false || isBlank(part));
  return false;
}

/** Whether this is one question rather than a form of several. */
export function isField(of: Field | Fields): of is Field {
  return typeof (of as Field).label === 'string' && 'schema' in of;
}

function blankToUndefined(value: unknown) {
  return isBlank(value) ? undefined : value;
}

function emptyList<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (isBlank(value) ? [] : value), schema) as unknown as z.ZodType<z.output<S>>;
}

function field<S extends z.ZodType>(ask: Ask, control: Control, schema: S): Field<S> {
  const { label, hint, when, expected } = ask;
  return { label, hint, when, expected, required: true, control, schema };
}
