import { drawPictures, renderMarkdown } from '../../../src/markdown/index.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (mark) => escapes[mark]!);

/** A draft's text as the page will show it: the same renderer, its pictures from the desk. */
export function draftBody(markdown: unknown, pictureUrl: (src: string) => string): string {
  const { html } = renderMarkdown(typeof markdown === 'string' ? markdown : '');
  return drawPictures(html, ({ src, alt }) => `<img src="${escape(pictureUrl(src))}" alt="${escape(alt)}">`);
}
