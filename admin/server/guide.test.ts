import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/paths.ts';
import { isGenericAltText } from '../../src/model/photo.ts';
import { exampleContent } from './testing/content.ts';
import { makeServer, type Editor, type TestServer } from './testing/server.ts';

const MOST_BYTES = 60_000;
let made: TestServer;
let siti: Editor;

beforeAll(async () => {
  const picture = await sharp({ create: { width: 300, height: 150, channels: 3, background: '#fff' } })
    .webp()
    .toBuffer();
  made = await makeServer(
    {},
    {
      ...exampleContent(),
      'docs/penyunting/README.md':
        '# Panduan & contoh\n\n- [Masuk](masuk.md)\n- [Luar](https://contoh.invalid/a.md)\n',
      'docs/penyunting/masuk.md':
        '# Masuk\n\n![Contoh layar "masuk"](gambar/masuk.webp)\n\n[Isi](README.md) <script>\n',
      'docs/penyunting/gambar/masuk.webp': picture,
    },
  );
  siti = await made.signIn('Siti Contoh');
});
afterAll(() => made.remove());

describe('the guide at the desk', () => {
  const text = async (path: string) => (await siti.get(path)).text();

  test('is drawn from Markdown, with links between its pages', async () => {
    const contents = await text('/admin/panduan/');
    expect(contents).toContain('<h1>Panduan &amp; contoh</h1>');
    expect(contents).toContain('<a href="/admin/panduan/masuk/">Masuk</a>');
    expect(contents).toContain('<a href="https://contoh.invalid/a.md">Luar</a>');
    const page = await text('/admin/panduan/masuk/');
    expect(page).toContain('<a href="/admin/panduan/">Isi</a> &lt;script&gt;');
    expect(page).toContain(
      '<img src="/admin/panduan/gambar/masuk.webp" alt="Contoh layar &quot;masuk&quot;" width="200" height="100" loading="lazy">',
    );
  });

  test('shows its pictures', async () => {
    const picture = await siti.get('/admin/panduan/gambar/masuk.webp');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
  });

  test('asks for a sign-in, and knows nothing but itself', async () => {
    expect((await fetch(`${made.server.url}/admin/panduan/`)).status).toBe(401);
    expect((await fetch(`${made.server.url}/admin/panduan/gambar/masuk.webp`)).status).toBe(401);
    for (const path of ['tidak-ada/', 'gambar/tidak-ada.webp', '..%2f..%2fpackage/', 'gambar/..%2fmasuk.md'])
      expect([path, (await siti.get(`/admin/panduan/${path}`)).status]).toEqual([path, 404]);
    expect((await siti.get('/admin/panduan')).headers.get('location')).toBe('/admin/panduan/');
  });
});

describe('the guide that editors read', () => {
  const folder = join(root, 'docs/penyunting');
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
  const pictures = files.flatMap((name) =>
    [...textOf(name).matchAll(/!\[([^\]]*)\]\(gambar\/([^)]+)\)/g)].map(([, alt, src]) => ({
      name,
      alt: alt!,
      src: src!,
    })),
  );

  test('lists all its pages, and no link leads nowhere', () => {
    const linked = (name: string) =>
      [...textOf(name).matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, file]) => file!);
    expect(files.filter((name) => name !== 'README.md' && !linked('README.md').includes(name))).toEqual([]);
    expect(files.flatMap(linked).filter((name) => !files.includes(name))).toEqual([]);
  });

  test('describes each picture for those who cannot see it', () => {
    expect(pictures.filter(({ alt }) => alt.length < 20 || isGenericAltText(alt))).toEqual([]);
  });

  test('shows every picture it has, and has every picture it shows', () => {
    const had = readdirSync(join(folder, 'gambar')).sort();
    expect([...new Set(pictures.map(({ src }) => src))].sort()).toEqual(had);
    const described = parse(textOf('gambar.yml')) as Record<string, string>;
    expect(
      Object.keys(described)
        .map((name) => `${name}.webp`)
        .sort(),
    ).toEqual(had);
  });

  test('calls everything what the desk calls it', () => {
    const said = wordsOfTheDesk();
    const anyCase = new Set([...said].map((words) => words.toLowerCase()));
    // “Tambah kata” is put together, from “Tambah” and what one of the list is called.
    const putTogether = (words: string) =>
      [...words.matchAll(/ /g)].some(
        ({ index }) => said.has(words.slice(0, index)) && anyCase.has(words.slice(index + 1).toLowerCase()),
      );
    const called = files.flatMap((name) =>
      [...textOf(name).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => `${name}: ${words}`),
    );
    expect(called.length).toBeGreaterThan(100);
    const unknown = called.filter((each) => {
      const words = each.slice(each.indexOf(': ') + 2);
      return !said.has(words) && !putTogether(words);
    });
    expect(unknown).toEqual([]);
  });

  test('is light enough for a phone', () => {
    const heavy = pictures.filter(({ src }) => statSync(join(folder, 'gambar', src)).size > MOST_BYTES);
    expect(heavy).toEqual([]);
  });
});

/** Every word in quotes or markup of the desk, its server, the model and the site's views; a phrase with gaps in its pieces. */
function wordsOfTheDesk(): Set<string> {
  const words = new Set<string>();
  const hear = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node))
      for (const piece of node.text.split(/%\{\w+\}/)) words.add(piece.replace(/\s+/g, ' ').trim());
    ts.forEachChild(node, hear);
  };
  for (const folder of ['admin/app', 'admin/server', 'src/model', 'src/views'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
      if (/(?<!\.test)\.tsx?$/.test(name)) {
        const text = readFileSync(join(root, folder, name), 'utf8');
        hear(ts.createSourceFile(name, text, ts.ScriptTarget.Latest));
      }
  words.delete('');
  return words;
}
