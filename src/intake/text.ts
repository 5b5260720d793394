/** Largest content file in bytes. A longer text is no page. */
const MAX_ENTRY_BYTES = 1024 * 1024;

/**
 * The text of a content file.
 * @returns the text with `\n` line ends, or the reason and remedy why the bytes are no text an editor wrote.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { message: string } {
  if (bytes.length > MAX_ENTRY_BYTES) {
    const megabytes = (bytes.length / 1024 / 1024).toLocaleString('id', { maximumFractionDigits: 1 });
    return {
      message: `Terlalu besar: ${megabytes} MB, paling besar 1 MB. Bagi menjadi beberapa tulisan, dan unggah gambar sebagai berkas.`,
    };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { message: 'Bukan teks UTF-8. Simpan ulang berkas ini dengan penyandian UTF-8.' };
  }
  text = text.replace(/\r\n?/g, '\n');
  if (text.includes('\uFFFD')) {
    return {
      message: `Ada huruf rusak (�) di baris ${lineAt(text, text.indexOf('\uFFFD'))}. Tulis ulang kata itu.`,
    };
  }
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.exec(text);
  if (control)
    return {
      message: `Ada tanda yang tidak terlihat di baris ${lineAt(text, control.index)}. Ketik ulang baris itu.`,
    };
  const conflict = /^(?:<{7} |={7}$|>{7} )/m.exec(text);
  if (conflict) {
    return {
      message: `Ada sisa penggabungan git di baris ${lineAt(text, conflict.index)}. Pilih salah satu isi, lalu hapus baris tandanya.`,
    };
  }
  return { text };
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
