/**
 * One page of each type of the programme's own site, by name. Its only batch is over, without sessions or registration:
 * one that is open exists among the made-up content of tests (`tests/fixtures/states.ts`) alone.
 */
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
  'official check': '/cek-resmi/',
  'eligibility check': '/cek-syarat/',
  data: '/data/',
  'not found': '/404.html',
  offline: '/luring/',
};

/** Those that no search engine should list, so that what one would say of them is no fault. */
export const unlisted: readonly string[] = ['not found', 'offline'];
