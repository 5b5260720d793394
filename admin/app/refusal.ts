import { DeskError, type Refusal } from './api.ts';
import { offerChoice } from './conflict/offer-choice.ts';
import { showNotice } from './notice.ts';

/**
 * Shows what the server's refusal of a save, a publish or a deletion means, without waiting for the editor.
 * @returns the error for Decap, which shows its words.
 */
export async function explainRefusal(error: unknown): Promise<Error> {
  if (!(error instanceof DeskError)) return error as Error;
  const short = showAtLength(error);
  return short ? new DeskError(short, error.status, error.refusal) : error;
}

/**
 * For what the desk asks of the server without Decap, which would show nothing: every refusal is said, those that take
 * a list or a choice at length, all others by `say`, in the place that asked.
 */
export function tellRefusal(error: unknown, say: (sentence: string) => void): void {
  if (error instanceof DeskError && showAtLength(error)) return;
  say(refusalInWords(error));
}

/** What happened and what to do, in words for an editor. */
export function refusalInWords(error: unknown): string {
  if (error instanceof DeskError) return error.message;
  console.error(error);
  return `Meja kerja mengalami gangguan. Coba lagi; bila terulang, sampaikan ini kepada pengelola situs: ${String(error)}`;
}

/** Shows a refusal that takes a list or a choice; gives it in short, or undefined when one sentence says it all. */
function showAtLength({ message, refusal }: DeskError): string | undefined {
  const { code, problems, fields, references } = refusal;
  if (code === 'conflict' && fields) {
    void offerChoice(refusal);
    return 'Tulisan ini baru saja diubah orang lain. Pilih isi yang dipakai, lalu simpan lagi.';
  }
  if (code === 'problems' && problems) {
    void showProblems(problems);
    return `Ada ${problems.length} hal yang perlu diperbaiki.`;
  }
  if (code === 'referenced' && references) {
    void showNotice({
      title: 'Belum dapat dihapus',
      text: 'Tulisan lain masih menunjuk ke sini. Ubah dahulu:',
      items: pointing(references),
      actions: [{ id: 'ok', label: 'Mengerti' }],
    });
    return message;
  }
  return undefined;
}

/** Who points there, each once, however many of its fields do. */
export function pointing(
  references: NonNullable<Refusal['references']>,
): { label: string; message: string }[] {
  const byEntry = Map.groupBy(references, ({ collection, slug }) => `${collection}/${slug}`);
  return [...byEntry.values()].map((fields) => {
    const more = fields.length > 1 ? `, dan ${fields.length - 1} isian lain` : '';
    return { label: fields[0]!.title, message: `(isian “${fields[0]!.label}”${more})` };
  });
}

/** Lists what has to be mended, by the labels of the form, and leads to the first such field. */
export async function showProblems(problems: readonly { label: string; message: string }[]): Promise<void> {
  await showNotice({
    title: 'Belum tersimpan',
    text: 'Perbaiki dahulu yang berikut, lalu simpan lagi. Tulisan Anda tidak hilang.',
    items: problems.map(({ label, message }) => ({ label: `${label}:`, message })),
    actions: [{ id: 'ok', label: 'Perbaiki' }],
  });
  document
    .querySelector('[class*="-ControlErrorsList"]')
    ?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}
