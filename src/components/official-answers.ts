import type { Reason } from '../views/official-check.ts';

/** What is said of each finding: the verdict in one line, why, and what to do. */
export const officialAnswers: Readonly<Record<Reason, { readonly why: string; readonly todo: string }>> = {
  'resmi-situs': {
    why: 'Alamat ini ada di daftar resmi.',
    todo: 'Bila halamannya meminta uang, PIN, atau kode OTP, jangan isi, lalu beri tahu kami.',
  },
  'resmi-halaman': {
    why: 'Halaman ini ada di daftar resmi.',
    todo: 'Bila halamannya meminta uang, PIN, atau kode OTP, jangan isi, lalu beri tahu kami.',
  },
  'resmi-nomor': {
    why: 'Nomor ini ada di daftar resmi.',
    todo: 'Pastikan pesan itu memang dari nomor ini. Nama dan foto pengirim dapat ditiru.',
  },
  'resmi-surel': {
    why: 'Alamat surel ini ada di daftar resmi.',
    todo: 'Kirim pertanyaan Anda ke alamat ini. Jangan membalas surel yang meminta uang, karena nama pengirim dapat dipalsukan.',
  },
  'bukan-tiruan': {
    why: 'Alamat ini meniru alamat resmi, tetapi menuju tempat lain.',
    todo: 'Jangan buka dan jangan isi apa pun. Beri tahu orang yang mengirimnya.',
  },
  'bukan-formulir': {
    why: 'Formulir, grup, atau akun seperti ini dapat dibuat siapa saja, dan yang ini tidak ada di daftar resmi.',
    todo: 'Jangan isi data Anda. Pendaftaran resmi selalu tertulis di halaman Jadwal.',
  },
  'bukan-instansi': {
    why: 'Akhiran .go.id dipakai instansi pemerintah, tetapi alamat ini bukan alamat pelatihan ini.',
    todo: 'Untuk mendaftar pelatihan, pakai hanya cara yang tertulis di halaman Jadwal.',
  },
  'bukan-situs': {
    why: 'Alamat ini tidak ada di daftar resmi.',
    todo: 'Jangan isi data Anda dan jangan bayar. Pendaftaran resmi selalu tertulis di halaman Jadwal.',
  },
  'bukan-nomor': {
    why: 'Nomor ini tidak ada di daftar resmi.',
    todo: 'Jangan kirim uang, foto KTP, atau kode OTP ke nomor ini.',
  },
  'bukan-akun': {
    why: 'Akun ini tidak ada di daftar resmi.',
    todo: 'Jangan kirim data Anda lewat pesan pribadi ke akun ini.',
  },
  'ragu-pendek': {
    why: 'Alamat pendek ini menyembunyikan tujuannya, dan siapa saja dapat membuatnya.',
    todo: 'Minta alamat aslinya kepada pengirim, lalu periksa lagi di sini.',
  },
  'ragu-surel': {
    why: 'Akhirannya memakai alamat resmi, tetapi nama pengirim surel dapat dipalsukan.',
    todo: 'Jangan membalas dengan data Anda. Cocokkan isinya dengan halaman Jadwal.',
  },
  'ragu-akun': {
    why: 'Namanya sama dengan akun resmi, tetapi di tempat lain nama itu dapat dipakai orang lain.',
    todo: 'Buka profilnya, salin tautannya, lalu periksa tautan itu di sini.',
  },
  'ragu-bentuk': {
    why: 'Kami tidak menemukan tautan, nomor, atau nama akun di tulisan Anda.',
    todo: 'Salin tautan atau nomornya saja, lalu tempel lagi.',
  },
};

/** The verdict that a reason begins with. */
export type Verdict = 'resmi' | 'bukan' | 'ragu';

export function verdictOf(reason: Reason): Verdict {
  return reason.split('-')[0] as Verdict;
}

const headlines: Readonly<Record<Verdict, string>> = {
  resmi: 'Resmi',
  bukan: 'Bukan alamat resmi kami',
  ragu: 'Belum dapat dipastikan',
};
/** What is not an address is not called one. */
const ownHeadlines: Readonly<Partial<Record<Reason, string>>> = {
  'bukan-formulir': 'Bukan formulir, grup, atau akun resmi kami',
  'bukan-nomor': 'Bukan nomor resmi kami',
  'bukan-akun': 'Bukan akun resmi kami',
};

/** The verdict in the words of the page. */
export function headlineOf(reason: Reason): string {
  return ownHeadlines[reason] ?? headlines[verdictOf(reason)];
}
