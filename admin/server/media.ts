import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { endingOf, mediaTypeOf, type MediaType } from '../../src/intake/media-type.ts';
import { mediaStem } from '../../src/model/media-name.ts';
import { DeskError } from './errors.ts';
import { MEDIA } from './content-paths.ts';
import { withoutPdfMetadata, type LeftAlone } from './pdf.ts';
import { Queue } from './queue.ts';

/** The longest side of a stored picture, in pixels. */
const LONGEST_SIDE = 2_000;
/** The largest file an editor may send, in bytes. */
export const LARGEST_UPLOAD = 40 * 1024 * 1024;
/** More pixels than any phone makes; beyond lies a file made to exhaust memory. */
const MOST_PIXELS = 220_000_000;

/** A file ready to be kept: clean, named by its content. */
export interface CleanMedia {
  name: string;
  path: string;
  url: string;
  type: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  bytes: Buffer;
  width?: number;
  height?: number;
  /** What an editor has to know about what was kept. */
  note?: string;
}

const TYPES = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', pdf: 'application/pdf' } as const;

/** One at a time: a large picture takes hundreds of megabytes while it is drawn. */
const drawing = new Queue();

/**
 * Makes a file that an editor sent fit to keep. What it is is decided by its bytes, never by its name. Pictures are
 * turned upright, brought to at most 2,000 px (never enlarged) and written anew, so that nothing but the picture
 * remains; a PDF loses who made it with what. Throws a DeskError in the editor's words for everything else.
 */
export async function cleanMedia(bytes: Buffer, name: string): Promise<CleanMedia> {
  if (bytes.length > LARGEST_UPLOAD) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    throw new DeskError(
      413,
      'too-large',
      `Berkas “${name}” berukuran ${size} MB; paling besar 40 MB. Kecilkan dahulu, lalu unggah lagi.`,
    );
  }
  const known = mediaTypeOf(bytes);
  if ('refusal' in known) throw refused(name, known.refusal);
  const { type } = known;
  const clean =
    type === 'pdf'
      ? await drawing.run(() => cleanPdf(bytes, name))
      : await drawing.run(() => cleanPicture(bytes, name, type));
  const stem = mediaStem(name, type === 'pdf' ? 'berkas' : 'foto');
  const mark = createHash('sha256').update(clean.bytes).digest('hex').slice(0, 10);
  const stored = `${stem}-${mark}${endingOf(type)}`;
  return { ...clean, name: stored, path: `${MEDIA}/${stored}`, url: `/media/${stored}`, type: TYPES[type] };
}

/** The media type that a stored file's name promises. */
export function mediaType(name: string): string {
  if (name.endsWith('.pdf')) return TYPES.pdf;
  if (name.endsWith('.png')) return TYPES.png;
  return name.endsWith('.webp') ? TYPES.webp : TYPES.jpeg;
}

async function cleanPicture(bytes: Buffer, name: string, type: Exclude<MediaType, 'pdf'>) {
  try {
    const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const written =
      type === 'jpeg'
        ? picture.jpeg({ quality: 84, mozjpeg: true })
        : type === 'png'
          ? picture.png({ compressionLevel: 9 })
          : picture.webp({ quality: 84 });
    const { data, info } = await written.toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message)) {
      throw refused(
        name,
        'terlalu besar untuk dibuka. Kecilkan dahulu hingga paling banyak 10.000 piksel pada sisi panjangnya, lalu unggah lagi.',
      );
    }
    throw refused(
      name,
      'rusak atau terpotong, sehingga tidak dapat dibuka. Salin ulang dari ponsel atau kamera, lalu unggah lagi.',
    );
  }
}

const LEFT_ALONE: Record<LeftAlone, string> = {
  signed: 'PDF ini bertanda tangan elektronik',
  locked: 'PDF ini dikunci dengan sandi',
  unreadable: 'Susunan PDF ini tidak biasa',
};

async function cleanPdf(bytes: Buffer, name: string): Promise<Pick<CleanMedia, 'bytes' | 'note'>> {
  if (!bytes.toString('latin1', Math.max(0, bytes.length - 2_048)).includes('%%EOF')) {
    throw refused(name, 'terpotong, sehingga tidak dapat dibuka. Salin ulang PDF-nya, lalu unggah lagi.');
  }
  const { bytes: cleaned, leftAlone } = await withoutPdfMetadata(bytes);
  if (!leftAlone) return { bytes: cleaned };
  const note = `${LEFT_ALONE[leftAlone]}, jadi disimpan apa adanya: nama pembuat, nama program, dan tanggal di dalamnya ikut terbit.`;
  return { bytes, note };
}

function refused(name: string, remedy: string): DeskError {
  return new DeskError(415, 'media-refused', `Berkas “${name.slice(0, 120)}” ${remedy}`, { name });
}
