import { showNotice } from '../notice.ts';
import { deviceKeeps } from './device.ts';
import { allWritten, holdsUnsaved } from './keeper.ts';

/**
 * Whether another text may take the place of what was typed. Yes without asking, since the keeper sets it aside; only
 * where this device keeps nothing is the editor asked.
 */
export async function mayGiveWay(): Promise<boolean> {
  if (!holdsUnsaved()) return true;
  await allWritten();
  if (deviceKeeps()) return true;
  const answer = await showNotice({
    title: 'Ganti tulisan yang belum disimpan?',
    text: 'Perangkat ini tidak dapat menyimpan tulisan sementara, jadi tulisan di formulir yang belum Anda simpan akan hilang.',
    actions: [
      { id: 'back', label: 'Kembali dan simpan dahulu' },
      { id: 'replace', label: 'Ganti, tulisan itu boleh hilang' },
    ],
  });
  return answer?.action === 'replace';
}
