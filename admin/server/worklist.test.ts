import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { generateContent } from '../../tests/fixtures/generate.ts';
import { drawPhoto } from '../../tests/fixtures/pictures.ts';
import { cleanMedia } from './media.ts';
import { programmeNumbers } from './programme-numbers.ts';
import { districtText, newsText } from './testing/content.ts';
import { makeDesk, type TestDesk } from './testing/desk.ts';
import { tasksOf, worklist, type TaskGroup } from './worklist.ts';

const NOW = Date.parse('2027-03-01T09:00:00+07:00');

let desk: TestDesk | undefined;
afterEach(() => desk?.remove());

const yaml = (data: object, body = '') => `---\n${JSON.stringify(data)}\n---\n${body}`;
const reachable = { phone: '021 0000 000' };

/** The titles of what is asked for, of a site that holds these files. */
async function groups(files: Record<string, string | Buffer>) {
  await desk?.remove();
  desk = await makeDesk(files);
  return worklist(desk.index, NOW);
}
const titles = async (files: Record<string, string | Buffer>) =>
  (await groups(files)).map(({ title }) => title);

test('asks for what is missing, late or about to end, and for nothing else', async () => {
  const story = (consent: object) => ({ 'content/stories/a.md': yaml({ title: 'Contoh', consent }) });
  expect(await titles(story({ until: '2027-04-20' }))).toEqual(['Persetujuan segera berakhir']);
  expect(await titles(story({ until: '2027-06-01' }))).toEqual([]);
  expect(await titles(story({ until: '2027-04-20', withdrawnAt: '2027-01-01' }))).toEqual([]);
  const batch = (data: object) => ({
    'content/batches/a.md': yaml({ name: 'Contoh', contact: reachable, ...data }),
  });
  expect(await titles(batch({ endsOn: '2027-02-28' }))).toEqual(['Angkatan selesai, hasilnya belum diisi']);
  expect(await titles(batch({ endsOn: '2027-03-01' }))).toEqual([]);
  expect(await titles(batch({ endsOn: '2027-02-28', trained: 20 }))).toEqual([]);
  expect(await titles(batch({ endsOn: '2027-02-28', override: 'dibatalkan' }))).toEqual([]);
  expect(await titles(batch({ startsOn: '2027-05-01', contact: { name: 'Contoh' } }))).toEqual([
    'Kontak belum ada',
  ]);
  const track = (data: object) => ({ 'content/tracks/a.md': yaml({ title: 'Contoh', ...data }) });
  expect(await titles(track({ reviewed: false, reviewBy: '2027-02-20' }))).toEqual([
    'Belum ditinjau petugas',
    'Perlu ditinjau lagi',
  ]);
  const permit = (checkedOn: string) =>
    track({
      reviewed: true,
      permits: [{ name: 'NIB', source: { url: 'https://contoh.go.id/' }, checkedOn }],
    });
  expect(await titles(permit('2026-02-20'))).toEqual(['Sumber resmi perlu diperiksa lagi']);
  expect(await titles(permit('2026-04-20'))).toEqual([]);
  const district = (office: object) => ({ 'content/districts/a.md': yaml({ name: 'Contoh', office }) });
  expect(await titles(district({}))).toEqual(['Kontak belum ada']);
  expect(await titles(district(reachable))).toEqual([]);
  const news = (data: object, body = '') => ({
    'content/news/a.md': yaml({ title: 'Contoh', publishedAt: '2027-01-01T08:00:00+07:00', ...data }, body),
  });
  expect(await titles(news({ expiresAt: '2027-03-10T08:00:00+07:00' }))).toEqual([
    'Pengumuman segera berakhir',
  ]);
  expect(await titles(news({ publishedAt: '2027-03-02T08:00:00+07:00' }))).toEqual(['Akan tayang sendiri']);
});

test('names links that lead nowhere, pictures without words and pictures that nobody uses', async () => {
  const found = await groups({
    'content/media/contoh.jpg': Buffer.from('contoh'),
    'content/media/lama.jpg': Buffer.from('contoh lama'),
    'content/districts/contoh.md': yaml({ name: 'Contoh', office: reachable }),
    'content/pages/lengkap.md': yaml(
      { title: 'Contoh lengkap' },
      '[Kecamatan](/kecamatan/contoh/) [cetak](/jadwal/) [tahun](/berita/tahun/2027/) [lama](/lama/) [jauh](https://contoh.go.id/x/) [di sini](#t-a)',
    ),
    'content/pages/putus.md': yaml({ title: 'Contoh putus' }, 'Baca [kabarnya](/berita/tidak-ada/#t-isi).'),
    'content/pages/tanya.md': yaml({
      title: 'Contoh tanya',
      questions: [{ question: 'Contoh?', answer: 'Lihat [ini](/hilang/).' }],
    }),
    'content/news/foto.md': newsText({
      title: 'Contoh foto',
      extra: 'photo:\n  src: /media/contoh.jpg\n  alt: foto kegiatan\n',
    }),
    'content/news/gambar.md': newsText({ title: 'Contoh gambar', body: '![](/media/tiada.jpg)\n' }),
    'content/settings/situs.yml': JSON.stringify({
      name: 'Contoh',
      contact: reachable,
      moved: [{ from: '/lama/', to: '/kecamatan/contoh/' }],
    }),
  });
  const words = Object.fromEntries(
    found.map(({ key, tasks }) => [key, tasks.map(({ title, why }) => `${title} | ${why}`)]),
  );
  expect(words).toEqual({
    links: [
      'Contoh gambar | Isi: berkas tiada.jpg tidak ada lagi',
      'Contoh putus | Isi: tidak ada halaman di /berita/tidak-ada/#t-isi',
      'Contoh tanya | Pertanyaan 1 › Jawaban: tidak ada halaman di /hilang/',
    ],
    pictures: [
      'Contoh foto | Tulis apa yang terlihat di foto',
      'Contoh gambar | Tulis apa yang terlihat di gambar dalam teks',
    ],
    unused: ['lama.jpg | Tidak dipakai tulisan mana pun'],
  });
});

test('goes by what the public sees where an entry has a draft as well', async () => {
  const published = (day: string) => newsText().replace('2026-01-05', day);
  const ending = (day: string) =>
    newsText({ extra: `expiresAt: ${day}T08:00:00+07:00\n` }).replace('berita', 'pengumuman');
  const story = { title: 'Contoh', consent: { until: '2027-04-20' } };
  const paths = { planned: 'content/news/a.md', ending: 'content/news/b.md', story: 'content/stories/c.md' };
  desk = await makeDesk({
    [paths.planned]: published('2027-04-01'),
    [paths.ending]: ending('2027-03-05'),
    [paths.story]: yaml(story),
  });
  const keys = async () => (await worklist(desk!.index, NOW)).map(({ key }) => key);
  const before = ['scheduled', 'consent', 'expiring'];
  expect(await keys()).toEqual(before);
  const { workflow, siti } = desk;
  for (const [path, text] of [
    [paths.planned, published('2027-02-01')],
    [paths.ending, ending('2028-03-05')],
  ] as const) {
    const base = await desk.idAt('main', path);
    await workflow.save({ path, text, base, useWorkflow: true }, siti);
  }
  expect(await keys()).toEqual(['drafts', ...before]);
});

test('misses no picture that comes with the draft that shows it', async () => {
  desk = await makeDesk({ 'content/news/a.md': newsText() });
  const { workflow, uploads, siti } = desk;
  const photo = await cleanMedia(Buffer.from(await drawPhoto(1)), 'pasar.jpg');
  await uploads.keep(photo);
  const text = newsText({ extra: `photo:\n  src: ${photo.url}\n  alt: Contoh pasar\n` });
  for (const news of ['content/news/a.md', 'content/news/b.md'])
    await workflow.save({ path: news, text, base: await desk.idAt('main', news), useWorkflow: true }, siti);
  expect(await desk.idAt('cms/news/b', photo.path)).not.toBeNull();
  expect((await worklist(desk.index, NOW)).map(({ key }) => key)).toEqual(['drafts']);
});

test('leads to the text of a page that costs too much, and to the page where no text is to blame', async () => {
  desk = await makeDesk({ 'content/news/panjang.md': newsText({ title: 'Contoh panjang' }) });
  const breaches = [
    { page: '/berita/panjang/', message: 'Too heavy.', what: 'Terlalu panjang', remedy: 'Pendekkan' },
    { page: '/berita/panjang/', message: 'Too slow.', what: 'Skripnya terlalu berat' },
    { page: '/berita/', message: 'Too heavy.', what: 'Terlalu panjang', remedy: 'Pendekkan' },
  ];
  const [{ key, tasks }] = (await worklist(desk.index, NOW, breaches)) as [TaskGroup];
  const forMaintainer = 'Beri tahu pengelola situs, karena yang perlu diperbaiki kodenya';
  const entry = { collection: 'news', slug: 'panjang' };
  expect(key).toBe('budgets');
  expect(tasks).toEqual([
    { title: 'Contoh panjang', why: 'Terlalu panjang. Pendekkan', entry },
    { title: 'Contoh panjang', why: `Skripnya terlalu berat. ${forMaintainer}`, entry },
    { title: '/berita/', why: `Terlalu panjang. ${forMaintainer}`, page: '/berita/' },
  ]);
});

test('puts what waits for a colleague first, and leads to its draft', async () => {
  desk = await makeDesk({ 'content/tracks/a.md': yaml({ title: 'Contoh jalur' }) });
  const path = 'content/news/contoh.md';
  const { workflow, siti } = desk;
  await workflow.save({ path, text: newsText(), base: null, useWorkflow: true }, siti);
  expect((await worklist(desk.index, NOW)).map(({ key }) => key)).toEqual(['drafts', 'unreviewed']);
  await workflow.setStatus('news', 'contoh', 'pending_review', siti);
  expect((await worklist(desk.index, NOW))[0]).toEqual({
    key: 'review',
    title: 'Menunggu ditinjau',
    total: 1,
    tasks: [
      {
        title: 'Contoh kabar',
        why: 'Draf dari Siti Contoh',
        entry: { collection: 'news', slug: 'contoh' },
      },
    ],
  });
});

test('counts what has been done, once each, and never divides participants known only together', async () => {
  const batch = (data: object) => yaml({ name: 'Contoh', ...data });
  desk = await makeDesk({
    'content/tracks/kayu.md': yaml({ title: 'Kayu' }),
    'content/tracks/servis.md': yaml({ title: 'Servis' }),
    'content/districts/cakung.md': districtText('Cakung'),
    'content/batches/lama.md': batch({
      tracks: ['kayu', 'servis'],
      override: 'selesai',
      trained: 120,
      reportedOn: '2020-08-27',
    }),
    'content/batches/satu.md': batch({
      tracks: ['kayu'],
      districts: ['cakung'],
      startsOn: '2027-01-04',
      endsOn: '2027-01-08',
      trained: 20,
    }),
    'content/batches/batal.md': batch({ tracks: ['kayu'], startsOn: '2027-01-04', override: 'dibatalkan' }),
    'content/batches/nanti.md': batch({ tracks: ['kayu'], startsOn: '2027-04-04' }),
    'content/news/kabar.md': newsText({ extra: 'tracks:\n  - kayu\n  - servis\n' }),
    'content/stories/a.md': yaml({
      title: 'Contoh',
      track: 'servis',
      district: 'cakung',
      publishedAt: '2027-02-01T08:00:00+07:00',
      consent: { until: '2027-12-31' },
    }),
    'content/stories/b.md': yaml({
      title: 'Contoh',
      track: 'servis',
      publishedAt: '2027-02-01T08:00:00+07:00',
      consent: { withdrawnAt: '2027-02-02' },
    }),
  });
  const { total, years, tracks, districts } = await programmeNumbers(desk.index, NOW);
  expect(total).toEqual({ trained: 140, batches: 2, stories: 1, news: 1 });
  expect(years).toEqual([
    { name: '2027', trained: 20, batches: 1, stories: 1, news: 0 },
    { name: '2026', trained: 0, batches: 0, stories: 0, news: 1 },
    { name: '2020', trained: 120, batches: 1, stories: 0, news: 0 },
  ]);
  expect(tracks).toEqual([
    { name: 'Kayu', trained: 20, batches: 2, stories: 0, news: 1 },
    { name: 'Servis', trained: 0, batches: 1, stories: 1, news: 1 },
    { name: 'Beberapa jalur sekaligus', trained: 120, batches: 0, stories: 0, news: 0 },
  ]);
  expect(districts).toEqual([
    { name: 'Cakung', trained: 20, batches: 1, stories: 1, news: 0 },
    { name: 'Semua kecamatan', trained: 120, batches: 1, stories: 0, news: 1 },
  ]);
});

test('looks at every one of a thousand entries, and gives long groups in parts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meja-worklist-'));
  await generateContent(join(folder, 'content'), { entries: 700, photos: 0 });
  const files = Object.fromEntries(
    globSync('content/**/*.{md,yml,pdf}', { cwd: folder }).map((path) => [
      path,
      readFileSync(join(folder, path)),
    ]),
  );
  rmSync(folder, { recursive: true });
  for (let number = 0; number < 300; number += 1)
    files[`content/pages/putus-${number}.md`] = Buffer.from(
      yaml({ title: `Contoh ${number}` }, '[Contoh](/tidak/ada/)'),
    );
  desk = await makeDesk(files);
  const links = (await worklist(desk.index, NOW)).find(({ key }) => key === 'links')!;
  expect([links.total, links.tasks.length]).toEqual([300, 6]);
  const titles = new Set<string>();
  for (let from = 0; from < links.total; from += 100)
    for (const { title } of (await tasksOf(desk.index, 'links', from, NOW)).tasks) titles.add(title);
  expect(titles.size).toBe(300);
});
