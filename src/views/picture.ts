/** A picture ready to draw: a JPEG for every browser, WebP for nearly all, and its size so that nothing shifts. */
export interface PictureView {
  readonly src: string;
  /** WebP in several widths. */
  readonly webpSrcset?: string;
  readonly width: number;
  readonly height: number;
  /** Empty for mere decoration. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/**
 * How wide a picture is drawn, for `sizes`. Of a phone it fills the width, but two thirds are said: a screen three
 * times as dense shows no difference at arm's length, and would load twice the bytes.
 */
const onPhone = '(max-width: 44rem) 66vw';
export const columnSizes = `${onPhone}, 42rem`;
export const besideSizes = `${onPhone}, (min-width: 64rem) 20rem, 100vw`;
export const cardSizes = `${onPhone}, (min-width: 48rem) 22rem, 100vw`;

/** A text as HTML that shows it letter by letter. */
export function asHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Whether a picture is higher than wide: it is drawn narrower. */
export function isUpright({ width, height }: Pick<PictureView, 'width' | 'height'>): boolean {
  return height > width;
}

/** A picture as HTML, for text that is already HTML. `src` and `srcset` must be addresses without special characters. */
export function pictureHtml(picture: PictureView): string {
  const { src, webpSrcset, width, height, alt } = picture;
  const look = isUpright(picture) ? ' class="upright"' : '';
  const webp = webpSrcset ? `<source type="image/webp" srcset="${webpSrcset}" sizes="${columnSizes}">` : '';
  return `<picture>${webp}<img${look} src="${src}" width="${width}" height="${height}" alt="${asHtml(alt)}" loading="lazy" decoding="async"></picture>`;
}
