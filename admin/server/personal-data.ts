import { parseMarkdownFile, parseYaml } from '../../src/intake/front-matter.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { describePersonal, findNewPersonal, soundsLikeIdentityPaper } from '../../src/model/personal-data.ts';
import { CONTENT, type EntryPlace } from './content-paths.ts';
import { DeskError } from './errors.ts';

/**
 * Refuses a text that names private persons' numbers where its stored version did not, unless a reason is given, which
 * goes into the history. The desk asks first; this holds for whoever saves past it.
 */
export function refusePersonalData(
  { type, path }: EntryPlace,
  text: string,
  { before, reason }: { before: string | null; reason?: string },
): void {
  if (reason) return;
  const found = findNewPersonal(type, dataOf(type, text), dataOf(type, before ?? ''));
  if (found.length === 0) return;
  const problems = found.map((each) => ({
    file: path.slice(CONTENT.length + 1),
    field: each.path.join('.'),
    label: each.label,
    message: `${describePersonal(each)}. Hapus, atau beri alasan mengapa harus diketahui umum.`,
  }));
  throw new DeskError(
    422,
    'personal-data',
    `Ada data pribadi, jadi belum disimpan. ${problems[0]!.label}: ${problems[0]!.message}`,
    { problems },
  );
}

/** Refuses a file for the media folder whose name sounds like an identity paper: once there, it is public. */
export function refuseIdentityPaper(name: string): void {
  if (!soundsLikeIdentityPaper(name)) return;
  const message = `Nama berkas “${name.slice(0, 120)}” seperti dokumen identitas. Jangan pakai, atau beri alasan mengapa harus diketahui umum.`;
  throw new DeskError(422, 'personal-data', message, { problems: [{ field: '', label: 'Berkas', message }] });
}

/** A text that cannot be read is refused elsewhere. */
function dataOf(type: ContentType, text: string): Record<string, unknown> {
  const parsed = type.folder ? parseMarkdownFile(text) : { body: '', ...parseYaml(text) };
  return 'message' in parsed ? {} : { ...parsed.data, body: parsed.body };
}
