/** What a decoder needs of the segments for programmes: JFIF (0), the colour profile (2) and Adobe's colour order (14). */
const NEEDED = new Set([0xe0, 0xe2, 0xee]);
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;

/**
 * A JPEG without EXIF, XMP, IPTC and comments, its picture untouched. What is no JPEG, or not whole, comes back as it is.
 */
export function withoutJpegMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 3 < bytes.length;) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff) return bytes;
    if (marker === START_OF_SCAN) return Buffer.concat([...kept, bytes.subarray(at)]);
    const end = at + 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
    const isForProgrammes = marker >= 0xe0 && marker <= 0xef;
    if (marker !== COMMENT && (!isForProgrammes || NEEDED.has(marker))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return bytes;
}
