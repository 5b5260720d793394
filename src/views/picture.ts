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

/** How wide a picture of the text column is drawn: the whole of a phone, 42rem at most. */
export const columnSizes = '(max-width: 44rem) 92vw, 42rem';

/** A text as HTML that shows it letter by letter. */
export function asHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A picture as HTML, for text that is already HTML. `src` and `srcset` must be addresses without special characters. */
export function pictureHtml({ src, webpSrcset, width, height, alt }: PictureView): string {
  const webp = webpSrcset ? `<source type="image/webp" srcset="${webpSrcset}" sizes="${columnSizes}">` : '';
  return `<picture>${webp}<img src="${src}" width="${width}" height="${height}" alt="${asHtml(alt)}" loading="lazy" decoding="async"></picture>`;
}
