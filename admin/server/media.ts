import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { mediaStem } from '../../src/model/media-name.ts';
import { DeskError } from './errors.ts';
import { MEDIA } from './content-paths.ts';

/** The longest side of a stored picture, in pixels. */
export const LONGEST_SIDE = 2_000;
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
}

type Kind = 'jpeg' | 'png' | 'webp' | 'pdf' | 'heic' | 'avif' | 'gif' | 'svg' | 'tiff' | 'film' | 'unknown';

const TYPES = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', pdf: 'application/pdf' } as const;
const ENDINGS = { jpeg: 'jpg', png: 'png', webp: 'webp', pdf: 'pdf' } as const;

const REMEDIES: Record<Exclude<Kind, keyof typeof TYPES>, string> = {
  heic: 'berformat HEIC, yang tidak dapat dibuka semua ponsel. Di iPhone pilih Pengaturan › Kamera › Format › Paling Kompatibel, atau kirim fotonya lewat WhatsApp lalu simpan sebagai JPEG, kemudian unggah lagi.',
  avif: 'berformat AVIF, yang belum dapat diterima. Simpan sebagai JPEG atau WebP, lalu unggah lagi.',
  gif: 'berformat GIF. Gambar bergerak tidak dipakai di situs ini; simpan satu gambarnya sebagai PNG atau JPEG, lalu unggah lagi.',
  svg: 'berformat SVG, yang dapat memuat program. Simpan sebagai PNG, lalu unggah lagi.',
  tiff: 'berformat TIFF. Simpan sebagai JPEG, lalu unggah lagi.',
  film: 'berisi film, bukan foto. Pilih satu fotonya, atau pasang tautan ke filmnya di dalam tulisan.',
  unknown: 'bukan JPEG, PNG, WebP, atau PDF. Pilih berkas lain, atau simpan ulang sebagai salah satunya.',
};

/**
 * Makes a file that an editor sent fit to keep. What it is is decided by its bytes, never by its name. Pictures are
 * turned upright, brought to at most 2,000 px (never enlarged) and written anew, so that nothing but the picture
 * remains; a PDF stays as it is. Throws a DeskError in the editor's words for everything else.
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
  const kind = kindOf(bytes);
  if (!(kind in TYPES)) throw refused(name, REMEDIES[kind as keyof typeof REMEDIES]);
  const known = kind as keyof typeof TYPES;
  const clean = known === 'pdf' ? { bytes: wholePdf(bytes, name) } : await cleanPicture(bytes, name, known);
  const stored = `${mediaStem(name, known === 'pdf' ? 'berkas' : 'foto')}-${createHash('sha256').update(clean.bytes).digest('hex').slice(0, 10)}.${ENDINGS[known]}`;
  return { ...clean, name: stored, path: `${MEDIA}/${stored}`, url: `/media/${stored}`, type: TYPES[known] };
}

/** What a file is, by its first bytes. */
export function kindOf(bytes: Buffer): Kind {
  const starts = (text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text;
  if (starts('\xff\xd8\xff')) return 'jpeg';
  if (starts('\x89PNG\r\n\x1a\n')) return 'png';
  if (starts('RIFF') && starts('WEBP', 8)) return 'webp';
  if (starts('%PDF-')) return 'pdf';
  if (starts('GIF8')) return 'gif';
  if (starts('II*\0') || starts('MM\0*')) return 'tiff';
  if (starts('ftyp', 4)) return kindOfIsoMedia(bytes.toString('latin1', 8, 40));
  const head = bytes
    .toString('utf8', 0, 1_000)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  return head.startsWith('<') && head.includes('<svg') ? 'svg' : 'unknown';
}

/** HEIC, AVIF and films share one container; the brands in its head tell them apart. */
function kindOfIsoMedia(brands: string): Kind {
  if (/avi[fs]/.test(brands)) return 'avif';
  return /hei[cmsx]|hev[cmsx]|mif1|msf1/.test(brands) ? 'heic' : 'film';
}

/** The media type that a stored file's name promises. */
export function mediaType(name: string): string {
  if (name.endsWith('.pdf')) return TYPES.pdf;
  if (name.endsWith('.png')) return TYPES.png;
  return name.endsWith('.webp') ? TYPES.webp : TYPES.jpeg;
}

async function cleanPicture(bytes: Buffer, name: string, kind: 'jpeg' | 'png' | 'webp') {
  try {
    const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const written =
      kind === 'jpeg'
        ? picture.jpeg({ quality: 84, mozjpeg: true })
        : kind === 'png'
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

function wholePdf(bytes: Buffer, name: string): Buffer {
  if (!bytes.toString('latin1', Math.max(0, bytes.length - 2_048)).includes('%%EOF')) {
    throw refused(name, 'terpotong, sehingga tidak dapat dibuka. Salin ulang PDF-nya, lalu unggah lagi.');
  }
  return bytes;
}

function refused(name: string, remedy: string): DeskError {
  return new DeskError(415, 'media-refused', `Berkas “${name.slice(0, 120)}” ${remedy}`, { name });
}
