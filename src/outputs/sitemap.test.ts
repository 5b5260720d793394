import { expect, test } from 'vitest';
import { toSitemapEntry } from './sitemap.ts';

const item = { url: 'https://contoh.example/berita/contoh/' };
const page = (head: string) =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8">${head}</head><body><meta name="robots" content="noindex"></body></html>`;

test('the date a page states is the date of its entry', () => {
  const html = page('<meta property="article:modified_time" content="2027-03-01T08:00:00+07:00">');
  expect(toSitemapEntry(item, html)).toEqual({ ...item, lastmod: '2027-03-01T08:00:00+07:00' });
});

test('a page that states none has none', () => {
  expect(toSitemapEntry(item, page(''))).toEqual(item);
});

test('a page that wants no listing, or only leads elsewhere, has no entry', () => {
  expect(toSitemapEntry(item, page('<meta name="robots" content="noindex">'))).toBeUndefined();
  expect(
    toSitemapEntry(item, page('<meta http-equiv="refresh" content="0;url=/berita/baru/">')),
  ).toBeUndefined();
});
