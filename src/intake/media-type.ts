const starts = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, index) => bytes[at + index] === byte);

/** The kinds of file the media folder may hold, by their endings. */
const endings: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  webp: ['.webp'],
  pdf: ['.pdf'],
};

/** The real type of a media file by its first 12 bytes, or undefined when it is none of those allowed. */
export function mediaTypeOf(head: Uint8Array): 'jpeg' | 'png' | 'webp' | 'pdf' | undefined {
  if (starts(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (starts(head, [0x52, 0x49, 0x46, 0x46]) && starts(head, [0x57, 0x45, 0x42, 0x50], 8)) return 'webp';
  if (starts(head, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  return undefined;
}

/** Whether a file is what its name says. */
export function isWhatItClaims(name: string, head: Uint8Array): boolean {
  const type = mediaTypeOf(head);
  return type !== undefined && endings[type]!.some((ending) => name.toLowerCase().endsWith(ending));
}
