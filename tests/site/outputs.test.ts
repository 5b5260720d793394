import { XMLParser } from 'fast-xml-parser';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { BuiltSite } from '../../src/checks/built-site.ts';
import { releaseOf } from '../../src/offline/essentials.ts';
import { thingsOn, typesOf } from '../../src/checks/json-ld.ts';
import { LONGEST } from '../../src/outputs/whatsapp.ts';
import { fullStory, fullTrack } from '../fixtures/fullest.ts';
import { placesOf, siteNames } from './build.ts';

const states = new BuiltSite(placesOf('states').dist);
const programme = new BuiltSite(placesOf('programme').dist);
const ending = (site: BuiltSite, end: string) => [...site.files].filter((file) => file.endsWith(end));
const pages = (site: BuiltSite) => site.pageFiles.map((file) => site.page(file));

describe.each(siteNames)('what machines read of “%s”', (name) => {
  const site = name === 'states' ? states : programme;

  test('every list has the same entries as RSS and as JSON Feed', () => {
    const feeds = ending(site, 'rss.xml');
    expect(feeds).toEqual(
      expect.arrayContaining([
        'rss.xml',
        'berita/rss.xml',
        'berita/jenis/pengumuman/rss.xml',
        'berita/jalur/servis-ac/rss.xml',
        'berita/kecamatan/matraman/rss.xml',
        'cerita/rss.xml',
      ]),
    );
    for (const file of feeds) {
      const rss = (parseRssFeed(site.text(file)).items ?? []).map(({ link }) => link);
      const json = parseJsonFeed(site.text(file.replace('rss.xml', 'feed.json'))).items ?? [];
      expect(
        json.map(({ url }) => url),
        file,
      ).toEqual(rss);
    }
  });

  test('the feed of all holds what those of news and of stories hold, the newest first', () => {
    const itemsOf = (file: string) => parseJsonFeed(site.text(file)).items ?? [];
    const parts = [...itemsOf('berita/feed.json'), ...itemsOf('cerita/feed.json')];
    const at = ({ date_published }: { date_published?: string }) => Date.parse(date_published!);
    const all = itemsOf('feed.json');
    expect(all).toEqual(parts.sort((a, b) => at(b) - at(a)).slice(0, 50));
    expect(new Set(all.map(({ url }) => new URL(url!).pathname.split('/')[1]))).toEqual(
      new Set(['berita', 'cerita']),
    );
    expect(site.text('data/index.html')).toContain('href="/rss.xml"');
  });

  test('whatever file leads to this site leads to something that is there', () => {
    const leads = new Map<string, number>();
    const astray: string[] = [];
    for (const file of site.files) {
      const [kind] = /(?:xml|json|csv|ics|txt|webmanifest|_redirects)$/.exec(file) ?? [];
      if (!kind) continue;
      // Lines of a calendar are folded; text within a feed is HTML written as text.
      const text = site
        .text(file)
        .replace(/\r?\n[ \t]/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      const whole = [...text.matchAll(/https:\/\/situs-contoh\.go\.id([^\s"'<>\\),;]*)/g)];
      const local = [...text.matchAll(/"(\/[^"\s\\]*)"/g)];
      for (const [, link] of [...whole, ...local]) {
        leads.set(kind, (leads.get(kind) ?? 0) + 1);
        if (!site.fileAt(new URL(link || '/', site.origin).pathname)) astray.push(`${file}: ${link}`);
      }
    }
    expect(astray).toEqual([]);
    for (const kind of ['xml', 'json', 'csv', 'txt', 'webmanifest'])
      expect(leads.get(kind), kind).toBeGreaterThan(0);
    expect(leads.get('ics') ?? 0).toBeGreaterThan(name === 'states' ? 100 : 0);
  });

  test('the sitemap dates each page as the page dates itself', () => {
    const { url } = new XMLParser({ isArray: (tag) => tag === 'url' }).parse(
      site.text('sitemap-0.xml'),
    ).urlset;
    const dated = new Map<string, string>(
      url.map(({ loc, lastmod }: Record<string, string>) => [loc, lastmod]),
    );
    for (const page of pages(site).filter(({ isListed }) => isListed)) {
      const meta = page.all('meta').find(({ attributes }) => attributes.property === 'article:modified_time');
      const stated = meta && new Date(meta.attributes.content!).toISOString();
      expect(dated.get(site.origin + page.path), page.file).toBe(stated);
    }
  });

  test('every page has a share image that messengers take', async () => {
    const images = new Set(
      pages(site).flatMap((page) =>
        page
          .all('meta')
          .flatMap(({ attributes }) => (attributes.property === 'og:image' ? attributes.content! : [])),
      ),
    );
    expect(images.size).toBeGreaterThan(20);
    for (const image of images) {
      const bytes = site.bytes(site.fileAt(new URL(image).pathname)!);
      const { width, height, format } = await sharp(bytes).metadata();
      expect([width, height, format], image).toEqual([1200, 630, 'jpeg']);
      expect(bytes.length, image).toBeLessThanOrEqual(120_000);
    }
  });

  test('every message for WhatsApp fits, says the price or that it is free, and leads to its page', () => {
    let messages = 0;
    for (const page of pages(site)) {
      for (const { attributes } of page.all('a')) {
        const text = new URL(attributes.href ?? '', site.origin).searchParams.get('text');
        if (!attributes.href?.startsWith('https://wa.me/?text=') || !text) continue;
        messages += 1;
        expect(text.length, page.file).toBeLessThanOrEqual(LONGEST);
        expect(text, page.file).toMatch(/gratis|\*Biaya:\*/i);
        expect(text, page.file).toContain(site.origin + page.path);
      }
    }
    expect(messages).toBeGreaterThan(7);
  });

  test('a phone is given the five tracks, and batches to join where there are any, to read without a network', () => {
    const { pages } = releaseOf(site.folder);
    const tracks = ['furnitur-kayu', 'makanan-ringan', 'pakaian-jadi', 'servis-ac', 'servis-motor'];
    expect(pages).toEqual(expect.arrayContaining(tracks.map((track) => `/pelatihan/${track}/`)));
    expect(pages.filter((path) => path.startsWith('/jadwal/contoh-'))).toHaveLength(
      name === 'states' ? 5 : 0,
    );
  });

  test('the data has the same rows as JSON and as CSV, and leads to pages that exist', () => {
    const sets = ending(site, '.csv').map((file) => /^data\/(\w+)\.csv$/.exec(file)![1]!);
    expect(sets).toEqual(expect.arrayContaining(['angkatan', 'berita', 'resmi', 'syarat', 'perjalanan']));
    for (const set of sets) {
      const { isi } = JSON.parse(site.text(`data/${set}.json`)) as { isi: { alamat?: string }[] };
      expect(isi.length, set).toBeGreaterThan(0);
      const csv = Papa.parse<{ alamat?: string }>(site.text(`data/${set}.csv`).replace(/^\uFEFF/, ''), {
        header: true,
        skipEmptyLines: true,
      });
      expect(csv.errors, set).toEqual([]);
      expect(
        csv.data.map(({ alamat = '' }) => alamat),
        set,
      ).toEqual(isi.map(({ alamat = '' }) => alamat));
      for (const { alamat } of isi)
        if (alamat) expect(site.fileAt(new URL(alamat).pathname), alamat).toBeDefined();
    }
  });

  test('the text of every piece of news is in the file of its month', () => {
    const { isi, bulan } = JSON.parse(site.text('data/berita.json')) as {
      isi: { id: string }[];
      bulan: { berkas: string; jumlah: number }[];
    };
    const whole = bulan.flatMap(({ berkas, jumlah }) => {
      const month = JSON.parse(site.text(site.fileAt(new URL(berkas).pathname)!)) as {
        isi: { id: string; html: string }[];
      };
      expect(month.isi).toHaveLength(jumlah);
      return month.isi;
    });
    expect(whole.map(({ id }) => id).sort()).toEqual(isi.map(({ id }) => id).sort());
    expect(whole.every(({ html }) => typeof html === 'string' && !/="\//.test(html))).toBe(true);
  });
});

test('a batch without exact days has no calendar and no event', () => {
  expect(programme.files.has('jadwal/bimtek-2020/angkatan.ics')).toBe(false);
  expect(programme.text('jadwal/kalender.ics')).not.toContain('VEVENT');
  expect(programme.text('jadwal/bimtek-2020/index.html')).not.toContain('EducationEvent');
});

test('the data of a batch tells how to register, as its page does', () => {
  const { isi } = JSON.parse(states.text('data/angkatan.json')) as { isi: Record<string, unknown>[] };
  const ways = new Map(isi.map(({ id, caraDaftar }) => [id, caraDaftar]));
  for (const way of ['loket', 'tautan', 'whatsapp'])
    expect(ways.get(`contoh-dibuka-${way}`), way).toMatchObject({ cara: way });
  const { tautan } = ways.get('contoh-dibuka-tautan') as { tautan: string };
  expect(states.text('jadwal/contoh-dibuka-tautan/index.html')).toContain(`href="${tautan}"`);
});

test('calendars hold the batches of their track and district; a cancelled batch stays, struck out', () => {
  const statusOf = (file: string) => {
    const events = new ICAL.Component(ICAL.parse(states.text(file)) as unknown[]).getAllSubcomponents(
      'vevent',
    );
    return new Map(
      events.map((event) => [
        String(event.getFirstPropertyValue('uid')),
        String(event.getFirstPropertyValue('status')),
      ]),
    );
  };
  const all = statusOf('jadwal/kalender.ics');
  expect(all.get('contoh-dibuka-loket-pertemuan-1@jakarta-timur')).toBe('CONFIRMED');
  expect(all.get('contoh-dibatalkan-pelaksanaan@jakarta-timur')).toBe('CANCELLED');
  expect(all.get('contoh-ditunda-pelaksanaan@jakarta-timur')).toBe('TENTATIVE');
  const matraman = statusOf('kecamatan/matraman/kalender.ics');
  const cakung = statusOf('kecamatan/cakung/kalender.ics');
  expect(matraman.has('contoh-dibuka-loket-pertemuan-1@jakarta-timur')).toBe(true);
  expect(cakung.has('contoh-dibuka-loket-pertemuan-1@jakarta-timur')).toBe(false);
  expect(cakung.has('contoh-dibuka-tautan-pelaksanaan@jakarta-timur')).toBe(true);
});

/** The checks ask each page that is there; here stand pages that must be. */
test.each([
  ['/', 'WebSite', 'GovernmentOrganization'],
  [`/pelatihan/${fullTrack}/`, 'Course', 'BreadcrumbList'],
  ['/jadwal/contoh-dibuka-loket/', 'CourseInstance', 'EducationEvent', 'BreadcrumbList'],
  ['/berita/contoh-berita/', 'NewsArticle', 'BreadcrumbList'],
  ['/berita/jenis/pengumuman/', 'BreadcrumbList'],
  [`/cerita/${fullStory}/`, 'Article', 'BreadcrumbList'],
  ['/kecamatan/matraman/', 'AdministrativeArea', 'BreadcrumbList'],
  ['/tanya-jawab/', 'FAQPage'],
  ['/cek-resmi/', 'BreadcrumbList'],
])('search engines are told what %s is', (path, ...types) => {
  const told = [...thingsOn(states.page(states.fileAt(path)!))].flatMap(typesOf);
  expect(told).toEqual(expect.arrayContaining(types));
});

test('an announcement past its end, and what is not out yet, are in no feed', () => {
  for (const file of [...ending(states, 'rss.xml'), ...ending(states, 'feed.json')]) {
    expect(states.text(file)).not.toContain('contoh-berakhir');
    expect(states.text(file)).not.toContain('contoh-terjadwal');
  }
});

test('an old address leads on, for hosts that know the table and for those that do not', () => {
  expect(states.text('_redirects')).toBe('/contoh-alamat-lama/ /tentang/ 301\n');
  expect(states.page('contoh-alamat-lama/index.html').isRedirect).toBe(true);
  expect(states.text('sitemap-0.xml')).not.toContain('contoh-alamat-lama');
});

test('withdrawn and expired consent leave a notice and no name', () => {
  for (const id of ['contoh-ditarik', 'contoh-kedaluwarsa'])
    expect(states.page(`cerita/${id}/index.html`).isListed).toBe(false);
  const everything = [...states.files].filter((file) => /\.(html|xml|json|csv|ics|txt)$/.test(file));
  for (const file of everything) expect(states.text(file), file).not.toMatch(/Tarik Contoh|Habis Contoh/);
});

test('every text of the programme says when it was published or last changed', () => {
  const text =
    /^\/(?:(?:pelatihan|jadwal|berita|cerita|kecamatan)\/[^/]+|tanya-jawab|cara-daftar|tentang|privasi|aksesibilitas|cek-syarat)\/$/;
  const list = /^\/(?:berita|cerita|jadwal)\/(?:\d+|jenis|jalur|kecamatan|tahun)\/$/;
  const texts = pages(programme).filter(({ path }) => text.test(path) && !list.test(path));
  expect(texts.length).toBeGreaterThan(20);
  const silent = texts.filter(({ html }) => !/(?:Terbit|Diperbarui)\s*<time/.test(html));
  expect(silent.map(({ path }) => path)).toEqual([]);
});
