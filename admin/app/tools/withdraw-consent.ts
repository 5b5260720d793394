import { ask } from '../api.ts';
import { showNotice, showSentence } from '../notice.ts';
import { awaitLive } from '../publishing/bar.ts';
import { tellRefusal } from '../refusal.ts';
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
  let commit: string;
  try {
    ({ commit } = await ask<{ commit: string }>('withdraw', { method: 'POST', body: { path: entry.path } }));
  } catch (error) {
    return tellRefusal(error, (text) => void showSentence('Persetujuan belum dicabut', text));
  }
  awaitLive({ commit, title, leaves: true });
  await reopenEntry(entry);
}
