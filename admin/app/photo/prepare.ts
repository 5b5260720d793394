import { DeskError } from '../api.ts';
import { kindOf } from './kinds.ts';
import { nameOf } from './name.ts';

/** Longest side of a stored picture in pixels: twice the widest it is drawn. */
const MAX_SIDE = 2_000;
const MAX_PDF_BYTES = 20 * 1024 * 1024;
const endings = { jpeg: 'jpg', png: 'png', webp: 'webp' } as const;

/**
 * Makes a chosen file ready to leave the device. A picture is drawn anew: upright, at most 2,000 px, never enlarged,
 * so that nothing but its pixels remains. A PDF passes as it is.
 * @throws DeskError saying what to do instead.
 */
export async function prepareUpload(file: File): Promise<File> {
  const kind = kindOf(new Uint8Array(await file.slice(0, 32).arrayBuffer()));
  if ('refusal' in kind) throw new DeskError(kind.refusal);
  if (kind.type === 'pdf') {
    if (file.size > MAX_PDF_BYTES)
      throw new DeskError(
        'PDF ini lebih besar dari 20 MB. Perkecil dahulu, atau bagi menjadi beberapa berkas.',
      );
    return rename(file, await nameOf(file.name, file, 'pdf'), 'application/pdf');
  }
  const blob = await redraw(file, kind.type);
  const type = blob.type.slice('image/'.length) as keyof typeof endings;
  return rename(blob, await nameOf(file.name, blob, endings[type]), blob.type);
}

async function redraw(file: File, type: 'jpeg' | 'png' | 'webp'): Promise<Blob> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new DeskError(
      'Foto ini rusak atau terpotong sehingga tidak dapat dibuka. Kirim ulang foto aslinya, lalu unggah lagi.',
    );
  }
  const scale = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d')!;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, `image/${type}`, 0.86));
  canvas.width = canvas.height = 0; // gives the memory back at once on phones
  if (!blob)
    throw new DeskError(
      'Foto ini terlalu besar untuk perangkat ini. Perkecil dahulu, atau unggah dari komputer.',
    );
  return blob;
}

function rename(blob: Blob, name: string, type: string): File {
  return new File([blob], name, { type });
}
