const ITEM = /^\s*(?:[-*•·‣▪]\s+|(\d{1,3})[.)]\s+)(?=\S)/;
/** `[10.12, 3/5/2027] Nama: `, which WhatsApp puts before each message when several are copied. */
const SENDER = /^\[\d{1,2}[.:]\d{2}(?:[.:]\d{2})?, \d{1,2}\/\d{1,2}\/\d{2,4}\] [^:\n]{1,60}: /gm;
const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g;

/**
 * Plain text as people write it in WhatsApp (`*tebal*`, `_miring_`, lists by hyphen or number, bare addresses), as HTML.
 * Each line is a paragraph; who wrote a message and when is left out.
 */
export function htmlOfPlainText(text: string): string {
  const html: string[] = [];
  let list = '';
  const close = () => {
    if (list) html.push(`</${list}>`);
    list = '';
  };
  for (const line of text.replace(SENDER, '').split(/\r?\n/)) {
    const item = ITEM.exec(line);
    const wanted = item ? (item[1] ? 'ol' : 'ul') : '';
    if (wanted !== list) {
      close();
      if (wanted) html.push(`<${wanted}>`);
      list = wanted;
    }
    if (item) html.push(`<li>${marked(line.slice(item[0].length))}</li>`);
    else if (line.trim()) html.push(`<p>${marked(line)}</p>`);
  }
  close();
  return html.join('');
}

function marked(line: string): string {
  const parts = line.split(ADDRESS);
  const addresses = line.match(ADDRESS) ?? [];
  return parts
    .map((part, index) => {
      const address = addresses[index] && escaped(addresses[index]);
      return `${emphasised(escaped(part))}${address ? `<a href="${address}">${address}</a>` : ''}`;
    })
    .join('');
}

/** A mark counts where WhatsApp counts it: around words, not inside one. */
function emphasised(html: string): string {
  const around = (mark: string) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}${mark}])[${mark}](?!\\s)([^${mark}]+?)(?<!\\s)[${mark}](?![\\p{L}\\p{N}${mark}])`,
      'gu',
    );
  return html
    .replace(around('*'), '<strong>$1</strong>')
    .replace(around('_'), '<em>$1</em>')
    .replace(around('~'), '$1');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
