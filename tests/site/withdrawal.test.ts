import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cache } from '../../scripts/paths.ts';
import { BuiltSite } from '../../src/checks/built-site.ts';
import { ContentFolder } from '../fixtures/content-folder.ts';
import { fixtureTime } from '../fixtures/generate.ts';
import { drawPhoto } from '../fixtures/pictures.ts';
import { writeProgramme } from '../fixtures/programme.ts';
import { build } from './build.ts';

/** Words that occur nowhere else: the person's name, the address, the picture, the business, the quote. */
const traces = /zuhra|wastrapura|kutipancontoh/i;
const id = 'contoh-zuhra-cakung';
const notice = `cerita/${id}/index.html`;

mkdirSync(cache, { recursive: true });
const place = mkdtempSync(join(cache, 'withdrawal-'));
afterAll(() => rmSync(place, { recursive: true }));

const consent = {
  form: 'CONTOH/1',
  date: '2027-01-10',
  scope: ['nama', 'foto', 'kontak'],
  until: '2030-01-10',
};

/** Writes the content with the story's consent as given, and builds it. */
async function release(name: string, given: object): Promise<string> {
  const folder = new ContentFolder(join(place, 'content'));
  rmSync(folder.path, { recursive: true, force: true });
  writeProgramme(folder);
  folder.file('media/zuhra-di-dapur.jpg', await drawPhoto(1));
  folder.entry(
    'stories',
    id,
    {
      title: 'Contoh: Zuhra menjual keripik',
      summary: 'Contoh ringkasan tentang Zuhra Wastrapura.',
      name: 'Zuhra Wastrapura',
      age: 34,
      district: 'cakung',
      track: 'makanan-ringan',
      batch: 'bimtek-2020',
      quote: 'Kutipancontoh dari peserta.',
      business: { name: 'Dapur Wastrapura', sells: 'Keripik', contact: '0800 0000 000' },
      photo: { src: '/media/zuhra-di-dapur.jpg', alt: 'Contoh: Zuhra di dapur' },
      stage: 'pasar',
      publishedAt: '2027-03-10T08:00:00+07:00',
      consent: { ...consent, ...given },
    },
    'Contoh cerita Zuhra.',
  );
  folder.entry(
    'news',
    'contoh-tautan',
    { kind: 'berita', title: 'Contoh', summary: 'Contoh.', publishedAt: '2027-03-11T08:00:00+07:00' },
    `Baca [cerita peserta](/cerita/${id}/).`,
  );
  const dist = join(place, name);
  const { exitCode, output } = await build({
    CONTENT_DIR: folder.path,
    OUT_DIR: dist,
    BUILD_TIME: fixtureTime,
  });
  expect(exitCode, output).toBe(0);
  return dist;
}

/** Every file of a release whose name or bytes tell of the person. Compressed files are opened. */
function tellingFiles(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      const name = relative(dist, file).replace(notice, '');
      return traces.test(name) || traces.test(plain.toString('latin1'));
    })
    .map((file) => relative(dist, file));
}

let before: string[];
beforeAll(async () => {
  before = tellingFiles(await release('before', {}));
});

test('while consent holds, the story is on its page, in lists, feeds, sitemap and pictures', () => {
  const expected = [notice, 'cerita/index.html', 'cerita/rss.xml', 'cerita/feed.json', 'sitemap-0.xml'];
  expect(before).toEqual(expect.arrayContaining([...expected, 'kecamatan/cakung/index.html']));
  expect(before.some((file) => file.startsWith('media/'))).toBe(true);
});

test.each([
  ['withdrawn', { withdrawnAt: '2027-03-14' }],
  ['expired', { until: '2027-03-14' }],
])('once it is %s, nothing in the whole release tells of the person', async (name, given) => {
  const dist = await release(name, given);
  expect(tellingFiles(dist)).toEqual([]);
  const page = new BuiltSite(dist).page(notice);
  expect(page.html).toContain('tidak ditampilkan lagi');
  expect(page.isListed).toBe(false);
});
