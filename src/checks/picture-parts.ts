/** A piece of a picture file. */
export interface PicturePart {
  /** The format's own name for it: `APP1`, `tEXt`, `EXIF`, or `trailer` for what follows the end of the picture. */
  readonly name: string;
  /** Its size in the file, head included. */
  readonly bytes: number;
}

/** The parts that draw a picture (pHYs is the shape of a pixel); whatever else a file holds says something about it. */
const DRAWING = {
  jpeg: /^(?:SOI|JFIF|Adobe|DQT|SOF\d+|DHT|DRI|SOS|scan|EOI)$/,
  png: /^(?:signature|IHDR|PLTE|tRNS|pHYs|IDAT|IEND)$/,
  webp: /^(?:RIFF|VP8 |VP8L|VP8X|ALPH)$/,
};

/**
 * What a JPEG, PNG or WebP holds besides the picture: EXIF, XMP, IPTC, profiles, comments, thumbnails, trailers.
 * Reads the file's structure itself, so that nothing hides from it that a picture library chooses not to report.
 * Throws when the file is no whole picture of the three kinds.
 */
export function metadataParts(file: Uint8Array): PicturePart[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const format = formatOf(bytes);
  return partsOf[format](bytes).filter(({ name }) => !DRAWING[format].test(name));
}

function formatOf(bytes: Buffer): keyof typeof DRAWING {
  if (bytes.readUInt16BE(0) === 0xffd8) return 'jpeg';
  if (bytes.toString('latin1', 1, 4) === 'PNG') return 'png';
  if (bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp';
  throw new Error('No JPEG, PNG or WebP.');
}

const partsOf = { jpeg: jpegParts, png: pngParts, webp: webpParts };

function jpegParts(bytes: Buffer): PicturePart[] {
  const parts: PicturePart[] = [{ name: 'SOI', bytes: 2 }];
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) throw new Error(`No JPEG segment at byte ${at}.`);
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) return [...parts, { name: 'EOI', bytes: 2 }, ...trailer(bytes, at + 2)];
    const size = bytes.readUInt16BE(at + 2) + 2;
    parts.push({ name: segmentName(marker, bytes.subarray(at + 4, at + size)), bytes: size });
    at += size;
    if (marker === 0xda) {
      const end = endOfScan(bytes, at);
      parts.push({ name: 'scan', bytes: end - at });
      at = end;
    }
  }
  throw new Error('The JPEG has no end.');
}

/** In a scan 0xff is followed by 0 or a restart marker; any other marker ends it. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length - 1; at++) {
    const next = bytes[at + 1]!;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new Error('The JPEG has no end.');
}

function segmentName(marker: number, body: Buffer): string {
  if (marker === 0xe0) return isPlainJfif(body) ? 'JFIF' : 'APP0';
  if (marker === 0xee && body.toString('latin1', 0, 5) === 'Adobe') return 'Adobe';
  if (marker >= 0xe0 && marker <= 0xef) return `APP${marker - 0xe0}`;
  const known: Record<number, string> = { 0xc4: 'DHT', 0xda: 'SOS', 0xdb: 'DQT', 0xdd: 'DRI', 0xfe: 'COM' };
  if (known[marker]) return known[marker];
  return marker >= 0xc0 && marker <= 0xcf ? `SOF${marker - 0xc0}` : `0x${marker.toString(16)}`;
}

/** JFIF's own header, without the thumbnail that it may carry. */
function isPlainJfif(body: Buffer): boolean {
  return body.toString('latin1', 0, 5) === 'JFIF\0' && body.length === 14 && body[12] === 0 && body[13] === 0;
}

function pngParts(bytes: Buffer): PicturePart[] {
  const parts: PicturePart[] = [{ name: 'signature', bytes: 8 }];
  for (let at = 8; at + 12 <= bytes.length;) {
    const size = bytes.readUInt32BE(at) + 12;
    const name = bytes.toString('latin1', at + 4, at + 8);
    parts.push({ name, bytes: size });
    at += size;
    if (name === 'IEND') return [...parts, ...trailer(bytes, at)];
  }
  throw new Error('The PNG has no end.');
}

function webpParts(bytes: Buffer): PicturePart[] {
  const end = bytes.readUInt32LE(4) + 8;
  if (end > bytes.length) throw new Error('The WebP has no end.');
  const parts: PicturePart[] = [{ name: 'RIFF', bytes: 12 }];
  for (let at = 12; at + 8 <= end;) {
    const body = bytes.readUInt32LE(at + 4);
    const size = 8 + body + (body % 2);
    parts.push({ name: bytes.toString('latin1', at, at + 4), bytes: size });
    at += size;
  }
  return [...parts, ...trailer(bytes, end)];
}

function trailer(bytes: Buffer, end: number): PicturePart[] {
  return bytes.length > end ? [{ name: 'trailer', bytes: bytes.length - end }] : [];
}
