import { ask } from '../api.ts';
import { showNotice } from '../notice.ts';
import { awaitLive } from '../publishing/bar.ts';
import { explainRefusal } from '../refusal.ts';
import { entryInForm, reopenEntry } from './form.ts';

/**
 * Takes a story off the site because its participant no longer agrees: asks once, publishes at once, and tells when the
 * story is gone. What stands unsaved in the form stays on this device.
 */
export async function withdrawConsent(): Promise<void> {
  const entry = entryInForm();
  if (!entry) return;
  const title = String(entry.data[entry.type.titleField] ?? '');
  const answer = await showNotice({
    title: 'Cabut persetujuan?',
    text: `“${title}” segera hilang dari situs: halamannya, fotonya, daftar, pencarian, dan kabar berlangganan. Riwayatnya tetap tersimpan di meja kerja.`,
    actions: [
      { id: 'withdraw', label: 'Cabut dan turunkan sekarang' },
      { id: 'back', label: 'Batal' },
    ],
  });
  if (answer?.action !== 'withdraw') return;
  try {
    const { commit } = await ask<{ commit: string }>('withdraw', {
      method: 'POST',
      body: { path: entry.path },
    });
    awaitLive({ commit, title, leaves: true });
    await reopenEntry(entry);
  } catch (error) {
    const refusal = await explainRefusal(error);
    await showNotice({
      title: 'Persetujuan belum dicabut',
      text: refusal.message,
      actions: [{ id: 'ok', label: 'Mengerti' }],
    });
  }
}
