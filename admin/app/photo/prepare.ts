import { endingOf, HEAD_BYTES, mediaTypeOf, type MediaType } from '../../../src/intake/media-type.ts';
import { DeskError } from '../api.ts';
import { browserDrawsRight } from './browser-draws-right.ts';
import { nameOf } from './name.ts';

/** Longest side of a stored picture in pixels: twice the widest it is drawn. */
const MAX_SIDE = 2_000;
const MAX_PDF_BYTES = 20 * 1024 * 1024;

/**
 * Makes a chosen file ready to leave the device. A picture is drawn anew: upright, at most 2,000 px, never enlarged,
 * so that nothing but its pixels remains. What this device cannot draw, or would draw wrongly, goes as it is: the
 * server does the same to it, or says why it cannot. A PDF passes as it is.
 * @throws DeskError saying what to do instead.
 */
export async function prepareUpload(file: File): Promise<File> {
  const known = mediaTypeOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  if ('refusal' in known) throw new DeskError(`Berkas “${file.name.slice(0, 120)}” ${known.refusal}`);
  if (known.type === 'pdf' && file.size > MAX_PDF_BYTES)
    throw new DeskError(
      'PDF ini lebih besar dari 20 MB. Perkecil dahulu, atau bagi menjadi beberapa berkas.',
    );
  const drawn = known.type === 'pdf' ? undefined : await redraw(file, known.type);
  const ready = drawn ?? file;
  const type = drawn ? (drawn.type.slice('image/'.length) as MediaType) : known.type;
  return new File([ready], await nameOf(file.name, ready, endingOf(type)), { type: ready.type });
}

async function redraw(file: File, type: Exclude<MediaType, 'pdf'>): Promise<Blob | undefined> {
  if (!(await browserDrawsRight(file, type))) return undefined;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return undefined;
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
  return blob ?? undefined;
}
