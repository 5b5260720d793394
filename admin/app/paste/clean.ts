import { groupWordLists } from './word-lists.ts';

interface Marks {
  readonly strong: boolean;
  readonly em: boolean;
}

const SILENT = new Set('STYLE SCRIPT META LINK TITLE XML TEMPLATE NOSCRIPT SVG OBJECT'.split(' '));
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER MAIN BLOCKQUOTE PRE TABLE THEAD TBODY TFOOT TR UL OL LI H1 H2 H3 H4 H5 H6 DL DT DD FIGURE HR'.split(
    ' ',
  ),
);
const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:)/i;

/**
 * Pasted HTML, built anew from the little that a text of ours can hold: paragraphs, headings of the second and third
 * level, lists, strong and emphasised words, links. Styles, pictures, tables and whatever else programs put in do not
 * come along; the words in them do. Nothing of it is ever part of a page, so nothing runs or loads.
 */
export function cleanHtml(html: string): HTMLElement {
  const pasted = new DOMParser().parseFromString(html, 'text/html');
  groupWordLists(pasted);
  const copy = new Copy(document.implementation.createHTMLDocument(''));
  copy.children(pasted.body, { strong: false, em: false });
  levelHeadings(copy.root);
  return copy.root;
}

/** Whether anything in it is more than lines of text. */
export function saysMore(clean: HTMLElement): boolean {
  return clean.querySelector('h2, h3, ul, ol, strong, em, a') !== null;
}

class Copy {
  readonly root: HTMLElement;
  readonly #document: Document;
  /** Where the next block goes. */
  #into: HTMLElement;
  /** The block that the next words belong to; the first word opens one. */
  #line: HTMLElement | undefined;
  #link: string | undefined;

  constructor(document: Document) {
    this.#document = document;
    this.root = this.#into = document.body;
  }

  children(from: Node, marks: Marks) {
    for (const child of from.childNodes) {
      if (child instanceof Element) this.#element(child, marks);
      else if (child instanceof Text) this.#words(child.data.replace(/[ \t\r\n]+/g, ' '), marks);
    }
  }

  #element(from: Element, outer: Marks) {
    const name = from.tagName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === 'BR') return this.#break(from);
    // WhatsApp draws its emoji as pictures that name them.
    if (name === 'IMG') return this.#words(emojiIn(from.getAttribute('alt') ?? ''), outer);
    const marks = marksOf(from, outer);
    if (name === 'A') return this.#linked(from, marks);
    if (!BLOCKS.has(name)) return this.children(from, marks);
    if (name === 'TR') return this.#row(from, marks);
    if (/^H[1-6]$/.test(name) || from.classList.contains('MsoTitle'))
      return this.#block(name === 'P' ? 'h1' : name.toLowerCase(), from, { strong: false, em: false }, true);
    if (name === 'UL' || name === 'OL') return this.#list(name.toLowerCase(), from, marks);
    if (name === 'LI') return this.#item(from, marks);
    this.#end();
    this.children(from, marks);
    this.#end();
  }

  #block(name: string, from: Element, marks: Marks, plain = false) {
    this.#end();
    const block = this.#document.createElement(name);
    if (plain) {
      block.textContent = (from.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (block.textContent) this.root.append(block);
      return;
    }
    this.#line = this.#into.appendChild(block);
    this.children(from, marks);
    this.#end();
  }

  #list(name: string, from: Element, marks: Marks) {
    const outer = this.#into;
    // Google Docs puts a list inside a list straight into it, beside the item it belongs to.
    const inside = /^[UO]L$/i.test(outer.tagName)
      ? ((outer.lastElementChild as HTMLElement | null) ?? outer)
      : outer;
    this.#end();
    this.#into = inside.appendChild(this.#document.createElement(name));
    this.children(from, marks);
    if (!this.#into.hasChildNodes()) this.#into.remove();
    this.#into = outer;
    this.#line = undefined;
  }

  #item(from: Element, marks: Marks) {
    const list = this.#into;
    if (!/^[UO]L$/i.test(list.tagName)) return this.#block('p', from, marks);
    const item = list.appendChild(this.#document.createElement('li'));
    this.#into = this.#line = item;
    this.children(from, marks);
    if (!item.textContent?.trim()) item.remove();
    this.#into = list;
    this.#line = undefined;
  }

  /** A row of a table becomes a line of its cells. */
  #row(from: Element, marks: Marks) {
    this.#end();
    [...from.children].forEach((cell, index) => {
      if (index > 0) this.#words(' – ', marks);
      this.#words((cell.textContent ?? '').replace(/\s+/g, ' ').trim(), marks);
    });
    this.#end();
  }

  #linked(from: Element, marks: Marks) {
    const before = this.#link;
    this.#link = targetOf(from.getAttribute('href') ?? '');
    this.children(from, marks);
    this.#link = before;
  }

  #break(from: Element) {
    if (from.classList.contains('Apple-interchange-newline')) return;
    if (this.#line?.textContent?.trim() && this.#line.tagName !== 'LI') this.#end();
    else if (this.#line) this.#words(' ', { strong: false, em: false });
  }

  #words(words: string, { strong, em }: Marks) {
    const text = words.replaceAll('\u00a0', ' ');
    if (!text || (!text.trim() && !this.#line?.textContent)) return;
    this.#line ??= this.#into.appendChild(
      this.#document.createElement(this.#into.tagName === 'LI' ? 'span' : 'p'),
    );
    let at: HTMLElement = this.#line;
    if (this.#link) at = this.#within(at, 'a', this.#link);
    // A blank is never emphasised by itself.
    if (text.trim() || isMarked(at.lastChild, strong, em)) {
      if (strong) at = this.#within(at, 'strong');
      if (em) at = this.#within(at, 'em');
    }
    at.append(text);
    at.normalize();
  }

  /** Goes on in the mark that the words before ended in, so that one mark does not become two. */
  #within(at: HTMLElement, name: string, href?: string): HTMLElement {
    const last = at.lastChild;
    if (last instanceof Element && last.localName === name && (!href || last.getAttribute('href') === href))
      return last as HTMLElement;
    const made = at.appendChild(this.#document.createElement(name));
    if (href) made.setAttribute('href', href);
    return made;
  }

  #end() {
    if (this.#line?.tagName === 'P' && !this.#line.textContent?.trim()) this.#line.remove();
    this.#line = this.#into.tagName === 'LI' && !this.#into.textContent?.trim() ? this.#into : undefined;
  }
}

function isMarked(node: ChildNode | null, strong: boolean, em: boolean): boolean {
  return (
    node instanceof Element && ((strong && node.localName === 'strong') || (em && node.localName === 'em'))
  );
}

/** What an element says about its words: its style before its name, for Google Docs wraps all in a `<b>` that is not bold. */
function marksOf(from: Element, outer: Marks): Marks {
  const { fontWeight, fontStyle } = (from as HTMLElement).style ?? {};
  const name = from.localName;
  return {
    strong: fontWeight
      ? fontWeight === 'bold' || fontWeight === 'bolder' || Number(fontWeight) >= 600
      : outer.strong || name === 'b' || name === 'strong',
    em: fontStyle ? fontStyle !== 'normal' : outer.em || name === 'i' || name === 'em',
  };
}

function targetOf(href: string): string | undefined {
  const wrapped = /^https:\/\/www\.google\.com\/url\?(.*)$/.exec(href);
  const target = (wrapped && new URLSearchParams(wrapped[1]).get('q')) || href;
  return SAFE_LINK.test(target) ? target : undefined;
}

function emojiIn(alt: string): string {
  return /^\p{Extended_Pictographic}/u.test(alt) ? alt : '';
}

/** The page's title is above the text: the highest heading of what was pasted becomes the second level, others the third. */
function levelHeadings(root: HTMLElement) {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const highest = Math.min(...headings.map(({ localName }) => Number(localName[1])));
  for (const heading of headings) {
    const levelled = root.ownerDocument.createElement(Number(heading.localName[1]) === highest ? 'h2' : 'h3');
    levelled.append(...heading.childNodes);
    heading.replaceWith(levelled);
  }
}
