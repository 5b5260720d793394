import { eligibilityUrl, officialCheckUrl } from '../urls.ts';
import type { LinkView } from './link.ts';

/** A page of this site that answers a question instead of telling something. */
export interface ToolView extends LinkView {
  readonly summary: string;
  /** What becomes of what a reader enters. Not searched: it is no subject of the page. */
  readonly promise: string;
  /** Further words it is searched by. */
  readonly words: string;
}

export const officialCheck: ToolView = {
  url: officialCheckUrl,
  title: 'Cek Resmi',
  summary: 'Tempel tautan, nomor WhatsApp, atau nama akun. Anda langsung tahu apakah itu resmi.',
  promise: 'Tidak ada yang dikirim ke mana pun.',
  words:
    'penipuan · bayar · uang pendaftaran · link palsu · nomor resmi · alamat resmi · hoaks · formulir palsu',
};

export const eligibilityCheck: ToolView = {
  url: eligibilityUrl,
  title: 'Cek Syarat',
  summary: 'Jawab beberapa pertanyaan singkat, lalu lihat angkatan yang cocok untuk Anda.',
  promise: 'Jawaban Anda tidak disimpan dan tidak dikirim.',
  words: 'syarat · persyaratan · boleh ikut · KTP · umur · siapa yang boleh daftar',
};
