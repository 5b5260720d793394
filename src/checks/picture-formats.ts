import { perPage } from './check.ts';
import { childNamed } from './page.ts';

/** What every browser draws. */
const COMMON = /\.(?:jpe?g|png|gif|svg)$/i;
/** The longest side, in CSS pixels, of what is a mark beside text rather than a picture. */
const ICON = 64;

export const pictureFormats = perPage(
  'Every picture comes as AVIF or WebP with a JPEG or PNG for other browsers; only an icon stands alone.',
  function* (page) {
    for (const picture of page.all('picture')) {
      const type = childNamed(picture, 'source')?.attributes.type ?? '';
      const src = childNamed(picture, 'img')?.attributes.src ?? '';
      if (!/^image\/(?:avif|webp)$/.test(type))
        yield page.problem(`${src} comes as neither AVIF nor WebP: give it a <source>.`, picture);
      if (!COMMON.test(src)) yield page.problem(`${src} is no format that every browser draws.`, picture);
    }
    for (const image of page.all('img')) {
      const { src = '', width, height } = image.attributes;
      const isIcon = /\.svg$/i.test(src) || (Number(width) <= ICON && Number(height) <= ICON);
      if (image.parent?.name !== 'picture' && !isIcon)
        yield page.problem(`${src} stands without a <picture>, so it has one format for everybody.`, image);
    }
  },
);
