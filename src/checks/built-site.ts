import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Page } from './page.ts';

/** Folders of the built site whose files are no pages for readers: other programs' own, and the examples of tests. */
const notOurs = ['pagefind/', 'admin/', 'contoh/'];

/** A built site on disk. */
export class BuiltSite {
  /** Every file, below the folder, with `/` between folders. */
  readonly files: ReadonlySet<string>;
  /** `https://…`, as the home page's canonical address says. */
  readonly origin: string;

  readonly folder: string;
  readonly #sizes = new Map<string, number>();
  readonly #scripts = new Map<string, string>();

  /** @throws when the folder holds no built site */
  constructor(folder: string) {
    this.folder = folder;
    if (!existsSync(join(folder, 'index.html')))
      throw new Error(`${folder} holds no built site. Build it first: npm run build.`);
    this.files = new Set(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
    );
    const canonical = this.page('index.html').links('canonical')[0]?.attributes.href;
    this.origin = canonical && URL.canParse(canonical) ? new URL(canonical).origin : '';
  }

  /** The files that are pages. */
  get pageFiles(): string[] {
    return [...this.files].filter(
      (file) => file.endsWith('.html') && !notOurs.some((folder) => file.startsWith(folder)),
    );
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
    return kept(this.#sizes, file, () => statSync(join(this.folder, file)).size);
  }

  /** The text of a script. Kept, since every page comes with the same few. */
  script(file: string): string {
    return kept(this.#scripts, file, () => this.text(file));
  }

  /** The file a server would answer with for an address of this site, or undefined. */
  fileAt(path: string): string | undefined {
    const name = decodeURIComponent(path).slice(1);
    const candidates = name === '' || name.endsWith('/') ? [`${name}index.html`] : [name, `${name}.html`];
    return candidates.find((file) => this.files.has(file));
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

function kept<Value>(shelf: Map<string, Value>, file: string, read: () => Value): Value {
  const value = shelf.get(file) ?? read();
  shelf.set(file, value);
  return value;
}

/** The address a file answers to: `berita/index.html` is `/berita/`. */
export function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
