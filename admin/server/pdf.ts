import type * as pdfLibrary from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { withoutJpegMetadata } from './jpeg-segments.ts';

/** Why a PDF is kept as it came. */
export type LeftAlone = 'signed' | 'locked' | 'unreadable';

/** Where programmes keep what they know of a document and of each part of it (ISO 32000-2, 14.3, 14.5 and 12.3.4). */
const METADATA_KEYS = ['Metadata', 'PieceInfo', 'LastModified', 'Thumb'];

/**
 * The same document without its author, programme, dates, XMP, thumbnails, the metadata of photographs in it and
 * everything that earlier saves left behind and no page shows. A document with an electronic signature stays as it is,
 * for any change breaks the signature; so does one that is locked or that cannot be read for sure.
 */
export async function withoutPdfMetadata(bytes: Buffer): Promise<{ bytes: Buffer; leftAlone?: LeftAlone }> {
  const pdf = await import('@cantoo/pdf-lib');
  const open = (from: Uint8Array) =>
    pdf.PDFDocument.load(from, {
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
  try {
    const document = await open(bytes);
    const pages = document.getPageCount();
    if (pages === 0) return { bytes, leftAlone: 'unreadable' };
    if (objectsOf(document).some((object) => has(pdf, object, 'ByteRange')))
      return { bytes, leftAlone: 'signed' };
    clean(pdf, document);
    const cleaned = await document.save({ addDefaultPage: false, updateFieldAppearances: false });
    if ((await open(cleaned)).getPageCount() !== pages) return { bytes, leftAlone: 'unreadable' };
    return { bytes: Buffer.from(cleaned) };
  } catch {
    return { bytes, leftAlone: (await isLocked(pdf, bytes)) ? 'locked' : 'unreadable' };
  }
}

/** What lies in a locked document cannot be read, which is noticed before the lock is. */
const isLocked = (pdf: Pdf, bytes: Buffer) =>
  pdf.PDFDocument.load(bytes, { updateMetadata: false }).then(
    () => false,
    (error: unknown) => error instanceof pdf.EncryptedPDFError,
  );

type Pdf = typeof pdfLibrary;

const objectsOf = ({ context }: PDFDocument) =>
  context.enumerateIndirectObjects().map(([, object]) => object);

/** The entries of a dictionary or of a stream's dictionary. */
const dictOf = (pdf: Pdf, object: PDFObject) =>
  object instanceof pdf.PDFDict ? object : object instanceof pdf.PDFStream ? object.dict : undefined;

const has = (pdf: Pdf, object: PDFObject, key: string) =>
  dictOf(pdf, object)?.has(pdf.PDFName.of(key)) === true;

function clean(pdf: Pdf, { context }: PDFDocument): void {
  context.trailerInfo.Info = undefined;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const dict = dictOf(pdf, object);
    for (const key of METADATA_KEYS) dict?.delete(pdf.PDFName.of(key));
    const isJpeg = dict?.lookup(pdf.PDFName.of('Filter'))?.toString() === '/DCTDecode';
    if (isJpeg && object instanceof pdf.PDFRawStream)
      context.assign(ref, pdf.PDFRawStream.of(object.dict, withoutJpegMetadata(object.contents)));
  }
  const shown = reachable(pdf, context.trailerInfo.Root, (ref) => context.lookup(ref));
  for (const [ref] of context.enumerateIndirectObjects()) if (!shown.has(ref.tag)) context.delete(ref);
}

/** The tags of all objects that the document leads to. */
function reachable(
  pdf: Pdf,
  root: PDFObject | undefined,
  lookUp: (ref: PDFRef) => PDFObject | undefined,
): Set<string> {
  const seen = new Set<string>();
  const waiting: (PDFObject | undefined)[] = [root];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof pdf.PDFRef) {
      if (seen.has(object.tag)) continue;
      seen.add(object.tag);
      waiting.push(lookUp(object));
    } else if (object instanceof pdf.PDFArray) waiting.push(...object.asArray());
    else if (object) waiting.push(...(dictOf(pdf, object)?.values() ?? []));
  }
  return seen;
}
