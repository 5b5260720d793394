import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cache, root } from '../../scripts/paths.ts';
import { readContent } from '../../src/intake/read-content.ts';
import { build } from './build.ts';

const front = (extra: string, title = 'title: Contoh pengumuman') =>
  `---\nkind: pengumuman\n${title}\nsummary: Ringkasan contoh.\npublishedAt: 2027-03-01T08:00:00+07:00\n${extra}---\n`;

/** YAML whose aliases unfold to ten million values. */
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdefg'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdef'[index]}`).join(', ')}]`),
].join('\n');

interface Case {
  name: string;
  file: string;
  bytes: string | Uint8Array;
  /** Field, reason and remedy that must be named. */
  field: string;
  says: RegExp;
}

const cases: Case[] = [
  {
    name: 'a missing title',
    file: 'news/contoh.md',
    bytes: front('', 'pinned: false'),
    field: 'Judul',
    says: /Belum diisi\. Tulis judul\./,
  },
  {
    name: 'an impossible date',
    file: 'news/contoh.md',
    bytes: front('expiresAt: 2027-02-30T08:00:00+07:00\n'),
    field: 'Berakhir pada',
    says: /“2027-02-30T08:00:00\+07:00” tidak ada di kalender.*Tulis tanggal dan jam WIB seperti/,
  },
  {
    name: 'a track that does not exist',
    file: 'news/contoh.md',
    bytes: front('tracks: [las-listrik]\n'),
    field: 'Jalur',
    says: /“las-listrik” tidak ada lagi\. Pilih yang lain dari daftar/,
  },
  {
    name: 'a picture that is missing',
    file: 'news/contoh.md',
    bytes: front('photo:\n  src: /media/hilang.jpg\n  alt: Contoh meja kayu di bengkel\n'),
    field: 'Foto › Foto',
    says: /“\/media\/hilang\.jpg” tidak ditemukan\. Unggah lagi/,
  },
  {
    name: 'an address that another entry has, but for capital letters',
    file: 'news/Bimtek-120-Warga.md',
    bytes: front(''),
    field: 'Nama berkas',
    says: /“Bimtek-120-Warga” tidak dapat menjadi alamat\. Pakai huruf kecil/,
  },
  {
    name: 'a slug that would take another entry’s address',
    file: 'news/contoh.md',
    bytes: front('slug: bimtek-120-warga\n'),
    field: 'Berita',
    says: /Kolom “slug” tidak dikenal\. Hapus, atau periksa ejaannya/,
  },
  {
    name: 'a stray key',
    file: 'news/contoh.md',
    bytes: front('judul: Contoh\n'),
    field: 'Berita',
    says: /Kolom “judul” tidak dikenal\. Hapus, atau periksa ejaannya/,
  },
  {
    name: 'bytes that are no UTF-8',
    file: 'news/contoh.md',
    bytes: Buffer.concat([Buffer.from(front('')), Buffer.from([0x52, 0xe9, 0x73, 0x75, 0x6d, 0xff])]),
    field: 'Isi berkas',
    says: /Bukan teks UTF-8\. Simpan ulang/,
  },
  {
    name: 'a YAML bomb',
    file: 'news/contoh.md',
    bytes: `---\n${bomb}\n---\n`,
    field: 'Isi berkas',
    says: /terlalu rumit\. Hapus tanda & dan \*/,
  },
  {
    name: 'a body of 10 MB',
    file: 'news/contoh.md',
    bytes: front('') + 'Contoh teks yang terlalu panjang.\n'.repeat(310_000),
    field: 'Isi berkas',
    says: /Terlalu besar: 10(,\d)? MB, paling besar 1 MB\. Bagi menjadi beberapa tulisan/,
  },
];

describe('broken content', () => {
  const folders: string[] = [];
  beforeAll(() => mkdirSync(cache, { recursive: true }));
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  function contentWith(file: string, bytes: string | Uint8Array): string {
    const folder = mkdtempSync(join(cache, 'broken-'));
    folders.push(folder);
    cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
    writeFileSync(join(folder, 'content', file), bytes);
    return folder;
  }

  test.each(cases)(
    '$name: reading names file, field, reason and remedy',
    async ({ file, bytes, field, says }) => {
      const { problems } = await readContent(join(contentWith(file, bytes), 'content'));
      expect(problems.map(({ file }) => file)).toEqual([file]);
      expect(problems[0]!.label).toBe(field);
      expect(problems[0]!.message).toMatch(says);
    },
  );

  test.each(cases)('$name: the build stops and says the same', async ({ file, bytes, field, says }) => {
    const folder = contentWith(file, bytes);
    const dist = join(folder, 'dist');
    const left = join(folder, 'problems.json');
    const { exitCode, output } = await build({
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: dist,
      PROBLEMS_FILE: left,
    });
    expect(exitCode).not.toBe(0);
    expect(output).toContain(`content/${file} · ${field}: `);
    expect(output).toMatch(says);
    expect(JSON.parse(readFileSync(left, 'utf8'))).toMatchObject([{ file, label: field }]);
  });
});
