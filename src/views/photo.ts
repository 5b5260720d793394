import type { News } from '../model/index.ts';
import type { Around } from './around.ts';
import type { Draft } from './draft.ts';
import type { PictureView } from './picture.ts';

/** A photo of the front matter as a picture, or undefined while there is none. */
export function toPictureView(photo: Draft<News['photo']>, around: Around): PictureView | undefined {
  const drawn = photo?.src ? around.picture(photo.src) : undefined;
  if (!drawn) return undefined;
  return {
    ...drawn,
    alt: photo?.decorative ? '' : (photo?.alt ?? ''),
    caption: photo?.caption,
    credit: photo?.credit,
  };
}
