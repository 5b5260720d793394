import type { ContentType } from '../../src/model/content-type.ts';
import { describePersonal, findNewPersonal, mediaUrlsIn } from '../../src/model/personal-data.ts';
import { DeskError } from './api.ts';
import { parseFile } from './file-format.ts';
import { showNotice } from './notice.ts';
import { fileReason } from './photo/file-reason.ts';

type Data = Record<string, unknown>;

let given: string | undefined;

/** The reasons given for the save that is under way, in one line. */
export function givenReason(): string | undefined {
  return given;
}

export function giveReason(reason: string | undefined): void {
  given = reason;
}

/** The save it was given for went through, or another one begins. */
export function forgetReason(): void {
  given = undefined;
}

/**
 * Asks why a text may name what belongs to private persons, where `loaded`, the file it grew out of, does not.
 * @returns the reasons in one line, or undefined when none is needed.
 * @throws DeskError when the editor would rather take it out.
 */
export async function askReason(type: ContentType, data: Data, loaded: string): Promise<string | undefined> {
  const before = dataIn(type, loaded);
  const forNumbers = await askAboutPersonalData(type, data, before);
  return [...new Set([...fileReasons(data, before), ...forNumbers])].join('; ') || undefined;
}

/** A text that cannot be read holds nothing that was accepted before. */
function dataIn(type: ContentType, text: string): Data {
  try {
    return text ? parseFile(type, text) : {};
  } catch {
    return {};
  }
}

/** The reasons given for files that this text names and its earlier version did not. */
function fileReasons(data: Data, before: Data): string[] {
  const known = new Set(mediaUrlsIn(JSON.stringify(before)));
  return mediaUrlsIn(JSON.stringify(data)).flatMap((url) => (known.has(url) ? [] : (fileReason(url) ?? [])));
}

async function askAboutPersonalData(type: ContentType, data: Data, before: Data): Promise<string[]> {
  const found = findNewPersonal(type, data, before).filter(
    ({ kind, text }) => kind !== 'berkas' || !fileReason(`/media/${text}`),
  );
  if (found.length === 0) return [];
  const answer = await showNotice({
    title: 'Ada data pribadi?',
    text: 'Siapa saja dapat membaca dan menyalin tulisan yang terbit. Hapus data pribadi, kecuali memang harus diketahui umum.',
    items: found.map((each) => ({ label: `${each.label}:`, message: describePersonal(each) })),
    question: { label: 'Alasan tetap menyimpan', hint: 'Alasan ini tercatat di riwayat.' },
    actions: [
      { id: 'save', label: 'Simpan dengan alasan ini' },
      { id: 'back', label: 'Kembali dan hapus' },
    ],
  });
  if (answer?.action !== 'save' || !answer.answer) {
    throw new DeskError('Belum tersimpan: periksa dahulu data pribadi di dalam tulisan.');
  }
  return [answer.answer];
}
