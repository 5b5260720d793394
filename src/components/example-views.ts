import { formatDateRange, type CalendarDate } from '../calendar.ts';
import { hues, motifs, type HueName, type MotifName } from '../model/track.ts';
import type { BatchStatus } from '../views/batch-status.ts';
import type { BatchView } from '../views/batch.ts';
import type { DistrictView } from '../views/district.ts';
import type { EligibilityView } from '../views/eligibility.ts';
import type { BatchListView, ListPageView, NewsListView } from '../views/list.ts';
import type { NewsView } from '../views/news.ts';
import type { PageView } from '../views/page.ts';
import type { PictureView } from '../views/picture.ts';
import type { JourneyView, SiteView } from '../views/site.ts';
import type { StoryView } from '../views/story.ts';
import type { TrackCardView, TrackView } from '../views/track.ts';

/**
 * Made-up views, one whole one of each kind, and a batch in every status. Everything in them says “Contoh”. They are of
 * `readAt`, a morning while registration for `batch` is open: read then, a page says of each what its example is named.
 */
export const readAt = '2027-03-05T08:00:00+07:00';

export const long =
  'Contoh nama yang sengaja dibuat sepanjang yang diizinkan pertanggungjawaban keterampilan';

const html =
  '<p>Contoh pengantar.</p>\n<h2 id="t-bagian">Contoh bagian</h2>\n<ul>\n<li>Butir satu</li>\n<li>Butir dua</li>\n</ul>\n<blockquote>\n<p>Contoh kutipan.</p>\n</blockquote>\n';

export const picture: PictureView = {
  src: `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="720" height="480"><rect width="720" height="480" fill="#b8860b"/><text x="40" y="90" font-size="48">Contoh foto</text></svg>')}`,
  width: 720,
  height: 480,
  alt: 'Contoh: tulisan di atas dasar kuning',
  caption: 'Contoh keterangan',
  credit: 'Contoh',
};

const card = (id: string, shortName: string, motif: MotifName, hue: HueName): TrackCardView => ({
  id,
  url: `/pelatihan/${id}/`,
  title: `Contoh ${shortName}`,
  shortName,
  summary: 'Contoh ringkasan jalur, satu atau dua kalimat tentang isinya.',
  motif,
  hue,
});

const motifNames = Object.keys(motifs) as MotifName[];
/** One track for each motif, the hues in turn. */
export const tracks: readonly TrackCardView[] = motifNames.map((motif, index) => {
  const hueNames = Object.keys(hues) as HueName[];
  return card(`contoh-${motif}`, `Contoh ${motifs[motif]}`, motif, hueNames[index % hueNames.length]!);
});

export const track: TrackView = {
  ...tracks[0]!,
  audience: ['Contoh peserta'],
  modules: [
    { title: 'Contoh materi', mode: 'teori', points: ['Contoh pokok', 'Contoh pokok lain'] },
    { title: 'Contoh materi lain', mode: 'praktik', points: ['Contoh pokok'] },
  ],
  bring: ['Contoh barang'],
  tools: ['Contoh alat'],
  safety: ['Contoh aturan'],
  assessment: 'Contoh cara penilaian.',
  permits: [
    {
      name: 'Contoh izin',
      why: 'Contoh kegunaan.',
      source: { url: 'https://contoh.go.id/', title: 'Contoh sumber' },
      checkedOn: '2027-01-10',
    },
    { name: 'Contoh izin tanpa sumber', why: 'Contoh kegunaan.' },
  ],
  businessCodes: [{ code: '00000', title: 'Contoh kode usaha' }],
  sources: [
    { title: 'Contoh sumber', url: 'https://contoh.go.id/' },
    { title: 'Contoh sumber tanpa alamat' },
  ],
  reviewed: false,
  updatedOn: '2027-01-10',
  archived: false,
  html,
};

export const batch: BatchView = {
  id: 'contoh',
  url: '/jadwal/contoh/',
  title: 'Contoh angkatan',
  summary: 'Contoh ringkasan angkatan.',
  tracks: tracks.slice(0, 1),
  dates: {
    registrationOpensOn: '2027-03-01',
    registrationClosesOn: '2027-03-10',
    startsOn: '2027-04-05',
    endsOn: '2027-04-08',
  },
  status: 'dibuka',
  day: '2027-04-05',
  year: 2027,
  when: '5–8 April 2027',
  registrationWhen: '1–10 Maret 2027',
  cost: 'Gratis',
  districts: [{ id: 'contoh', url: '/kecamatan/contoh/', title: 'Contoh' }],
  sessions: [
    {
      date: '2027-04-05',
      from: '09:00',
      to: '12:00',
      mode: 'teori',
      topic: 'Contoh materi',
      place: 'Contoh tempat',
    },
  ],
  quota: 20,
  documents: ['Contoh berkas'],
  registration: { way: 'tautan', url: 'https://daftar.contoh.go.id/' },
  contact: {
    name: 'Petugas contoh',
    phone: '021 0000 0000',
    whatsapp: '0800 0000 000',
    email: 'contoh@contoh.go.id',
    hours: 'Senin–Jumat',
  },
  organisers: ['Contoh penyelenggara'],
  sources: [],
  html: '<p>Contoh uraian.</p>\n',
};

const withDays = (
  status: BatchStatus,
  [opens, closes, starts, ends]: readonly [CalendarDate, CalendarDate, CalendarDate, CalendarDate],
): BatchView => ({
  ...batch,
  id: `contoh-${status}`,
  title: `Contoh angkatan ${status}`,
  dates: { registrationOpensOn: opens, registrationClosesOn: closes, startsOn: starts, endsOn: ends },
  status,
  day: starts,
  when: formatDateRange(starts, ends),
  registrationWhen: formatDateRange(opens, closes),
});
const calledOff = (status: 'ditunda' | 'dibatalkan'): BatchView => ({
  ...batch,
  id: `contoh-${status}`,
  title: `Contoh angkatan ${status}`,
  status,
  dates: { ...batch.dates, override: status },
  overrideReason: 'Contoh alasan.',
});

/** A batch in every status. */
export const batches: Readonly<Record<BatchStatus, BatchView>> = {
  dibuka: batch,
  segera: withDays('segera', ['2027-03-20', '2027-03-30', '2027-04-05', '2027-04-08']),
  ditutup: withDays('ditutup', ['2027-02-01', '2027-03-04', '2027-04-05', '2027-04-08']),
  berjalan: withDays('berjalan', ['2027-02-01', '2027-02-20', '2027-03-04', '2027-03-07']),
  selesai: {
    ...batch,
    id: 'contoh-selesai',
    title: 'Contoh angkatan selesai',
    dates: { override: 'selesai' },
    status: 'selesai',
    day: undefined,
    year: 2020,
    when: 'Berlangsung empat hari',
    registrationWhen: undefined,
    trained: 120,
  },
  ditunda: calledOff('ditunda'),
  dibatalkan: calledOff('dibatalkan'),
  'belum-dijadwalkan': {
    ...batch,
    id: 'contoh-belum-dijadwalkan',
    title: 'Contoh angkatan belum dijadwalkan',
    dates: {},
    status: 'belum-dijadwalkan',
    day: undefined,
    year: undefined,
    when: 'Tanggal belum ditetapkan',
    registrationWhen: undefined,
    sessions: [],
    registration: undefined,
  },
};
export const lastDay = withDays('dibuka', ['2027-03-01', '2027-03-05', '2027-04-05', '2027-04-08']);
export const longestBatch: BatchView = { ...batch, title: long, summary: `${long}. ${long}.`, tracks };

export const story: StoryView = {
  id: 'contoh',
  url: '/cerita/contoh/',
  title: 'Contoh cerita peserta',
  summary: 'Contoh ringkasan cerita.',
  person: 'Sari Contoh',
  age: 34,
  district: { url: '/kecamatan/contoh/', title: 'Contoh' },
  track: tracks[1],
  quote: 'Contoh kutipan: sekarang saya tahu cara menghitung harga jual.',
  picture,
  publishedAt: '2027-03-10T08:00:00+07:00',
  batch: { url: '/jadwal/contoh/', title: 'Contoh angkatan' },
  business: { name: 'Contoh usaha', sells: 'Contoh barang', contact: 'Contoh kontak' },
  stage: 'praktik',
  html,
};

export const news: NewsView = {
  id: 'contoh',
  url: '/berita/contoh/',
  title: 'Contoh berita',
  kind: 'berita',
  kindLabel: 'Berita',
  summary: 'Contoh ringkasan berita.',
  publishedAt: '2027-03-10T08:00:00+07:00',
  expired: false,
  pinned: false,
  tracks: tracks.slice(0, 2),
  districts: [{ url: '/kecamatan/contoh/', title: 'Contoh' }],
  picture,
  updatedAt: '2027-03-11T09:30:00+07:00',
  batch: { url: '/jadwal/contoh/', title: 'Contoh angkatan' },
  attachments: [{ title: 'Contoh surat', url: '/media/contoh.pdf', bytes: 1_400_000 }],
  source: { title: 'Contoh sumber' },
  author: 'Penulis contoh',
  corrections: [{ date: '2027-03-11', what: 'Contoh ralat.' }],
  html,
};

/** An announcement in force at `readAt`, and one that has ended. */
export const announcement: NewsView = {
  ...news,
  kind: 'pengumuman',
  kindLabel: 'Pengumuman',
  expiresAt: '2027-04-01T00:00:00+07:00',
};
export const ended: NewsView = { ...announcement, expired: true, expiresAt: '2027-03-04T00:00:00+07:00' };
export const clarification: NewsView = { ...news, kind: 'klarifikasi', kindLabel: 'Klarifikasi' };

export const districts: readonly DistrictView[] = [
  {
    id: 'contoh',
    url: '/kecamatan/contoh/',
    title: 'Contoh',
    column: 1,
    row: 1,
    kelurahan: ['Contoh Satu', 'Contoh Dua'],
    note: 'Contoh keterangan.',
  },
  {
    id: 'contoh-timur',
    url: '/kecamatan/contoh-timur/',
    title: 'Contoh Timur',
    column: 3,
    row: 1,
    kelurahan: ['Contoh Tiga'],
  },
  {
    id: 'contoh-selatan',
    url: '/kecamatan/contoh-selatan/',
    title: 'Contoh Selatan',
    column: 2,
    row: 2,
    kelurahan: ['Contoh Empat'],
    office: batch.contact,
  },
];

export const page: PageView = {
  id: 'contoh',
  url: '/contoh/',
  title: 'Contoh halaman',
  summary: 'Contoh ringkasan halaman.',
  steps: [
    { title: 'Contoh langkah', text: 'Contoh penjelasan.' },
    { title: 'Contoh langkah lain', text: 'Contoh penjelasan.' },
  ],
  questions: [{ question: 'Contoh pertanyaan?', answerHtml: '<p>Contoh jawaban.</p>\n' }],
  sources: [],
  updatedOn: '2027-01-10',
  html,
};

export const journey: JourneyView = {
  sources: [{ title: 'Contoh sumber', url: 'https://contoh.go.id/' }],
  title: 'Contoh perjalanan',
  lead: 'Contoh pengantar.',
  steps: (['daftar', 'bimtek', 'praktik', 'izin', 'pasar'] as const).map((stage) => ({
    stage,
    title: `Contoh ${stage}`,
    text: 'Contoh penjelasan.',
    url: '/contoh/',
  })),
};

export const eligibility: EligibilityView = {
  questions: [
    {
      question: 'Contoh pertanyaan?',
      hint: 'Contoh bantuan.',
      answers: [
        { label: 'Contoh ya', fit: 'ya' },
        { label: 'Contoh ragu', fit: 'belum-tentu' },
        { label: 'Contoh tidak', fit: 'tidak' },
      ],
      otherwise: 'Contoh penjelasan.',
    },
  ],
  elsewhere: 'Contoh penjelasan bagi warga lain.',
  sources: [],
  updatedOn: '2027-01-10',
};

export const site: SiteView = {
  name: 'Contoh Situs Pelatihan',
  shortName: 'Contoh',
  tagline: 'Contoh semboyan',
  description: 'Contoh penjelasan.',
  regionName: 'Contoh',
  districtWord: 'kecamatan',
  organisers: [
    { name: 'Contoh lembaga', shortName: 'CL', parent: 'Contoh induk', url: 'https://contoh.go.id/' },
  ],
  officialDomains: ['contoh.go.id'],
  officialNumbers: [{ label: 'Petugas contoh', number: '0800 0000 000' }],
  officialPages: [{ label: 'Akun contoh', url: 'https://www.instagram.com/contoh/' }],
  contact: batch.contact,
  alert: { text: 'Contoh kabar penting', url: '/jadwal/', until: '2027-04-01' },
  navigation: [
    { url: '/pelatihan/', title: 'Pelatihan' },
    { url: '/jadwal/', title: 'Jadwal' },
  ],
  home: { headline: 'Contoh judul besar', lead: 'Contoh pengantar.' },
};

/** A page in the middle of a list. */
export function listOf<Item>(items: readonly Item[]): ListPageView<Item> {
  return {
    url: '/berita/halaman/2/',
    items,
    page: 2,
    pages: 3,
    total: 60,
    newerUrl: '/berita/',
    olderUrl: '/berita/halaman/3/',
  };
}

export const newsList: NewsListView = {
  ...listOf([news]),
  title: 'Contoh berita',
  narrowed: false,
  filters: {
    kinds: [{ url: '/berita/jenis/berita/', title: 'Berita', count: 12 }],
    tracks: [{ url: '/berita/jalur/contoh/', title: 'Contoh', count: 3 }],
    years: [{ url: '/berita/', title: '2027', count: 12 }],
  },
};

export const batchList: BatchListView = {
  ...listOf([batches.selesai]),
  page: 1,
  newerUrl: undefined,
  ahead: [batch],
};
