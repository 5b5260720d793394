import { expect, test } from 'vitest';
import { jsonFeedUrl, rssUrl, shareImageUrl, subscriptionsOf, subscriptionUrl } from './urls.ts';

test.each([
  ['/', '/', undefined],
  ['/tentang/', '/', undefined],
  ['/berita/', '/berita/', undefined],
  ['/berita/contoh/', '/berita/', undefined],
  ['/berita/tahun/2027/', '/berita/', undefined],
  ['/berita/jenis/pengumuman/halaman/2/', '/berita/jenis/pengumuman/', undefined],
  ['/pelatihan/servis-ac/', '/berita/jalur/servis-ac/', '/pelatihan/servis-ac/kalender.ics'],
  ['/kecamatan/matraman/', '/berita/kecamatan/matraman/', '/kecamatan/matraman/kalender.ics'],
  ['/jadwal/', '/berita/', '/jadwal/kalender.ics'],
  ['/cerita/contoh/', '/cerita/', undefined],
])('%s offers the feeds of %s', (path, list, calendar) => {
  expect(subscriptionsOf(path)).toEqual(calendar ? { list, calendar } : { list });
});

test('feeds, share images and subscriptions have addresses of their own', () => {
  expect(rssUrl('/cerita/')).toBe('/cerita/rss.xml');
  expect(jsonFeedUrl('/cerita/')).toBe('/cerita/feed.json');
  expect(shareImageUrl('/')).toBe('/bagikan/beranda.jpg');
  expect(shareImageUrl('/jadwal/contoh/')).toBe('/bagikan/jadwal/contoh.jpg');
  expect(subscriptionUrl('/jadwal/kalender.ics', 'https://contoh.example')).toBe(
    'webcal://contoh.example/jadwal/kalender.ics',
  );
});
