import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanMedia } from '../../admin/server/media.ts';
import { cache, root } from '../../scripts/paths.ts';
import { metadataParts } from '../../src/checks/picture-parts.ts';
import { renderMarkdown } from '../../src/markdown/index.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { bundle } from '../e2e/bundle.ts';
import { pagesThatRunScripts } from '../e2e/running-scripts.ts';
import { photographs } from '../fixtures/photographs/index.ts';
import { drawPhoto } from '../fixtures/pictures.ts';
import { build } from './build.ts';
import { specimens, type Specimen } from './corpus.ts';
import { serveFolder } from './static-server.ts';

type Element = DefaultTreeAdapterTypes.Element;

let folder: string;
let dist: string;
let browser: Browser;

/** A site of the programme's own content and a news entry for every specimen. */
beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'corpus-'));
  dist = join(folder, 'dist');
  const content = join(folder, 'content');
  cpSync(join(root, 'content'), content, { recursive: true });
  mkdirSync(join(content, 'media'), { recursive: true });
  for (const name of ['a.jpg', 'tidak-ada.jpg'])
    writeFileSync(join(content, 'media', name), await drawPhoto(0));
  for (const { id, file, accepted } of specimens)
    if (accepted) writeFileSync(join(content, 'news', `${id}.md`), file);
  const photos = await keepPhotographs(join(content, 'media'));
  writeFileSync(join(content, 'news/contoh-foto.md'), newsWith(photos));
  const { exitCode, output } = await build({ CONTENT_DIR: content, OUT_DIR: dist });
  expect(exitCode, output.slice(-3_000)).toBe(0);
  browser = await launchBrowser();
}, 15 * 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const pageOf = ({ id }: Specimen) => readFileSync(join(dist, 'berita', id, 'index.html'), 'utf8');

test('nearly every specimen has a page, and only those the rules refuse have none', () => {
  const accepted = specimens.filter((specimen) => specimen.accepted);
  expect(accepted.length / specimens.length).toBeGreaterThan(0.95);
  expect(specimens.filter(({ id }) => existsSync(join(dist, 'berita', id, 'index.html')))).toEqual(accepted);
});

test('the preview of every specimen is its page: CommonMark, GFM and payloads alike', async () => {
  const tab = await browser.newPage();
  await tab.route('**', (route) =>
    route.request().url().endsWith('/meja')
      ? route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><html lang="id"><body></body></html>',
        })
      : route.fulfill({ status: 404, body: '{}' }),
  );
  await tab.goto('http://127.0.0.1:4698/meja');
  await tab.addScriptTag({ content: await bundle(join(root, 'tests/site/preview-harness.tsx')) });
  const asked = specimens.map((specimen) => ({
    id: specimen.id,
    file: specimen.file,
    page: specimen.accepted
      ? pageOf(specimen)
      : `<div class="prose">${renderMarkdown(specimen.text).html}</div>`,
  }));
  const differences = await tab.evaluate((asked) => {
    const { previewOf } = (
      globalThis as unknown as { module: { previewOf(id: string, file: string): string } }
    ).module;
    // A picture is drawn from the release there and from the draft here; what it says is the same.
    const seen = (html: string) => {
      const text = new DOMParser().parseFromString(html, 'text/html');
      for (const picture of text.querySelectorAll('picture')) {
        const image = picture.querySelector('img')!;
        picture.replaceWith(`[${image.alt}|${image.loading}|${image.decoding}]`);
      }
      return text.body.innerHTML.trim();
    };
    const proseOf = (html: string) =>
      new DOMParser().parseFromString(html, 'text/html').querySelector('.prose')?.innerHTML ?? '';
    return asked.flatMap(({ id, file, page }) => {
      let preview: string;
      try {
        preview = previewOf(id, file);
      } catch (error) {
        preview = String(error);
      }
      const [onPage, inPreview] = [seen(proseOf(page)), seen(preview)];
      return onPage === inPreview ? [] : [{ id, onPage, inPreview }];
    });
  }, asked);
  await tab.close();
  expect(differences).toEqual([]);
});

test('no page of a specimen holds a script, a handler or an address that runs', () => {
  const found = specimens
    .filter(({ accepted }) => accepted)
    .flatMap((specimen) =>
      [...elementsOf(parse(pageOf(specimen)))].flatMap((element) =>
        dangersIn(element).map((danger) => `${specimen.id}: ${danger}`),
      ),
    );
  expect(found).toEqual([]);
});

test('no page that shows payloads runs one when it is opened and touched', async () => {
  const server = await serveFolder(dist);
  const payloads = specimens
    .filter(({ id, accepted }) => accepted && id.startsWith('contoh-muatan'))
    .filter((_, index) => index % 10 === 0);
  const urls = [
    ...payloads.map(({ id }) => `${server.origin}/berita/${id}/`),
    ...['/', '/berita/', '/berita/halaman/2/', '/berita/jenis/berita/'].map((path) => server.origin + path),
  ];
  const guilty = await pagesThatRunScripts(browser, urls);
  await server.close();
  expect(guilty).toEqual([]);
});

test('every photograph is in the release, and no picture there says anything but itself', () => {
  const names = readdirSync(join(dist, 'media')).filter((name) => /\.(?:jpg|png|webp)$/.test(name));
  expect(names.length).toBeGreaterThan(
    2 * photographs.filter(({ becomes }) => 'type' in becomes).length - 20,
  );
  for (const name of names) expect(metadataParts(readFileSync(join(dist, 'media', name))), name).toEqual([]);
});

/** Keeps what the server would keep of each photograph; gives their names. */
async function keepPhotographs(folder: string): Promise<string[]> {
  const names = new Set<string>();
  for (const { file, make, becomes } of photographs) {
    if ('refused' in becomes) continue;
    const { name, bytes } = await cleanMedia(Buffer.from(await make()), file);
    writeFileSync(join(folder, name), bytes);
    names.add(name);
  }
  return [...names];
}

function newsWith(photos: readonly string[]): string {
  const pictures = photos.map((name, index) => `![Contoh pemandangan ke-${index}](/media/${name})`);
  return `---\nkind: berita\ntitle: Contoh foto\nsummary: Contoh ringkasan.\npublishedAt: 2026-01-05T08:00:00+07:00\n---\n${pictures.join('\n\n')}\n`;
}

function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

/** What of an element could run. Data for search engines is no script, but must stay whole. */
function dangersIn({ tagName, attrs, childNodes, parentNode }: Element): string[] {
  const dangers = attrs
    .filter(
      ({ name, value }) =>
        /^on|^srcdoc$|^formaction$/.test(name) ||
        /^\s*(?:javascript|vbscript|data):/i.test(value.replace(/[\u0000-\u001f]/g, '')),
    )
    .filter(
      ({ name }) =>
        ['href', 'src', 'action', 'xlink:href', 'data', 'content', 'srcdoc', 'formaction'].includes(name) ||
        /^on/.test(name),
    )
    .filter(({ name }) => name !== 'content')
    .map(({ name, value }) => `<${tagName} ${name}="${value}">`);
  if (['iframe', 'object', 'embed', 'base', 'marquee'].includes(tagName)) dangers.push(`<${tagName}>`);
  if (tagName === 'script') {
    const type = attrs.find(({ name }) => name === 'type')?.value;
    const src = attrs.find(({ name }) => name === 'src')?.value;
    // The page's own, in its head, where no text of an entry can stand.
    if (src?.startsWith('/_astro/') && parentNode && 'tagName' in parentNode && parentNode.tagName === 'head')
      return dangers;
    const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    if (type !== 'application/ld+json') dangers.push(`<script type="${type}">`);
    else JSON.parse(text);
  }
  return dangers;
}
