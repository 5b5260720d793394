import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cleanMedia } from './media.ts';

const XMP = '<x:xmpmeta><dc:creator>Contoh Penulis XMP</dc:creator></x:xmpmeta>';

/** A letter of one page with a photograph, as an office programme writes it. */
async function letter(save: { useObjectStreams: boolean } = { useObjectStreams: false }): Promise<Buffer> {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 200]);
  page.drawText('Contoh surat edaran', { x: 20, y: 120 });
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a52' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Contoh Kamera' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 12/1 0/1' } })
    .toBuffer();
  page.drawImage(await document.embedJpg(photo), { x: 20, y: 20 });
  document.setAuthor('Contoh Penulis');
  document.setProducer('Contoh Kantor 2026');
  document.setTitle('Contoh judul');
  const { context, catalog } = document;
  const xmp = context.register(context.stream(XMP, { Type: 'Metadata', Subtype: 'XML' }));
  catalog.set(PDFName.of('Metadata'), xmp);
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Contoh: PDFHexString.fromText('Contoh Penulis') }));
  context.register(context.stream('Contoh kalimat yang sudah dihapus')); // left behind, shown nowhere
  return Buffer.from(await document.save(save));
}

/** What a PDF tells: its own bytes, and its objects after packing. */
async function told(bytes: Buffer): Promise<string> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = context.enumerateIndirectObjects().map(([, object]) => Buffer.from(sizeless(object)));
  return Buffer.concat([bytes, ...objects]).toString('latin1');
}
function sizeless(object: { sizeInBytes(): number; copyBytesInto(to: Uint8Array, at: number): number }) {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

const utf16 = (text: string) => PDFHexString.fromText(text).asString();

test.each([{ useObjectStreams: false }, { useObjectStreams: true }])(
  'a PDF loses who made it, with what and where, and keeps its page (%o)',
  async (save) => {
    const before = await letter(save);
    const secrets = [
      utf16('Contoh Penulis'),
      utf16('Contoh Kantor 2026'),
      'Contoh Penulis XMP',
      'Contoh Kamera',
    ];
    const { bytes, note } = await cleanMedia(before, 'Surat Edaran.pdf');
    for (const secret of [...secrets, 'Contoh kalimat yang sudah dihapus']) {
      expect(await told(before)).toContain(secret);
      expect(await told(bytes)).not.toContain(secret);
    }
    expect(note).toBeUndefined();
    const after = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(after.getPageCount()).toBe(1);
    expect(after.getPage(0).node.Resources()?.toString()).toContain('XObject');
    expect(bytes.toString('latin1')).not.toMatch(/\/(?:Producer|CreationDate|Metadata|PieceInfo)/);
  },
);

test('the same PDF always gets the same name', async () => {
  const bytes = await letter();
  expect((await cleanMedia(bytes, 'a.pdf')).name).toBe((await cleanMedia(bytes, 'a.pdf')).name);
});

test('a signed PDF stays as it is to the byte, and says so', async () => {
  const document = await PDFDocument.load(await letter());
  const signature = { Type: 'Sig', Filter: 'Adobe.PPKLite', ByteRange: [0, 10, 20, 30] };
  const field = {
    FT: 'Sig',
    T: PDFHexString.fromText('Contoh'),
    V: document.context.register(document.context.obj(signature)),
  };
  document.catalog.set(
    PDFName.of('AcroForm'),
    document.context.obj({ Fields: [document.context.register(document.context.obj(field))], SigFlags: 3 }),
  );
  const signed = Buffer.from(await document.save());
  const { bytes, note } = await cleanMedia(signed, 'Surat Edaran.pdf');
  expect(bytes).toEqual(signed);
  expect(note).toContain('bertanda tangan elektronik');
});

test('a locked PDF and one that is put together oddly stay as they are, and say so', async () => {
  const document = await PDFDocument.load(await letter());
  document.encrypt({ userPassword: 'contoh', ownerPassword: 'contoh2' });
  const locked = Buffer.from(await document.save());
  const kept = await cleanMedia(locked, 'a.pdf');
  expect(kept.bytes).toEqual(locked);
  expect(kept.note).toContain('dikunci');
  const odd = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
  expect(await cleanMedia(odd, 'a.pdf')).toMatchObject({
    bytes: odd,
    note: expect.stringContaining('apa adanya'),
  });
});
