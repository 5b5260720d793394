import { renderMarkdown, type RenderedMarkdown } from '../markdown/index.ts';
import { checkAgainstBody, checkData, labelOf, type Problem } from '../model/check.ts';
import type { ContentType } from '../model/content-type.ts';
import { isEntryId } from '../model/field.ts';
import { placeOf } from '../model/index.ts';
import { isGenericAltText } from '../model/photo.ts';
import { reservedIds } from '../urls.ts';
import { parseMarkdownFile, parseYaml } from './front-matter.ts';
import { decodeText } from './text.ts';

/** A content file that passed every check which needs no other file. */
export interface Entry {
  readonly type: ContentType;
  readonly id: string;
  /** Below the content folder, with `/`. */
  readonly file: string;
  readonly data: Record<string, unknown>;
  readonly body: string;
  readonly rendered: RenderedMarkdown;
}

/**
 * Reads one content file as bytes and checks all of it but its links to other entries.
 * @param file its path below the content folder, `tracks/servis-ac.md`.
 * @returns the entry, or every problem found. Never throws on any bytes.
 */
export function readEntry(file: string, bytes: Uint8Array): { entry: Entry } | { problems: Problem[] } {
  const wrong = (label: string, message: string, path: Problem['path'] = []) => ({
    problems: [{ file, path, label, message }],
  });

  const place = placeOf(file);
  if (!place) {
    return wrong(
      'Nama berkas',
      'Bukan tempat isi situs. Simpan sebagai “<kumpulan>/<nama>.md” dengan akhiran .md huruf kecil.',
    );
  }
  const { type, id } = place;
  if (type.folder && !isEntryId(id)) {
    return wrong(
      'Nama berkas',
      `“${id}” tidak dapat menjadi alamat. Pakai huruf kecil a–z, angka, dan tanda hubung, paling panjang 80 huruf.`,
    );
  }
  if (reservedIds[type.collection]?.includes(id)) {
    return wrong('Nama berkas', `“${id}” sudah dipakai oleh halaman situs. Pilih nama lain.`);
  }

  const decoded = decodeText(bytes);
  if ('message' in decoded) return wrong('Isi berkas', decoded.message);
  const parsed = type.folder ? parseMarkdownFile(decoded.text) : { body: '', ...parseYaml(decoded.text) };
  if ('message' in parsed) return wrong('Isi berkas', parsed.message);

  const checked = checkData(type, parsed.data);
  const rendered = renderMarkdown(parsed.body);
  const problems = [
    ...checked.problems,
    ...(checked.data ? checkAgainstBody(type, checked.data, rendered) : []),
    ...checkBody(type, parsed.body, rendered),
  ].map((problem) => ({ ...problem, file }));
  if (!checked.data || problems.length > 0) return { problems };
  return { entry: { type, id, file, data: checked.data, body: parsed.body, rendered } };
}

/** What the text under the front matter must keep to; the desk asks the same of a draft. */
function checkBody(type: ContentType, body: string, rendered: RenderedMarkdown): Problem[] {
  const wrong = (message: string): Problem => ({ path: ['body'], label: labelOf(type, ['body']), message });
  if (!type.body)
    return body
      ? [{ ...wrong('Jenis ini tidak memakai teks. Hapus teks di bawah kepala isian.'), label: 'Isi' }]
      : [];
  const result = type.body.schema.safeParse(body);
  return [
    ...(result.error?.issues ?? []).map((issue) => wrong(issue.message)),
    ...rendered.refusedPictures.map((src) =>
      wrong(`Gambar “${src}” tidak ada di situs ini. Unggah gambarnya lewat meja kerja.`),
    ),
    ...rendered.pictures
      .filter(({ alt }) => isGenericAltText(alt))
      .map(({ src, alt }) =>
        wrong(
          `Gambar “${src}” ${alt ? `hanya berketerangan “${alt}”` : 'tanpa keterangan'}. Tulis apa yang terlihat.`,
        ),
      ),
  ];
}
