import { isCalendarDate, isMoment } from '../../src/calendar.ts';
import { parseMarkdownFile, parseYaml } from '../../src/intake/front-matter.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { labelOf, linksOf, mediaOf } from '../../src/model/check.ts';
import { pathOf } from './content-checks.ts';
import { CONTENT, type EntryPlace } from './content-paths.ts';

/** Something an entry points to. */
export interface Pointer {
  /** The path of the entry or media file pointed to. */
  target: string;
  field: string;
  label: string;
}

/** What lists, search and deletions need to know of an entry, read from one version of its text. */
export interface EntryFacts {
  title: string;
  /** What the desk sorts the type by, as text that sorts by time. */
  date: string | null;
  publishedAt: string | null;
  expiresAt: string | null;
  picture: string | null;
  /** Every word of the entry, in lower case. */
  words: string;
  data: Record<string, unknown>;
  pointers: Pointer[];
  /** Addresses of this site that it leads readers to, `/berita/kabar/`. */
  siteLinks: SiteLink[];
  /** Pictures in the text, with the words that stand for them. */
  pictures: { src: string; alt: string }[];
}

/** A link to another page of this site. */
export interface SiteLink {
  to: string;
  label: string;
}

const PICTURE_IN_TEXT = /!\[([^\]]*)\]\((\/media\/[^\s)]+)/g;
const LINK_IN_TEXT = /(?<!!)\[[^\]]*\]\((\/(?!\/|media\/)[^\s)]*)/g;
/** A field that holds nothing but an address of this site. */
const SITE_PATH = /^\/(?:[a-z0-9-]+\/)*$/;
const MEDIA_IN_TEXT = /\/media\/[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp|pdf)/g;

/** The facts of an entry's text. A text that cannot be read still has a place in the list, under its file name. */
export function readFacts({ type, slug }: EntryPlace, text: string): EntryFacts {
  const parsed = type.folder ? parseMarkdownFile(text) : { body: '', ...parseYaml(text) };
  const { data, body } = 'message' in parsed ? { data: {}, body: text } : parsed;
  const words = [...wordsOf(data), body].join('\n').toLowerCase();
  const pointers: Pointer[] = [];
  try {
    for (const { path, to, id } of linksOf(type, data)) {
      if (typeof id === 'string')
        pointers.push({ target: pathOf(to, id), field: path.join('.'), label: labelOf(type, path) });
    }
    for (const { path, src } of mediaOf(type, data)) {
      if (typeof src === 'string')
        pointers.push({ target: `${CONTENT}${src}`, field: path.join('.'), label: labelOf(type, path) });
    }
  } catch {
    // Data of another shape than the model's points to nothing the site would follow; the checks say so elsewhere.
  }
  for (const [src] of body.matchAll(MEDIA_IN_TEXT)) {
    pointers.push({ target: `${CONTENT}${src}`, field: 'body', label: labelOf(type, ['body']) });
  }
  return {
    title: textOf(data[type.titleField]) ?? slug,
    date: dateIn(type.sortField && data[type.sortField]),
    publishedAt: textOf(data['publishedAt']),
    expiresAt: textOf(data['expiresAt']),
    picture:
      pointers
        .map(({ target }) => target)
        .find((target) => /\.(?:jpe?g|png|webp)$/.test(target))
        ?.slice(CONTENT.length) ?? null,
    words,
    data,
    pointers,
    siteLinks: [
      ...siteLinksIn(type, data),
      ...[...body.matchAll(LINK_IN_TEXT)].map(([, to]) => ({ to: to!, label: labelOf(type, ['body']) })),
    ],
    pictures: [...body.matchAll(PICTURE_IN_TEXT)].map(([, alt, src]) => ({ src: src!, alt: alt! })),
  };
}

/** Whether a story says that its participant took back their consent. */
export function isWithdrawn({ data }: Pick<EntryFacts, 'data'>): boolean {
  return Boolean(partOf(data['consent'])['withdrawnAt']);
}

/** What a file may hold in a field's place is anything; this reads it as the fields of a group, or as none. */
export function partOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** Moved addresses lead from where nothing is any more; they have a check of their own. */
function siteLinksIn(type: ContentType, data: Record<string, unknown>): SiteLink[] {
  return Object.entries(data).flatMap(([name, value]) =>
    name === 'moved'
      ? []
      : stringsIn(value, [name]).flatMap(({ text, path }) => {
          const links = SITE_PATH.test(text) ? [text] : [...text.matchAll(LINK_IN_TEXT)].map(([, to]) => to!);
          return links.map((to) => ({ to, label: labelOf(type, path) }));
        }),
  );
}

function stringsIn(value: unknown, path: (string | number)[]): { text: string; path: (string | number)[] }[] {
  if (typeof value === 'string') return value.includes('/') ? [{ text: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    stringsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsOf);
}

/** Some types are sorted by a name: that is no date. */
function dateIn(value: unknown): string | null {
  const text = textOf(value);
  return text && (isCalendarDate(text) || isMoment(text)) ? text : null;
}
