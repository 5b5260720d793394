import { DeskError, type Refusal } from './api.ts';
import { showNotice } from './notice.ts';

/** Shows the fields that two people changed, with who and when. */
export async function offerChoice(refusal: Refusal): Promise<void> {
  if (!refusal.fields) throw new DeskError('Tidak ada isian yang bertentangan.');
  await showNotice({
    title: 'Diubah orang lain',
    text: `${refusal.by ?? 'Orang lain'} menyimpan perubahan pada isian yang sama.`,
    items: refusal.fields.map(({ label, theirs }) => ({ label: `${label}:`, message: String(theirs ?? '') })),
    actions: [{ id: 'ok', label: 'Mengerti' }],
  });
}
