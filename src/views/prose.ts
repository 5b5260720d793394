import { drawPictures } from '../markdown/index.ts';
import type { Around } from './around.ts';
import { asHtml, pictureHtml } from './picture.ts';

/** Rendered Markdown with its pictures drawn at the sizes there are; a picture not there yet leaves its words. */
export function toProse(html: string, around: Pick<Around, 'picture'>): string {
  return drawPictures(html, ({ src, alt }) => {
    const drawn = around.picture(src);
    return drawn ? pictureHtml({ ...drawn, alt }) : asHtml(alt);
  });
}
