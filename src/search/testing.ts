import type { Group } from './lexicon.ts';
import type { SearchDocument } from './document.ts';

export const now = Date.parse('2027-03-15T10:00:00+07:00');

export const tracks = [
  { id: 'pakaian-jadi', name: 'Pakaian Jadi' },
  { id: 'servis-ac', name: 'Servis AC' },
];
export const districts = [
  { id: 'pulogadung', name: 'Pulogadung', kelurahan: ['Rawamangun', 'Jati', 'Pisangan Timur'] },
  { id: 'cakung', name: 'Cakung', kelurahan: ['Jatinegara', 'Cakung Timur'] },
  { id: 'jatinegara', name: 'Jatinegara', kelurahan: ['Bali Mester'] },
  { id: 'kramat-jati', name: 'Kramat Jati', kelurahan: ['Cawang'] },
];
export const groups: readonly Group[] = [
  { id: 0, words: ['jahit', 'konveksi', 'pakaian jadi'], track: 'pakaian-jadi' },
  { id: 1, words: ['AC', 'pendingin ruangan', 'ase'], track: 'servis-ac' },
  { id: 2, words: ['klarifikasi', 'kabar bohong'] },
];

const batch = (id: string, dates: SearchDocument['dates'], district?: string): SearchDocument => ({
  url: `/jadwal/${id}/`,
  title: `Angkatan contoh ${id}`,
  kind: 'angkatan',
  tracks: ['pakaian-jadi'],
  districts: district ? [district] : undefined,
  date: dates?.startsOn,
  dates,
});
const news = (
  id: string,
  kind: 'berita' | 'pengumuman',
  title: string,
  date: string,
  until?: string,
): SearchDocument => ({
  url: `/berita/${id}/`,
  title,
  kind,
  tracks: ['pakaian-jadi'],
  date,
  until,
});

export const documents: readonly SearchDocument[] = [
  {
    url: '/pelatihan/pakaian-jadi/',
    title: 'Pakaian Jadi',
    kind: 'jalur',
    tracks: ['pakaian-jadi'],
    summary: 'Menjahit baju.',
  },
  { url: '/pelatihan/servis-ac/', title: 'Servis AC', kind: 'jalur', tracks: ['servis-ac'] },
  ...districts.map(({ id, name }): SearchDocument => ({
    url: `/kecamatan/${id}/`,
    title: `Kecamatan ${name}`,
    kind: 'kecamatan',
    districts: [id],
  })),
  { url: '/cara-daftar/', title: 'Cara daftar', kind: 'halaman' },
  { url: '/tanya-jawab/#jawaban-1', title: 'Apakah pelatihan ini gratis?', kind: 'halaman' },
  batch('buka', {
    registrationOpensOn: '2027-03-01',
    registrationClosesOn: '2027-03-20',
    startsOn: '2027-04-01',
  }),
  batch(
    'cakung',
    { registrationOpensOn: '2027-03-01', registrationClosesOn: '2027-03-20', startsOn: '2027-04-01' },
    'cakung',
  ),
  batch('selesai', { startsOn: '2026-01-01', endsOn: '2026-01-04' }),
  news('lama', 'berita', 'Contoh: jahit tahun lalu', '2024-02-01'),
  news('baru', 'berita', 'Contoh: jahit pekan ini', '2027-03-10'),
  news('berlaku', 'pengumuman', 'Contoh: pengumuman jahit', '2027-03-01', '2027-04-01T00:00:00+07:00'),
  news('lewat', 'pengumuman', 'Contoh: pengumuman jahit lama', '2027-01-01', '2027-02-01T00:00:00+07:00'),
];
