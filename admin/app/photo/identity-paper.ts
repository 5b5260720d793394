import { soundsLikeIdentityPaper } from '../../../src/model/personal-data.ts';
import { DeskError } from '../api.ts';
import { showNotice } from '../notice.ts';

/**
 * Asks about a chosen file whose own name sounds like an identity paper, before anything of it leaves the device. The
 * name it is stored under keeps no long numbers, so nobody could tell later.
 * @returns the reason for using it all the same; undefined when there is nothing to ask.
 * @throws DeskError when the editor would rather not use it.
 */
export async function askAboutIdentityPaper(name: string): Promise<string | undefined> {
  if (!soundsLikeIdentityPaper(name)) return undefined;
  const short = name.slice(0, 120);
  const answer = await showNotice({
    title: 'Dokumen identitas?',
    text: `Nama berkas “${short}” seperti KTP, KK, ijazah, atau dokumen pribadi lain. Siapa saja dapat membuka dan menyalin berkas yang terbit. Jangan pakai berkas ini, kecuali memang harus diketahui umum.`,
    question: { label: 'Alasan tetap memakai', hint: 'Alasan ini tercatat di riwayat.' },
    actions: [
      { id: 'use', label: 'Pakai dengan alasan ini' },
      { id: 'back', label: 'Jangan pakai' },
    ],
  });
  if (answer?.action === 'use' && answer.answer) return answer.answer;
  throw new DeskError(
    `Berkas “${short}” tidak dipakai. Pilih berkas lain, atau ganti namanya bila isinya bukan dokumen pribadi.`,
  );
}
