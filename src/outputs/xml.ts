/** Characters XML 1.0 cannot hold, not even escaped: most control characters, halves of a character, U+FFFE and U+FFFF. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without what no XML document may hold. It still has to be escaped. */
export function possibleInXml(text: string): string {
  return text.replace(IMPOSSIBLE, '');
}

/** Text as the content of an element or an attribute, in XML and in HTML alike. */
export function escapeXml(text: string): string {
  return possibleInXml(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
