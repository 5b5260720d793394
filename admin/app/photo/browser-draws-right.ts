/** Longer than the metadata that any phone writes before the picture. */
const HEAD = 2 * 1024 * 1024;

/**
 * Whether browsers show this picture as it is meant: they do not turn a WebP by its EXIF, and guess at the colours of
 * a JPEG made for print.
 */
export async function browserDrawsRight(file: Blob, type: 'jpeg' | 'png' | 'webp'): Promise<boolean> {
  if (type === 'png') return true;
  const head = new DataView(await file.slice(0, type === 'webp' ? 30 : HEAD).arrayBuffer());
  return type === 'webp' ? !hasExif(head) : !isForPrint(head);
}

/** The extended form of WebP says in its flags whether EXIF follows. */
function hasExif(head: DataView): boolean {
  return head.byteLength >= 21 && head.getUint32(12) === 0x56503858 && (head.getUint8(20) & 8) !== 0;
}

/** A JPEG's frame says how many colours it has; four are the inks of a printing press. */
function isForPrint(head: DataView): boolean {
  for (
    let at = 2;
    at + 10 < head.byteLength && head.getUint8(at) === 0xff;
    at += 2 + head.getUint16(at + 2)
  ) {
    const marker = head.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return head.getUint8(at + 9) === 4;
  }
  return false;
}
