import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeServer } from '../../admin/server/testing/server.ts';
import { renderMarkdown } from '../../src/markdown/index.ts';
import { scriptPayloads } from '../fixtures/script-payloads/index.ts';
import { serveFolder } from '../site/static-server.ts';
import { launchBrowser } from './browser.ts';
import { pagesThatRunScripts } from './running-scripts.ts';

/** What renders Markdown where nobody has thought of an attack: raw HTML and every address pass. */
const careless = new MarkdownIt({ html: true, linkify: true });
careless.validateLink = () => true;
careless.normalizeLink = (url) => url;

let browser: Browser;
const folders: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const page = (body: string) =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Contoh</title></head><body><main>${body}</main></body></html>`;

/** A folder with a page for each text. */
function pagesOf(bodies: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'muatan-'));
  folders.push(folder);
  for (const name of ['404.html', 'index.html']) writeFileSync(join(folder, name), page('Contoh.'));
  for (const [index, body] of bodies.entries()) {
    mkdirSync(join(folder, String(index)));
    writeFileSync(join(folder, String(index), 'index.html'), page(body));
  }
  return folder;
}

/** Which of those pages run a script when they are opened and touched, by their place. */
async function running(origin: string, count: number): Promise<number[]> {
  const urls = Array.from({ length: count }, (_, index) => `${origin}/${index}/`);
  const guilty = await pagesThatRunScripts(browser, urls);
  return guilty.map((url) => urls.indexOf(url));
}

test('there are more than 300 payloads, no two alike', () => {
  expect(new Set(scriptPayloads).size).toBe(scriptPayloads.length);
  expect(scriptPayloads.length).toBeGreaterThan(300);
});

test('without any defence most of them run, so what is measured here can fail', async () => {
  const sample = scriptPayloads.filter((_, index) => index % 5 === 0);
  const server = await serveFolder(pagesOf(sample.map((payload) => careless.render(payload))));
  const guilty = await running(server.origin, sample.length);
  await server.close();
  expect(guilty.length).toBeGreaterThan(sample.length / 2);
});

test('by the Markdown rules alone none runs, and none reaches beyond its own text', async () => {
  const sections = scriptPayloads.map((payload) => `<section>${renderMarkdown(payload).html}</section>`);
  const server = await serveFolder(pagesOf([sections.join('')]));
  const guilty = await running(server.origin, 1);
  const tab = await browser.newPage();
  await tab.goto(`${server.origin}/0/`);
  const seen = await tab.evaluate(() => ({
    sections: document.querySelectorAll('body > main:only-child > section').length,
    strangers: [
      ...document.querySelectorAll(
        'script, style, iframe, object, embed, svg, math, form, input, base, meta:not([charset])',
      ),
    ].map((element) => element.outerHTML),
    handlers: [...document.querySelectorAll('*')]
      .flatMap((element) => [...element.attributes])
      .filter(({ name }) => /^on|^style$|^srcdoc$/i.test(name))
      .map(({ name, value }) => `${name}=${value}`),
  }));
  await tab.close();
  await server.close();
  expect(guilty).toEqual([]);
  expect(seen).toEqual({ sections: scriptPayloads.length, strangers: [], handlers: [] });
});

test('by the server’s headers alone none runs, however carelessly the page was made', async () => {
  const folder = pagesOf(scriptPayloads.map((payload) => careless.render(payload)));
  const builder = join(folder, 'build.mjs');
  writeFileSync(
    builder,
    `import { cp } from 'node:fs/promises';
    export const build = () => cp(${JSON.stringify(folder)}, process.env.OUT_DIR, { recursive: true });`,
  );
  const made = await makeServer({ builder });
  try {
    await made.server.releases.settled();
    const { status } = await fetch(`${made.server.url}/0/`);
    expect(status).toBe(200);
    const guilty = await running(made.server.url, scriptPayloads.length);
    expect(guilty.map((index) => scriptPayloads[index])).toEqual([]);
  } finally {
    await made.remove();
  }
});
