import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const dropped = new Set(['svg', 'script', 'style', 'picture', 'img', 'form', 'template']);
const kept = new Set(['h1', 'h2', 'h3', 'p', 'ul', 'ol', 'li', 'a', 'table', 'tr', 'td', 'th', 'blockquote']);

/**
 * The floor: a page as a person would write it by hand, with the same text, a line of CSS and no script.
 * Writes it below `folder` at the same path.
 */
export function writeBare(dist: string, path: string, folder: string): void {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const html = readFileSync(join(dist, file), 'utf8');
  const main = find(parse(html), 'main');
  const body = main ? main.childNodes.map(bare).join('') : '';
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(
    join(folder, file),
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>body{max-width:40rem;margin:auto;padding:1rem;font:1rem/1.6 system-ui}</style></head><body>${serialize(parseFragment(body))}</body></html>`,
  );
}

function bare(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replaceAll('<', '&lt;');
  if (!('tagName' in node) || dropped.has(node.tagName)) return '';
  const inner = node.childNodes.map(bare).join('');
  if (!kept.has(node.tagName)) return inner;
  const href = node.attrs.find(({ name }) => name === 'href')?.value;
  return `<${node.tagName}${href ? ` href="${href}"` : ''}>${inner}</${node.tagName}>`;
}

function find(parent: Parent, name: string): Parent | undefined {
  for (const child of parent.childNodes) {
    if (child.nodeName === name) return child as Parent;
    const below = 'childNodes' in child ? find(child, name) : undefined;
    if (below) return below;
  }
  return undefined;
}
