import type { News } from '../model/index.ts';
import type { Around } from './around.ts';
import type { Draft } from './draft.ts';

/** A picture ready to draw: a JPEG for every browser, WebP for nearly all, and its size so that nothing shifts. */
export interface PictureView {
  readonly src: string;
  readonly srcset?: string;
  readonly webpSrcset?: string;
  readonly width: number;
  readonly height: number;
  /** Empty for mere decoration. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A photo of the front matter as a picture, or undefined while there is none. */
export function toPictureView(photo: Draft<News['photo']>, around: Around): PictureView | undefined {
  const drawn = photo?.src ? around.picture(photo.src) : undefined;
  if (!drawn) return undefined;
  return { ...drawn, alt: photo?.decorative ? '' : (photo?.alt ?? ''), caption: photo?.caption, credit: photo?.credit };
}
