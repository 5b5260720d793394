import { stat } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { contentDir } from '../intake/content-dir.ts';
import type { Around } from '../views/around.ts';
import { madeOnce } from '../whole-files.ts';

/** Widths drawn, in pixels: a small phone, a sharp phone, a desk. */
const WIDTHS = [360, 720, 1200] as const;
/** What a phone loads of one picture at most, in bytes, and the widest file that it loads. */
const PHONE_BYTES = 40_000;
const PHONE_WIDTH = 720;
/** What WebP is tried with, best first. Below that quality blocks show: the smallest things are softened instead, by pixels. */
const TRIES = [
  { quality: 66 },
  { quality: 54 },
  { quality: 42 },
  { quality: 30 },
  { quality: 30, soften: 1 },
  { quality: 30, soften: 2 },
] as const;
/** The width of the JPEG for browsers without WebP. */
const FALLBACK_WIDTH = 720;
/** Drawn anew when the way of drawing changes. */
const CACHE = '.cache/pictures-3';

type DrawnPicture = NonNullable<ReturnType<Around['picture']>>;

/** One file to be drawn from a picture of the media folder. */
export interface PictureFile {
  /** Its name below `/media/`. */
  readonly name: string;
  readonly source: string;
  readonly width: number;
  readonly format: 'webp' | 'jpeg';
}

export interface MeasuredPicture {
  readonly picture: DrawnPicture;
  readonly files: readonly PictureFile[];
}

/**
 * Measures a picture and names the files it is drawn as. The size of the original is part of the names, so that a
 * replaced picture never hides behind a cached one.
 * @param src as in the content, `/media/nama.jpg`.
 */
export async function measurePicture(src: string): Promise<MeasuredPicture> {
  const source = join(contentDir, src);
  const [{ autoOrient }, { size }] = await Promise.all([sharp(source).metadata(), stat(source)]);
  const { width, height } = autoOrient; // as seen, not as a phone held sideways wrote it
  const stem = `${parse(basename(src)).name}-${size.toString(36)}`;
  const file = (format: 'webp' | 'jpeg', wanted: number): PictureFile => {
    const drawn = Math.min(wanted, width);
    return { name: `${stem}-${drawn}.${format === 'jpeg' ? 'jpg' : format}`, source, width: drawn, format };
  };
  const widths = WIDTHS.filter((_, index) => index === 0 || WIDTHS[index - 1]! < width);
  const webp = widths.map((wanted) => file('webp', wanted));
  const fallback = file('jpeg', FALLBACK_WIDTH);
  return {
    picture: {
      src: `/media/${fallback.name}`,
      webpSrcset: webp.map(({ name, width: drawn }) => `/media/${name} ${drawn}w`).join(', '),
      width: fallback.width,
      height: Math.max(1, Math.round((height * fallback.width) / width)),
    },
    files: [...webp, fallback],
  };
}

/** Draws one file, upright and without metadata, on white where the format knows no transparency; drawn before, it comes from the cache. */
export function drawPicture({ name, source, width, format }: PictureFile): Promise<Uint8Array<ArrayBuffer>> {
  return madeOnce(join(CACHE, name), () => {
    const image = sharp(source).autoOrient().resize({ width, withoutEnlargement: true });
    return format === 'webp'
      ? drawWebp(image, width)
      : image.flatten({ background: '#fff' }).jpeg({ quality: 74, mozjpeg: true }).toBuffer();
  });
}

/** A picture full of leaves or of people costs more than one of a face: for a phone it is drawn as well as the budget allows. */
async function drawWebp(image: Sharp, width: number): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for (const { quality, ...otherwise } of TRIES) {
    const tried = 'soften' in otherwise ? image.clone().blur(otherwise.soften) : image.clone();
    bytes = await tried.webp({ quality }).toBuffer();
    if (width > PHONE_WIDTH || bytes.length <= PHONE_BYTES) break;
  }
  return bytes;
}
