import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Page } from './page.ts';

/** Folders of the built site whose files are no pages for readers: other programs' own, and the examples of tests. */
const notOurs = ['pagefind/', 'admin/', 'contoh/'];

/** Whether a file of a built site, below its folder, is a page for readers. */
export const isForReaders = (file: string) =>
  file.endsWith('.html') && !notOurs.some((folder) => file.startsWith(folder));

/** A built site on disk. */
export class BuiltSite {
  /** Every file, below the folder, with `/` between folders. */
  get files(): ReadonlySet<string> {
    return (this.#files ??= new Set(
      readdirSync(this.folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
    ));
  }
  /** `https://…`, as the home page's canonical address says. */
  readonly origin: string;

  readonly folder: string;
  #files: ReadonlySet<string> | undefined;
  readonly #sizes = new Map<string, number | undefined>();
  readonly #scripts = new Map<string, string>();

  /** @throws when the folder holds no built site */
  constructor(folder: string) {
    this.folder = folder;
    if (!existsSync(join(folder, 'index.html')))
      throw new Error(`${folder} holds no built site. Build it first: npm run build.`);
    const canonical = this.page('index.html').links('canonical')[0]?.attributes.href;
    this.origin = canonical && URL.canParse(canonical) ? new URL(canonical).origin : '';
  }

  /** The files that are pages. */
  get pageFiles(): string[] {
    return [...this.files].filter(isForReaders);
  }

  page(file: string): Page {
    return new Page(file, pathOf(file), this.text(file));
  }

  text(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  bytes(file: string): Buffer {
    return readFileSync(join(this.folder, file));
  }

  /** What a file weighs, in bytes. */
  size(file: string): number {
    return this.#sizeOf(file) ?? 0;
  }

  /** The size of a file, or undefined where none is; a few are asked for again and again. */
  #sizeOf(file: string): number | undefined {
    if (!this.#sizes.has(file)) {
      const found = statSync(join(this.folder, file), { throwIfNoEntry: false });
      this.#sizes.set(file, found?.isFile() ? found.size : undefined);
    }
    return this.#sizes.get(file);
  }

  /** The text of a script. Kept, since every page comes with the same few. */
  script(file: string): string {
    const text = this.#scripts.get(file) ?? this.text(file);
    this.#scripts.set(file, text);
    return text;
  }

  /** The file a server would answer with for an address of this site, or undefined. */
  fileAt(path: string): string | undefined {
    const name = decodeURIComponent(path).slice(1);
    const candidates = name === '' || name.endsWith('/') ? [`${name}index.html`] : [name, `${name}.html`];
    // Who asks for few files need not have all of them listed.
    return candidates.find((file) => this.#files?.has(file) ?? this.#sizeOf(file) !== undefined);
  }

  /**
   * Where a link on a page leads.
   * @returns the address on this site, or undefined when it leads to another site or is no web address
   */
  resolve(link: string, from: string): URL | undefined {
    const base = this.origin || 'https://site.invalid';
    if (!URL.canParse(link, base + from)) return undefined;
    const url = new URL(link, base + from);
    return url.origin === base ? url : undefined;
  }
}

/** The address a file answers to: `berita/index.html` is `/berita/`. */
export function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
