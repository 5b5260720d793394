import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cache } from '../../scripts/paths.ts';
import { BuiltSite } from '../../src/checks/built-site.ts';
import { ContentFolder } from '../fixtures/content-folder.ts';
import { fixtureTime } from '../fixtures/generate.ts';
import { drawPhoto } from '../fixtures/pictures.ts';
import { writeProgramme } from '../fixtures/programme.ts';
import { build } from './build.ts';

/** Two people; `traces` are words that occur nowhere else: name, address, picture, business, quote. */
const people = {
  withdrawn: { name: 'Zuhra Wastrapura', traces: /zuhra|wastrapura/i, ends: { withdrawnAt: '2027-03-14' } },
  expired: { name: 'Qistina Sagarapati', traces: /qistina|sagarapati/i, ends: { until: '2027-03-14' } },
};
type Way = keyof typeof people;
const idOf = (way: Way) => `contoh-${people[way].name.split(' ')[0]!.toLowerCase()}-cakung`;
const noticeOf = (way: Way) => `cerita/${idOf(way)}/index.html`;

mkdirSync(cache, { recursive: true });
const place = mkdtempSync(join(cache, 'withdrawal-'));
afterAll(() => rmSync(place, { recursive: true }));

const consent = {
  form: 'CONTOH/1',
  date: '2027-01-10',
  scope: ['nama', 'foto', 'kontak'],
  until: '2030-01-10',
};

/** Writes the content, with consent as it was given or as it ended, and builds it. */
async function release(name: 'before' | 'after'): Promise<string> {
  const folder = new ContentFolder(join(place, 'content'));
  rmSync(folder.path, { recursive: true, force: true });
  writeProgramme(folder);
  for (const [index, way] of (['withdrawn', 'expired'] as const).entries()) {
    const { name: person, ends } = people[way];
    const [first, last] = person.split(' ') as [string, string];
    const picture = `${first.toLowerCase()}-di-dapur.jpg`;
    folder.file(`media/${picture}`, await drawPhoto(index + 1));
    folder.entry(
      'stories',
      idOf(way),
      {
        title: `Contoh: ${first} menjual keripik`,
        summary: `Contoh ringkasan tentang ${person}.`,
        name: person,
        age: 34,
        district: 'cakung',
        track: 'makanan-ringan',
        batch: 'bimtek-2020',
        quote: `Kutipan contoh dari ${first}.`,
        business: { name: `Dapur ${last}`, sells: 'Keripik', contact: '0800 0000 000' },
        photo: { src: `/media/${picture}`, alt: `Contoh: ${first} di dapur` },
        stage: 'pasar',
        publishedAt: '2027-03-10T08:00:00+07:00',
        consent: { ...consent, ...(name === 'after' && ends) },
      },
      `Contoh cerita ${first}.`,
    );
    folder.entry(
      'news',
      `contoh-tautan-${index}`,
      { kind: 'berita', title: 'Contoh', summary: 'Contoh.', publishedAt: '2027-03-11T08:00:00+07:00' },
      `Baca [cerita peserta](/cerita/${idOf(way)}/).`,
    );
  }
  const dist = join(place, name);
  const { exitCode, output } = await build({
    CONTENT_DIR: folder.path,
    OUT_DIR: dist,
    BUILD_TIME: fixtureTime,
  });
  expect(exitCode, output).toBe(0);
  return dist;
}

const filesOf = (dist: string) =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)));

/** Every file of a release, the worker's too, whose name or bytes tell of a person. Compressed files are opened. */
function tellingFiles(dist: string, way: Way): string[] {
  const { traces } = people[way];
  return filesOf(dist).filter((file) => {
    const bytes = readFileSync(join(dist, file));
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return traces.test(file.replace(noticeOf(way), '')) || traces.test(plain.toString('latin1'));
  });
}

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

let before: string;
let after: string;
beforeAll(async () => {
  before = await release('before');
  after = await release('after');
});

describe.each(['withdrawn', 'expired'] as const)('a story whose consent is %s', (way) => {
  test('was on its page, in lists, feeds, sitemap, search, data and pictures while consent held', () => {
    const told = tellingFiles(before, way);
    const expected = [
      noticeOf(way),
      'cerita/index.html',
      'cerita/rss.xml',
      'cerita/feed.json',
      'rss.xml',
      'feed.json',
      'sitemap-0.xml',
    ];
    expect(told).toEqual(
      expect.arrayContaining([...expected, 'kecamatan/cakung/index.html', 'data/cerita.csv']),
    );
    for (const folder of ['media/', 'bagikan/', 'pencarian/', 'pagefind/'])
      expect(
        told.some((file) => file.startsWith(folder)),
        folder,
      ).toBe(true);
  });

  test('has left the whole release: no file names or shows the person', () => {
    expect(tellingFiles(after, way)).toEqual([]);
    const pictures = tellingFiles(before, way).filter((file) => /\.(?:webp|jpg)$/.test(file));
    const shown = new Set(pictures.map((file) => digest(join(before, file))));
    expect(filesOf(after).filter((file) => shown.has(digest(join(after, file))))).toEqual([]);
    const page = new BuiltSite(after).page(noticeOf(way));
    expect(page.html).toContain('tidak ditampilkan lagi');
    expect(page.isListed).toBe(false);
  });
});
