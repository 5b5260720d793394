import { mediaTypeOf } from '../../../src/intake/media-type.ts';

/** What a chosen file is by its first bytes, or why it cannot be used and what to do instead. */
export type FileKind = { readonly type: 'jpeg' | 'png' | 'webp' | 'pdf' } | { readonly refusal: string };

const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** Tells a file by its first 32 bytes, whatever its name says. */
export function kindOf(head: Uint8Array): FileKind {
  const type = mediaTypeOf(head);
  if (type) return { type };
  const brand = text(head.slice(4, 8)) === 'ftyp' ? text(head.slice(8, 12)) : '';
  if (/^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)/.test(brand)) {
    return {
      refusal:
        'Foto HEIC dari iPhone tidak dapat dibuka semua peramban. Buka foto itu di iPhone, pilih Bagikan › Salin Foto atau kirim lewat WhatsApp, lalu unggah hasilnya (JPEG). Supaya seterusnya JPEG: Pengaturan › Kamera › Format › Paling Kompatibel.',
    };
  }
  if (/^avi[fs]/.test(brand))
    return { refusal: 'Foto AVIF tidak diterima. Simpan ulang sebagai JPEG atau PNG, lalu unggah lagi.' };
  if (text(head.slice(0, 4)) === 'GIF8')
    return { refusal: 'Gambar GIF tidak diterima. Simpan satu gambarnya sebagai JPEG atau PNG.' };
  if (/^\s*<(?:\?xml|svg|!doctype|html)/i.test(text(head))) {
    return {
      refusal: 'Gambar SVG dan halaman web tidak diterima karena dapat berisi program. Simpan sebagai PNG.',
    };
  }
  return { refusal: 'Berkas ini bukan foto yang dikenal. Unggah foto JPEG, PNG, atau WebP.' };
}
