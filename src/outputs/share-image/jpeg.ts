import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ShareImageView } from '../../views/share-image.ts';
import { madeOnce } from '../../whole-files.ts';
import { drawShareImage } from './draw.ts';

const CACHE = '.cache/share-images';
/** WhatsApp shows no large preview of much more. */
const MOST_BYTES = 120_000;
/** Sharp edges first; a drawing full of lines gets a little less. */
const QUALITIES = [84, 74, 60];

/** The picture of a page as JPEG, 1200 × 630. The same picture is drawn once: the cache goes by what is in it. */
export function shareImageJpeg(view: ShareImageView): Promise<Uint8Array<ArrayBuffer>> {
  const svg = drawShareImage(view);
  const name = createHash('sha256').update(svg).digest('hex').slice(0, 32);
  return madeOnce(join(CACHE, `${name}.jpg`), () => compressed(svg));
}

async function compressed(svg: string): Promise<Buffer> {
  const drawn = sharp(Buffer.from(svg));
  const pixels = await drawn.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (const quality of QUALITIES) {
    const bytes = await sharp(pixels.data, { raw: pixels.info })
      .jpeg({ quality, chromaSubsampling: '4:4:4' })
      .toBuffer();
    if (bytes.length <= MOST_BYTES) return bytes;
  }
  throw new Error(`A share image weighs more than ${MOST_BYTES} bytes at quality ${QUALITIES.at(-1)}.`);
}
