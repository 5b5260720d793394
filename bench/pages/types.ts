/** One page of each type of the programme's own site, by name. */
export const pageTypes: Readonly<Record<string, string>> = {
  home: '/',
  tracks: '/pelatihan/',
  track: '/pelatihan/servis-ac/',
  batches: '/jadwal/',
  batch: '/jadwal/bimtek-2020/',
  'news list': '/berita/',
  'news item': '/berita/bimtek-120-warga/',
  stories: '/cerita/',
  story: '/cerita/ratih-matraman/',
  districts: '/kecamatan/',
  district: '/kecamatan/matraman/',
  search: '/cari/',
  questions: '/tanya-jawab/',
  'how to register': '/cara-daftar/',
  data: '/data/',
};
