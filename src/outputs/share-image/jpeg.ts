import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ShareImageView } from '../../views/share-image.ts';
import { madeOnce } from '../../whole-files.ts';
import { drawShareImage } from './draw.ts';

const CACHE = '.cache/share-images';
/** All files that decide how a picture is drawn; builds run in the project's folder. */
export const drawnWith = [
  'src/outputs/share-image/*.{ts,ttf}',
  'src/components/motifs.ts',
  'src/calendar.ts',
  'package-lock.json',
];
/** WhatsApp shows no large preview of much more. */
const MOST_BYTES = 120_000;
/** Sharp edges first; a drawing full of lines gets a little less. */
const QUALITIES = [84, 74, 60];

/**
 * The picture of a page as JPEG, 1200 × 630. The same picture is drawn once: the cache goes by what it says and by what
 * draws it, for to outline the words again only to look whether they are known takes most of the time.
 */
export function shareImageJpeg(view: ShareImageView): Promise<Uint8Array<ArrayBuffer>> {
  const said = JSON.stringify({ ...view, url: undefined });
  const name = createHash('sha256').update(drawing()).update(said).digest('hex').slice(0, 32);
  return madeOnce(join(CACHE, `${name}.jpg`), () => compressed(drawShareImage(view)));
}

let known: string | undefined;

/** A mark of what draws. */
function drawing(): string {
  if (known) return known;
  const hash = createHash('sha256');
  for (const file of globSync(drawnWith).sort()) hash.update(file).update(readFileSync(file));
  return (known = hash.digest('hex'));
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
