/** The types that the media folder holds. */
export type MediaType = 'jpeg' | 'png' | 'webp' | 'pdf';
type RefusedType = 'heic' | 'avif' | 'gif' | 'svg' | 'tiff' | 'film' | 'unknown';

/** The endings a file of each type may have, the one it is stored with first. */
const endings: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  webp: ['.webp'],
  pdf: ['.pdf'],
};

/** Why a file of another type is not taken and what to do instead; follows the file's name in a sentence. */
const refusals: Readonly<Record<RefusedType, string>> = {
  heic: 'berformat HEIC, yang tidak dapat dibuka semua ponsel. Di iPhone pilih Pengaturan › Kamera › Format › Paling Kompatibel, atau kirim fotonya lewat WhatsApp lalu simpan sebagai JPEG, kemudian unggah lagi.',
  avif: 'berformat AVIF, yang belum dapat diterima. Simpan sebagai JPEG atau WebP, lalu unggah lagi.',
  gif: 'berformat GIF. Gambar bergerak tidak dipakai di situs ini; simpan satu gambarnya sebagai PNG atau JPEG, lalu unggah lagi.',
  svg: 'berformat SVG, yang dapat memuat program. Simpan sebagai PNG, lalu unggah lagi.',
  tiff: 'berformat TIFF. Simpan sebagai JPEG, lalu unggah lagi.',
  film: 'berisi film, bukan foto. Pilih satu fotonya, atau pasang tautan ke filmnya di dalam tulisan.',
  unknown: 'bukan JPEG, PNG, WebP, atau PDF. Pilih berkas lain, atau simpan ulang sebagai salah satunya.',
};

/** How much of a file must be seen to tell its type. */
export const HEAD_BYTES = 1_024;

/**
 * The real type of a media file by its first bytes (`HEAD_BYTES` of them), whatever its name says, or why it is not
 * taken: the rest of the sentence “Berkas … ”.
 */
export function mediaTypeOf(head: Uint8Array): { readonly type: MediaType } | { readonly refusal: string } {
  const type = typeOf(head);
  return type in endings ? { type: type as MediaType } : { refusal: refusals[type as RefusedType] };
}

/** Whether a file is what its name says. */
export function isWhatItClaims(name: string, head: Uint8Array): boolean {
  const known = mediaTypeOf(head);
  return 'type' in known && endings[known.type].some((ending) => name.toLowerCase().endsWith(ending));
}

/** The ending that a file of a type is stored with, dot included. */
export function endingOf(type: MediaType): string {
  return endings[type][0];
}

function typeOf(bytes: Uint8Array): MediaType | RefusedType {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('GIF8')) return 'gif';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  if (head.startsWith('ftyp', 4)) return typeOfBrands(head.slice(8, 40));
  return /^(?:\xef\xbb\xbf)?\s*<[^]*<svg|^(?:\xef\xbb\xbf)?\s*<svg/i.test(head) ? 'svg' : 'unknown';
}

/** HEIC, AVIF and films share one container; the brands in its head tell them apart. */
function typeOfBrands(brands: string): RefusedType {
  if (/avi[fs]/.test(brands)) return 'avif';
  return /hei[cmsx]|hev[cmsx]|mif1|msf1/.test(brands) ? 'heic' : 'film';
}
