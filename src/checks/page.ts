import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Problem } from './problem.ts';

/** An element of a built page, with where it stands in the file. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | undefined;
  readonly children: readonly (Element | Text)[];
  readonly line: number;
  readonly column: number;
}

export interface Text {
  readonly text: string;
  readonly parent: Element;
  readonly line: number;
  readonly column: number;
}

/** One HTML file of the built site, parsed once for all checks. */
export class Page {
  /** Every element and text, in document order. */
  readonly elements: Element[] = [];
  readonly texts: Text[] = [];
  readonly ids = new Map<string, Element>();

  /** Below the built site's folder: `berita/index.html`. */
  readonly file: string;
  /** The address: `/berita/`. */
  readonly path: string;
  readonly html: string;

  /** @param parsed the part of `html` that is looked into: all of it, unless a question needs less. */
  constructor(file: string, path: string, html: string, parsed = html) {
    this.file = file;
    this.path = path;
    this.html = html;
    const document = parse(parsed, { sourceCodeLocationInfo: true });
    for (const node of document.childNodes) this.#visit(node, undefined);
    for (const element of this.elements) {
      const { id } = element.attributes;
      if (id !== undefined && !this.ids.has(id)) this.ids.set(id, element);
    }
  }

  /** The elements of these names, in document order. */
  all(...names: string[]): Element[] {
    return this.elements.filter(({ name }) => names.includes(name));
  }

  /** The content of `<meta name="…">`, or undefined. */
  meta(name: string): string | undefined {
    return this.all('meta').find(({ attributes }) => attributes.name === name)?.attributes.content;
  }

  /** The `<link>` elements of a relation. */
  links(rel: string): Element[] {
    return this.all('link').filter(({ attributes }) => attributes.rel?.split(/\s+/).includes(rel));
  }

  /** Whether search engines may list this page: neither marked `noindex` nor a mere redirect. */
  get isListed(): boolean {
    return !this.meta('robots')?.includes('noindex') && !this.isRedirect;
  }

  get isRedirect(): boolean {
    return this.all('meta').some(({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'refresh');
  }

  /** A problem at an element, a text, or the page as a whole. */
  problem(message: string, at?: Element | Text): Problem {
    return { file: this.file, ...(at && { line: at.line, column: at.column }), message };
  }

  #visit(node: DefaultTreeAdapterTypes.ChildNode, parent: Element | undefined): Element | Text | undefined {
    const { startLine: line = 1, startCol: column = 1 } = node.sourceCodeLocation ?? {};
    if (node.nodeName === '#text') {
      if (!parent) return undefined;
      const text = { text: (node as DefaultTreeAdapterTypes.TextNode).value, parent, line, column };
      this.texts.push(text);
      return text;
    }
    if (!('tagName' in node)) return undefined;
    const children: (Element | Text)[] = [];
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const element: Element = { name: node.tagName, attributes, parent, children, line, column };
    this.elements.push(element);
    const inside =
      'content' in node ? (node as DefaultTreeAdapterTypes.Template).content.childNodes : node.childNodes;
    for (const child of inside) {
      const seen = this.#visit(child, element);
      if (seen) children.push(seen);
    }
    return element;
  }
}

/** The first element of that name directly within another. */
export function childNamed(parent: Element, name: string): Element | undefined {
  return parent.children.find((child): child is Element => 'name' in child && child.name === name);
}

/** The element's text, its pictures' alternative texts included. */
export function textOf(element: Element): string {
  if (element.name === 'img') return element.attributes.alt ?? '';
  return element.children.map((child) => ('text' in child ? child.text : textOf(child))).join('');
}

/** The names of the elements around one, nearest first. */
export function around({ parent }: Element | Text): string[] {
  return parent ? [parent.name, ...around(parent)] : [];
}
