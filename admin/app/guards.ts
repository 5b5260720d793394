import { readEntry } from '../../src/intake/read-entry.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { typeOfCollection } from '../../src/model/index.ts';
import { describePersonal, findNewPersonal, mediaUrlsIn } from '../../src/model/personal-data.ts';
import { DeskError } from './api.ts';
import { toPlain } from './check-field.ts';
import { proposeId } from './entry-id.ts';
import { parseFile, toFile } from './file-format.ts';
import { showNotice } from './notice.ts';
import { fileReason } from './photo/file-reason.ts';
import { showProblems } from './refusal.ts';

interface EntryMap {
  get(key: string): unknown;
}

let reason: string | undefined;

/** The reasons given for saving in spite of a warning, in one line. */
export function givenReason(): string | undefined {
  return reason;
}

/** The save it was given for went through. */
export function forgetReason(): void {
  reason = undefined;
}

/**
 * Runs before every save: the same check as the build's, then the guard of personal numbers.
 * @throws DeskError, which stops the save and leaves the form as it is.
 */
export async function beforeSave({ entry }: { entry: EntryMap }): Promise<void> {
  const type = typeOfCollection(String(entry.get('collection')))!;
  const data = toPlain(entry.get('data')) as Record<string, unknown>;
  const id = String(entry.get('slug') || proposeId(type, String(data[type.titleField] ?? '')));
  const problems = checkDraft(type, id, data);
  if (problems.length > 0) {
    void showProblems(problems);
    throw new DeskError(
      problems.length === 1
        ? `${problems[0]!.label}: ${problems[0]!.message}`
        : `Ada ${problems.length} isian yang perlu diperbaiki.`,
    );
  }
  const before = loadedData(type, String(entry.get('raw') ?? ''));
  const forNumbers = await askAboutPersonalData(type, data, before);
  reason = [...new Set([...fileReasons(data, before), ...forNumbers])].join('; ') || undefined;
}

/** The reasons given for files that this text names and its earlier version did not. */
function fileReasons(data: Record<string, unknown>, before: Record<string, unknown>): string[] {
  const known = new Set(mediaUrlsIn(JSON.stringify(before)));
  return mediaUrlsIn(JSON.stringify(data)).flatMap((url) => (known.has(url) ? [] : (fileReason(url) ?? [])));
}

/** What the form was loaded from; a text that cannot be read holds nothing that was accepted before. */
function loadedData(type: ContentType, raw: string): Record<string, unknown> {
  try {
    return raw ? parseFile(type, raw) : {};
  } catch {
    return {};
  }
}

/** What the build would say of this draft; other entries are not looked at, the server does that. */
export function checkDraft(type: ContentType, id: string, data: Record<string, unknown>) {
  const file = type.file ?? `${type.folder}/${id}.md`;
  const read = readEntry(file, new TextEncoder().encode(toFile(type, data)));
  return 'problems' in read ? read.problems : [];
}

async function askAboutPersonalData(
  type: ContentType,
  data: Record<string, unknown>,
  before: Record<string, unknown>,
): Promise<string[]> {
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
