import TurndownService from 'turndown';
import { cleanHtml, saysMore } from './clean.ts';
import { htmlOfPlainText } from './whatsapp.ts';

const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });

turndown.addRule('item', {
  filter: 'li',
  replacement(content, item) {
    const list = item.parentElement!;
    const marker = list.localName === 'ol' ? `${[...list.children].indexOf(item as Element) + 1}. ` : '- ';
    const text = content.trim().replace(/\n+/g, `\n${' '.repeat(marker.length)}`);
    return `${marker}${text}${item.nextSibling ? '\n' : ''}`;
  },
});

/** What a clipboard holds of a text, by the type the program gave it. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/**
 * Pasted text as our Markdown: headings, lists, strong and emphasised words and links are kept, and nothing else. Where
 * the HTML holds no more than lines, the plain text may hold WhatsApp's marks.
 */
export function toMarkdown({ html, text }: Pasted): string {
  const clean = cleanHtml(html);
  const best = saysMore(clean) || !text ? clean : cleanHtml(htmlOfPlainText(text));
  return turndown.turndown(best).trim();
}
