import { XMLValidator } from 'fast-xml-parser';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { FeedView } from '../views/feed.ts';
import { toJsonFeed } from './json-feed.ts';
import { toRfc822, toRss } from './rss.ts';

const origin = 'https://contoh.example';
const hostile = `Contoh ]]> <script>alert("1")</script> & 'kutip' \u0000\u001B\uD800 \u{1F9F5}`;

const feed: FeedView = {
  listUrl: '/berita/',
  homeUrl: '/berita/',
  title: `Berita ${hostile}`,
  description: hostile,
  items: [
    {
      url: '/berita/contoh-satu/',
      title: hostile,
      summary: hostile,
      html: '<p>Lihat <a href="/jadwal/">jadwal</a>, <a href="#t-alat">alat</a> &amp; <a href="https://oss.go.id/?a=1&amp;b=2">OSS</a></p><picture><source srcset="/media/a-360.webp 360w, /media/a-720.webp 720w"><img src="/media/a.jpg" alt="x"></picture>',
      publishedAt: '2027-01-01T00:30:00+07:00',
      updatedAt: '2027-01-02T08:00:00+07:00',
      author: 'Contoh & Penulis <x>',
      categories: ['Pengumuman', 'A & B'],
      attachments: [{ title: 'Formulir', url: '/media/contoh.pdf', bytes: 1234 }],
    },
    { url: '/berita/contoh-dua/', title: 'Contoh dua', summary: 'Ringkas', categories: [], attachments: [] },
  ],
};

test('RSS is well-formed whatever an editor wrote, and reads back as written', async () => {
  const xml = await toRss(feed, origin);
  expect(XMLValidator.validate(xml)).toBe(true);
  const read = parseRssFeed(xml);
  const [item, plain] = read.items!;
  expect(item!.title).toBe(hostile.replace(/[\u0000\u001B\uD800]/g, ''));
  expect(item!.description).not.toContain('<script');
  expect(item!.link).toBe(`${origin}/berita/contoh-satu/`);
  expect(item!.guid).toEqual({ value: `${origin}/berita/contoh-satu/`, isPermaLink: true });
  expect(item!.dc?.creators?.[0]).toBe('Contoh & Penulis <x>');
  expect(item!.categories?.map(({ name }) => name)).toEqual(['Pengumuman', 'A & B']);
  expect(item!.enclosures).toEqual([
    { url: `${origin}/media/contoh.pdf`, length: 1234, type: 'application/pdf' },
  ]);
  expect(plain!.content?.encoded).toBeUndefined();
});

test('RSS dates carry the offset of WIB and mean the same moment', async () => {
  expect(toRfc822('2027-01-01T00:30:00+07:00')).toBe('Fri, 01 Jan 2027 00:30:00 +0700');
  const read = parseRssFeed(await toRss(feed, origin));
  expect(new Date(String(read.items![0]!.pubDate))).toEqual(new Date('2026-12-31T17:30:00Z'));
  expect(read.lastBuildDate).toBe('Sat, 02 Jan 2027 08:00:00 +0700');
});

test('links and pictures of the text work outside the site', async () => {
  const read = parseRssFeed(await toRss(feed, origin));
  const html = read.items![0]!.content!.encoded!;
  expect(html).toContain('href="https://contoh.example/jadwal/"');
  expect(html).toContain('href="https://contoh.example/berita/contoh-satu/#t-alat"');
  expect(html).toContain('href="https://oss.go.id/?a=1&amp;b=2"');
  expect(html).toContain(
    'srcset="https://contoh.example/media/a-360.webp 360w, https://contoh.example/media/a-720.webp 720w"',
  );
});

test('a feed names itself, its page and its language', async () => {
  const read = parseRssFeed(await toRss(feed, origin));
  expect(read.language).toBe('id');
  expect(read.link).toBe(`${origin}/berita/`);
  expect(read.atom?.links?.[0]).toMatchObject({ rel: 'self', href: `${origin}/berita/rss.xml` });
});

test('an empty feed is a feed', async () => {
  const read = parseRssFeed(await toRss({ ...feed, items: [] }, origin));
  expect(read.title).toContain('Berita');
  expect(read.items ?? []).toEqual([]);
});

test('JSON Feed holds the same entries', () => {
  const read = parseJsonFeed(JSON.stringify(toJsonFeed(feed, origin)));
  expect(read.feed_url).toBe(`${origin}/berita/feed.json`);
  expect(read.language).toBe('id');
  expect(read.items!.map(({ id }) => id)).toEqual([
    `${origin}/berita/contoh-satu/`,
    `${origin}/berita/contoh-dua/`,
  ]);
  expect(read.items![0]).toMatchObject({
    date_published: '2027-01-01T00:30:00+07:00',
    date_modified: '2027-01-02T08:00:00+07:00',
    authors: [{ name: 'Contoh & Penulis <x>' }],
    attachments: [{ url: `${origin}/media/contoh.pdf`, mime_type: 'application/pdf', size_in_bytes: 1234 }],
  });
  expect(read.items![1]!.content_text).toBe('Ringkas');
});
