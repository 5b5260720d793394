import { stem } from './stem.ts';

/** Longest query that is read; what follows is of no use to anyone and only costs time. */
export const LONGEST_QUERY = 160;
/** Most words of a query that are read. */
export const MOST_WORDS = 16;

/** Lower case, without diacritics, invisible characters and the marks writers put inside words. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’`]/gu, '')
    .toLowerCase();
}

/** The words of a text: runs of letters and digits, lower case. `e-mail` is two, `2.000` is one. */
export function wordsOf(text: string): string[] {
  return plain(text.replace(/(\d)\.(?=\d{3}\b)/g, '$1')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The stems of a text's words, in order. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stem);
}

const listed = (text: string) => new Set(text.split(/\s+/).filter(Boolean));

/** Words that carry no meaning of their own in a query. */
export const functionWords = listed(`
  a ada adakah adalah agar akan aku anda apa apakah atau bagaimana bagi bahwa banget bapak berapa biar bisa bisakah boleh
  bolehkah buat bu bukan dalam dan dapat dari deh di dimana dong dengan gimana gua gue hai halo harus hendak ibu ini ingin itu
  jika juga kah kak kalau kalo kami kamu kapan karena ke kenapa kepada kita kok lagi lah lalu lebih lho mana mas masih mau mbak
  tidak tak nggak enggak gak ga engga bukan sekali sudahkah pernah sangat lebih paling cuman hanya lewat saat mendapat mendapatkan setelah sesudah sebelum selama suami istri adik kakak teman kawan tetangga orang ketika sini sana tersebut itulah inilah mengenai mengapa min mohon nih nya oleh pada pak para pengen pingin saja sama sampai saya sebagai sedang seperti serta si siapa
  sih soal supaya sudah tanya tapi tentang terhadap tetapi the to tolong tuh udah untuk utk ya yang yg dgn dlm krn jd tdk
`);

/**
 * Words that nearly every page of a training programme could carry. They still count, but a little: in "kursus jahit
 * gratis" the trade decides.
 */
export const commonWords = listed(`
  pelatihan latihan kursus bimtek bimbingan teknis training workshop diklat les belajar gratis free program kegiatan acara
  ikut peserta daftar pendaftaran mendaftar warga info informasi cari lihat usaha wirausaha bisnis ikm umkm ukm
  jakarta timur jaktim dki baru tempat lokasi terdekat dekat sekitar daerah wilayah kecamatan kelurahan kota pemerintah pemprov
  pemula cara jadi menjadi angkatan jadwal bulan tahun tanggal hari minggu sekolah kelas buka dibuka
`);

/** Their stems. */
export const commonStems: ReadonlySet<string> = new Set([...commonWords].map(stem));

/** Stems of the words that mean the training itself: alone, they ask what there is. */
export const programmeStems: ReadonlySet<string> = new Set(
  [
    'pelatihan',
    'kursus',
    'bimtek',
    'bimbingan',
    'training',
    'diklat',
    'workshop',
    'les',
    'program',
    'kelas',
  ].map(stem),
);
