import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precacheBudget, releaseOf } from './essentials.ts';
import { essentialPages } from './release.ts';

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'essentials-'));
  mkdirSync(join(dist, 'pencarian'));
  writeFileSync(join(dist, 'pencarian/awal.json'), '{"version":"1"}');
  for (const path of essentialPages) page(path);
});
afterEach(() => rmSync(dist, { recursive: true }));

/** Writes a page that weighs `weight` bytes and a little with brotli. */
function page(path: string, html = '', weight = 0): void {
  mkdirSync(join(dist, path), { recursive: true });
  writeFileSync(join(dist, path, 'index.html'), `<p>${randomBytes(weight).toString('hex')}</p>${html}`);
}

function tracks(names: readonly string[], weight: number): string[] {
  const urls = names.map((name) => `/pelatihan/${name}/`);
  page('/pelatihan/', urls.map((url) => `<a href="${url}">Contoh</a>`).join(''));
  for (const url of urls) page(url, '', weight);
  return urls;
}

/** The schedule with these tickets in it, each leading to a page. */
function batches(tickets: readonly { name: string; status: string; closes?: string }[], weight = 1_000) {
  const html = tickets.map(
    ({ name, status, closes }) =>
      `<li class="ticket"><p class="state" data-status="${status}"${closes ? ` data-closes="${closes}"` : ''}>Contoh</p><a href="/jadwal/${name}/">Contoh</a></li>`,
  );
  page('/jadwal/', `<ul class="tickets">${html.join('')}</ul><a href="/jadwal/2/">Halaman 2</a>`);
  page('/jadwal/2/');
  for (const { name } of tickets) page(`/jadwal/${name}/`, '', weight);
}

/** What is kept beyond the pages that every site has. */
const kept = () => releaseOf(dist).pages.slice(essentialPages.length);

test('five tracks of the weight they have are all kept, and the open batches before them', () => {
  const five = tracks(['satu', 'dua', 'tiga', 'empat', 'lima'], 15_000);
  batches([{ name: 'buka', status: 'dibuka' }], 9_000);
  expect(kept()).toEqual(['/jadwal/buka/', ...five]);
});

test('of the open batches a few are kept, those that close first before the others', () => {
  const days = ['09', '03', '07', '01', '05', '08', '02'];
  batches(days.map((day) => ({ name: `tutup-${day}`, status: 'dibuka', closes: `2027-04-${day}` })));
  expect(kept()).toEqual(['01', '02', '03', '05', '07'].map((day) => `/jadwal/tutup-${day}/`));
});

test('one that opens soon is kept after those that are open; one that nobody can join is not', () => {
  batches([
    { name: 'segera', status: 'segera', closes: '2027-03-01' },
    { name: 'tanpa-tanggal', status: 'dibuka' },
    { name: 'buka', status: 'dibuka', closes: '2027-04-01' },
    ...['berjalan', 'ditutup', 'ditunda', 'belum-dijadwalkan', 'selesai', 'dibatalkan'].map((status) => ({
      name: status,
      status,
    })),
  ]);
  expect(kept()).toEqual(['/jadwal/buka/', '/jadwal/tanpa-tanggal/', '/jadwal/segera/']);
});

test('however many tracks there are, what comes unasked stays within its budget', () => {
  const many = tracks(
    Array.from({ length: 30 }, (_, index) => `jalur-${index}`),
    15_000,
  );
  expect(kept()).toEqual(many.slice(0, kept().length));
  expect(kept().length * 15_000).toBeLessThanOrEqual(precacheBudget);
  expect((kept().length + 1) * 15_000).toBeGreaterThan(precacheBudget - 15_000);
});

test('what a page needs to be read, heard and printed is kept with it', () => {
  mkdirSync(join(dist, '_astro'));
  mkdirSync(join(dist, 'fonts'));
  const files = ['_astro/a.js', '_astro/b.js', '_astro/print.css', 'fonts/a.woff2'];
  for (const file of files) writeFileSync(join(dist, file), file === '_astro/a.js' ? 'import"./b.js"' : '');
  page(
    '/',
    '<link rel="stylesheet" media="print" href="/_astro/print.css"><script type="module" src="/_astro/a.js"></script><style>@font-face{src:url(/fonts/a.woff2)}</style>',
  );
  expect([...releaseOf(dist).files].sort()).toEqual(files.map((file) => `/${file}`));
});
