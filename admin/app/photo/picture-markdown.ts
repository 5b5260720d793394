/** A picture among the words of a text. */
export interface BodyPicture {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A picture that stands alone, as `pictureMarkdown` writes it. */
export const PICTURE_MARKDOWN = /^!\[([^\]\n]*)\]\((\S*?)(?: "([^"\n]*)")?\)[ \t]*(?=\n|$)/;

const line = (text = '') => text.replace(/\s+/g, ' ').trim();

/** The Markdown of a picture that stands alone; caption and credit become its title, which the page shows below it. */
export function pictureMarkdown({ src, alt, caption, credit }: BodyPicture): string {
  const words = line(alt).replaceAll('[', '(').replaceAll(']', ')').replaceAll('\\', '');
  const title = line([caption, credit && `Foto: ${credit}`].filter(Boolean).join(' '))
    .replace(/"([^"]*)"/g, '“$1”')
    .replaceAll('"', '”')
    .replaceAll('\\', '');
  return `![${words}](${src}${title && ` "${title}"`})`;
}

/** The picture that such Markdown means. */
export function toBodyPicture([, alt = '', src = '', title = '']: readonly string[]): BodyPicture {
  const [, caption = '', credit = ''] = /^(.*?) ?(?:Foto: (.*))?$/.exec(title) ?? [];
  return { src, alt, caption, credit };
}
