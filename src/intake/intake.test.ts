import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from './read-content.ts';
import { readEntry } from './read-entry.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const news = (frontMatter: string, body = 'Contoh isi.') =>
  bytes(
    `---\nkind: berita\ntitle: Contoh kabar\nsummary: Contoh ringkasan.\npublishedAt: 2027-01-02\n${frontMatter}\n---\n${body}\n`,
  );

function problemOf(content: Uint8Array, file = 'news/contoh.md') {
  const read = readEntry(file, content);
  return 'problems' in read
    ? read.problems.map(({ file, label, message }) => `${file} · ${label}: ${message}`).join('\n')
    : 'none';
}

test('a sound file is an entry with its Markdown rendered', () => {
  const read = readEntry('news/contoh.md', news('', '# Judul'));
  expect(read).toMatchObject({
    entry: { id: 'contoh', body: '# Judul', rendered: { html: '<h2 id="t-judul">Judul</h2>\n' } },
  });
});

test.each<[string, Uint8Array, string]>([
  ['bytes that are no UTF-8', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]), 'Bukan teks UTF-8'],
  ['a letter that was already broken', news('', 'Harga \uFFFD naik'), 'Ada huruf rusak (�) di baris 8'],
  [
    'leftovers of a merge',
    news('', 'satu\n<<<<<<< HEAD\ndua\n=======\ntiga\n>>>>>>> lain'),
    'sisa penggabungan git di baris 9',
  ],
  ['a text of 10 MB', news('', 'a'.repeat(10 * 1024 * 1024)), 'Terlalu besar: 10 MB'],
  ['no front matter', bytes('# Hanya teks'), 'Tidak ada kepala isian'],
  ['front matter that is no YAML', news('title2: "tanpa tutup'), 'Kepala isian tidak terbaca di baris'],
  ['a key written twice', news('title: Lagi'), 'duplicated mapping key'],
  ['front matter that is a list', bytes('---\n- a\n- b\n---\n'), 'bukan daftar “nama: nilai”'],
  [
    'a day that does not exist',
    bytes('---\nkind: berita\ntitle: Contoh\nsummary: Contoh.\npublishedAt: 2026-02-30\n---\n'),
    '“2026-02-30” tidak ada di kalender',
  ],
  ['an address given in the front matter', news('slug: lain'), 'Kolom “slug” tidak dikenal'],
  ['a picture from another site', news('', '![a](https://lain.example/a.jpg)'), 'tidak ada di situs ini'],
  ['a picture without words', news('', '![](/media/a.jpg)'), 'tanpa keterangan'],
])('refuses %s', (_, content, message) => {
  expect(problemOf(content)).toContain(message);
});

test.each([
  'news/Kabar Baru.md',
  'news/kabar_baru.md',
  `news/${'a'.repeat(81)}.md`,
  'news/tahun.md',
  'news/a/b.md',
  'lain/a.md',
  'news/a.MD',
  '../a.md',
])('refuses the file name %s', (file) => {
  expect(problemOf(news(''), file)).toContain('Nama berkas');
});

test('a YAML bomb is refused before it is unfolded', () => {
  let bomb = 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n';
  for (let level = 1; level < 12; level++)
    bomb += `a${level}: &a${level} [${Array(10)
      .fill(`*a${level - 1}`)
      .join(', ')}]\n`;
  expect(problemOf(bytes(`---\n${bomb}---\n`))).toContain('Kepala isian terlalu rumit');
});

test('a title that looks like a date stays the text it is', () => {
  const read = readEntry(
    'news/contoh.md',
    bytes('---\nkind: berita\ntitle: 2027-01-02\nsummary: Contoh.\npublishedAt: 2027-01-02\n---\n'),
  );
  expect(read).toMatchObject({ entry: { data: { title: '2027-01-02' } } });
});

test('the whole folder is checked: links, media, stray and missing files', async () => {
  const root = await mkdtemp(join(tmpdir(), 'isi-'));
  for (const folder of ['news', 'media']) await mkdir(join(root, folder));
  await writeFile(
    join(root, 'news/contoh.md'),
    news('tracks: [tidak-ada]\nphoto: { src: /media/hilang.jpg, alt: Dua orang menjahit }'),
  );
  await writeFile(join(root, 'news/catatan.markdown'), 'x');
  await writeFile(join(root, 'media/foto.jpg'), '<svg onload="alert(1)">');
  const { problems } = await readContent(root);
  expect(problems.map(({ file, label }) => `${file} · ${label}`)).toEqual([
    'media/foto.jpg · Berkas',
    'news/catatan.markdown · Nama berkas',
    'news/contoh.md · Jalur',
    'news/contoh.md · Foto › Foto',
    'settings/kosakata.yml · Kosakata pencarian',
    'settings/perjalanan.yml · Perjalanan usaha',
    'settings/situs.yml · Situs',
  ]);
});
