import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuildProcess } from '../../admin/server/build-process.ts';
import { cache, root } from '../../scripts/paths.ts';
import { toMoment } from '../../src/calendar.ts';
import { fixtureTime, generateContent } from '../fixtures/generate.ts';
import { longNews } from '../fixtures/long-news.ts';

mkdirSync(cache, { recursive: true });
const place = mkdtempSync(join(cache, 'rebuilding-'));
const content = join(place, 'content');
const budgetsFile = join(place, 'budgets.json');
let processes = 0;
const started: BuildProcess[] = [];

function startProcess(env: Record<string, string> = { BUILD_TIME: fixtureTime }): BuildProcess {
  const process = new BuildProcess({
    builder: join(root, 'admin/server/astro-build.ts'),
    cwd: root,
    env: {
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: content,
      SITE_URL: 'https://situs-contoh.go.id',
      BUDGETS_FILE: budgetsFile,
      DEV: '', // Vitest’s own, at which a build would draw the pages of development
      ...env,
    },
    pidFile: join(place, `${(processes += 1)}.pid`),
  });
  started.push(process);
  return process;
}

/** Changes a content file, and sees to it that something changed. */
function edit(file: string, from: RegExp, to: string): void {
  const path = join(content, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, file).not.toBe(before);
  writeFileSync(path, after);
}

/** The files of made-up news. */
const newsFiles = () =>
  readdirSync(join(content, 'news'))
    .filter((name) => name.startsWith('contoh-berita'))
    .sort();

/** Each file of a site with a mark of its bytes. */
function filesOf(name: string): Record<string, string> {
  const dist = join(place, name);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [
        path.slice(dist.length),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

/** Pages over their budget, as each build of the process that lasts told. */
const told: string[][] = [];

const build = async (process: BuildProcess, name: string) => {
  expect(await process.build(join(place, name))).toEqual({ full: false });
  const breaches = JSON.parse(readFileSync(budgetsFile, 'utf8')) as { page: string }[];
  told.push(breaches.map(({ page }) => page));
};

beforeAll(async () => {
  await generateContent(content, { entries: 150, photos: 2 });
  writeFileSync(join(content, 'news/contoh-panjang.md'), longNews);
  const [renamed, removed] = newsFiles();
  const lasting = startProcess();
  await build(lasting, 'first');

  edit('news/bimtek-120-warga.md', /\s*$/, '\n\nKalimat contoh yang baru.\n');
  edit(`news/${renamed}`, /^title: .*$/m, 'title: Contoh judul lain');
  edit('districts/cakung.md', /^name: .*$/m, 'name: Cakung Contoh');
  edit('stories/contoh-cerita-1.md', /^( *)until: .*$/m, "$1until: '2020-06-01'");
  edit('batches/contoh-angkatan-1.md', /^name: .*$/m, 'name: Contoh nama lain');
  rmSync(join(content, `news/${removed}`));
  await build(lasting, 'texts');
  await build(startProcess(), 'texts-afresh');

  edit('settings/situs.yml', /^name: .*$/m, 'name: Nama contoh yang lain');
  edit('settings/perjalanan.yml', /title: .*/, 'title: Contoh langkah lain');
  await build(lasting, 'settings');
  await build(startProcess(), 'settings-afresh');
});
afterAll(async () => {
  await Promise.all(started.map((process) => process.kill()));
  rmSync(place, { recursive: true });
});

test.each(['texts', 'settings'])(
  'a process that has built before makes of changed %s the very site that a new one makes',
  (name) => {
    const made = filesOf(name);
    expect(Object.keys(made).length).toBeGreaterThan(300);
    expect(made).toEqual(filesOf(`${name}-afresh`));
  },
);

test('it draws the pages that changed, and takes over those that did not', () => {
  const page = (name: string, path: string) => join(place, name, 'berita', path, 'index.html');
  const isTakenOver = (path: string) =>
    statSync(page('first', path)).ino === statSync(page('texts', path)).ino;
  expect(readFileSync(page('texts', 'bimtek-120-warga'), 'utf8')).toContain('Kalimat contoh yang baru.');
  const pages = readdirSync(join(place, 'texts/berita')).filter((path) => existsSync(page('texts', path)));
  const takenOver = pages.filter(isTakenOver);
  expect(takenOver).not.toContain('bimtek-120-warga');
  expect(takenOver.length).toBeGreaterThan(0);
});

test('it tells of a page that is over its budget also where that page was taken over', () => {
  expect(told).toEqual(Array(5).fill(['/berita/contoh-panjang/']));
  const page = (name: string) => join(place, name, 'berita/contoh-panjang/index.html');
  expect(statSync(page('first')).ino).toBe(statSync(page('texts')).ino);
});

test('it goes by the clock also where it builds outside the project and nothing else has changed', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'rebuilding-'));
  const process = startProcess({});
  try {
    const soon = Date.now() + 25_000;
    edit('news/bimtek-120-warga.md', /^publishedAt: .*$/m, `publishedAt: ${toMoment(soon)}`);
    const page = (name: string) => join(outside, name, 'berita/bimtek-120-warga/index.html');
    expect(await process.build(join(outside, 'before'))).toEqual({ full: false });
    expect(existsSync(page('before'))).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, soon - Date.now()) + 1_000));
    expect(await process.build(join(outside, 'after'))).toEqual({ full: false });
    expect(existsSync(page('after'))).toBe(true);
  } finally {
    rmSync(outside, { recursive: true });
  }
});
