import { DeskError, type Refusal } from './api.ts';
import { offerChoice } from './conflict/offer-choice.ts';
import { showNotice } from './notice.ts';

/**
 * Shows what the server's refusal of a save, a publish or a deletion means, without waiting for the editor.
 * @returns the error for Decap's own message.
 */
export async function explainRefusal(error: unknown): Promise<Error> {
  if (!(error instanceof DeskError)) return error as Error;
  const { code, problems, fields, references } = error.refusal;
  if (code === 'conflict' && fields) {
    void offerChoice(error.refusal);
    return new DeskError(
      'Tulisan ini baru saja diubah orang lain. Pilih isi yang dipakai, lalu simpan lagi.',
      error.status,
      error.refusal,
    );
  }
  if (code === 'problems' && problems) {
    void showProblems(problems);
    return new DeskError(`Ada ${problems.length} hal yang perlu diperbaiki.`, error.status, error.refusal);
  }
  if (code === 'referenced' && references) {
    void showNotice({
      title: 'Belum dapat dihapus',
      text: 'Tulisan lain masih menunjuk ke sini. Ubah dahulu:',
      items: pointing(references),
      actions: [{ id: 'ok', label: 'Mengerti' }],
    });
  }
  return error;
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
