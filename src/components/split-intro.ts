/**
 * Parts the first paragraphs of a rendered text from what follows its first heading, so that a guide can open with
 * them and keep the rest for those who read on.
 */
export function splitIntro(html: string): { intro: string; rest: string } {
  const at = html.search(/<h[2-6][ >]/);
  return at < 0 ? { intro: html, rest: '' } : { intro: html.slice(0, at), rest: html.slice(at) };
}
