import type { ContentFolder } from '../../tests/fixtures/content-folder.ts';

/** Made-up entries that each hold something no other entry holds: a name, a rare word, in the title or only in the text. */
const news: readonly (readonly [
  id: string,
  kind: string,
  title: string,
  track: string,
  district: string,
  body: string,
])[] = [
  [
    'lampu',
    'berita',
    'Contoh: lampu tidur dari barang bekas',
    'furnitur-kayu',
    'kramat-jati',
    'Warga memotong paralon, melubanginya dengan bor duduk, lalu memasang lampu kecil di dalamnya.',
  ],
  [
    'jemuran',
    'berita',
    'Contoh: jemuran lipat dipesan sekolah',
    'furnitur-kayu',
    'ciracas',
    'Rangkanya dari kayu ringan, dengan engsel kupu-kupu yang dipasang setelah pelitur kering.',
  ],
  [
    'gerobak',
    'berita',
    'Contoh: bengkel keliling berangkat dari gang ke gang',
    'servis-motor',
    'cakung',
    'Gerobak itu membawa kompresor mini, dongkrak, dan kotak kunci milik Wiryo Contoh.',
  ],
  [
    'pameran',
    'pengumuman',
    'Contoh: pameran hasil praktik ditunda sepekan',
    'pakaian-jadi',
    'cipayung',
    'Anjungan yang semula dipakai sedang dicat. Panitia menunggu kabar berikutnya.',
  ],
  [
    'peyek',
    'berita',
    'Contoh: peyek kencur menang lomba antar-RW',
    'makanan-ringan',
    'makasar',
    'Juri menilai kerenyahan dan bungkusnya. Pemenangnya memakai daun jeruk segar.',
  ],
  [
    'cadangan',
    'pengumuman',
    'Contoh: daftar ulang peserta cadangan',
    'servis-ac',
    'duren-sawit',
    'Nama yang tertera di papan diminta datang membawa materai sebelum Jumat siang.',
  ],
  [
    'smk',
    'berita',
    'Contoh: kunjungan murid SMK ke tempat praktik',
    'servis-motor',
    'pasar-rebo',
    'Mereka melihat dinamometer dan menanyakan upah magang.',
  ],
  [
    'foto',
    'berita',
    'Contoh: foto produk dengan ponsel',
    'makanan-ringan',
    'matraman',
    'Pengajar tamu menerangkan pencahayaan dari jendela dan latar kertas putih.',
  ],
  [
    'pembukuan',
    'berita',
    'Contoh: pembukuan sederhana di buku tulis',
    'pakaian-jadi',
    'pulogadung',
    'Tiga lajur cukup untuk mencatat arus kas harian. Tuminah Contoh menunjukkan caranya.',
  ],
  [
    'titip',
    'berita',
    'Contoh: titip jual di koperasi kelurahan',
    'makanan-ringan',
    'jatinegara',
    'Perjanjian konsinyasi ditulis satu halaman, lalu ditandatangani kedua pihak.',
  ],
  [
    'inventaris',
    'pengumuman',
    'Contoh: mesin pinjaman diminta kembali',
    'pakaian-jadi',
    'cakung',
    'Setiap mesin diberi nomor inventaris dan dicek pedalnya.',
  ],
  [
    'hoaks',
    'klarifikasi',
    'Contoh: tautan undian berhadiah bukan dari panitia',
    'servis-motor',
    'ciracas',
    'Pesan itu memakai logo palsu dan meminta pulsa.',
  ],
];

const stories: readonly (readonly [
  id: string,
  name: string,
  title: string,
  track: string,
  district: string,
  sells: string,
])[] = [
  [
    'wahyuningsih',
    'Wahyuningsih Contoh',
    'Contoh: Wahyuningsih merintis mukena bordir',
    'pakaian-jadi',
    'makasar',
    'Mukena bordir',
  ],
  [
    'baharudin',
    'Baharudin Contoh',
    'Contoh: Baharudin membuka cuci AC panggilan',
    'servis-ac',
    'cakung',
    'Cuci AC panggilan',
  ],
  [
    'khodijah',
    'Khodijah Contoh',
    'Contoh: Khodijah dan toples nastarnya',
    'makanan-ringan',
    'jatinegara',
    'Nastar keju',
  ],
  [
    'syaiful',
    'Syaiful Contoh',
    'Contoh: Syaiful memperbaiki motor tetangga',
    'servis-motor',
    'cipayung',
    'Servis motor di rumah',
  ],
  [
    'ferdinand',
    'Ferdinand Contoh',
    'Contoh: Ferdinand merakit lemari sepatu',
    'furnitur-kayu',
    'duren-sawit',
    'Lemari sepatu',
  ],
  [
    'zulkifli',
    'Zulkifli Contoh',
    'Contoh: Zulkifli menata etalase keripik talas',
    'makanan-ringan',
    'kramat-jati',
    'Keripik talas',
  ],
];

/** Adds them to a content folder. */
export function writeNeedles(folder: ContentFolder): void {
  news.forEach(([id, kind, title, track, district, body], index) =>
    folder.entry(
      'news',
      `contoh-jarum-${id}`,
      {
        kind,
        title,
        summary: `Contoh untuk pengujian pencarian, nomor ${index + 1}.`,
        publishedAt: `2026-${String((index % 12) + 1).padStart(2, '0')}-10T09:00:00+07:00`,
        tracks: [track],
        districts: [district],
      },
      body,
    ),
  );
  stories.forEach(([id, name, title, track, district, sells], index) =>
    folder.entry(
      'stories',
      `contoh-jarum-${id}`,
      {
        title,
        summary: `Contoh cerita untuk pengujian pencarian, nomor ${index + 1}.`,
        name,
        district,
        track,
        business: { sells },
        stage: 'pasar',
        publishedAt: `2025-0${index + 1}-12T09:00:00+07:00`,
        consent: { form: `CONTOH/J${index + 1}`, date: '2025-01-01', scope: ['nama'], until: '2031-01-01' },
      },
      'Tulisan ini contoh untuk pengujian, bukan cerita sungguhan.',
    ),
  );
}
