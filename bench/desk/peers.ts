import { spawn } from 'node:child_process';
import { createReadStream, existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Contender } from './contender.ts';

export const peerVersions = { 'decap-cms': '3.16.3', 'decap-server': '3.11.3', '@sveltia/cms': '0.221.1' };

const titleOf: Record<string, string> = { batches: 'name', stories: 'name', districts: 'name' };
const collections = ['news', 'stories', 'batches', 'tracks', 'districts', 'pages'].map((name) => ({
  name,
  label: name,
  folder: `content/${name}`,
  create: true,
  identifier_field: titleOf[name] ?? 'title',
  fields: [
    { name: titleOf[name] ?? 'title', label: 'Judul', widget: 'string' },
    { name: 'summary', label: 'Ringkasan', widget: 'text', required: false },
    { name: 'publishedAt', label: 'Terbit pada', widget: 'datetime', required: false },
    { name: 'body', label: 'Isi', widget: 'markdown', required: false },
  ],
}));

/** Decap as its guide sets it up: the published bundle, and decap-server in its fastest mode for the content. */
export async function stockDecap(packages: string, repo: string, port: number): Promise<Contender> {
  const server = spawn(process.execPath, [join(packages, 'decap-server/dist/index.js')], {
    env: { ...process.env, PORT: String(port), MODE: 'fs', GIT_REPO_DIRECTORY: repo, LOG_LEVEL: 'error' },
    stdio: 'ignore',
  });
  const backend = { name: 'proxy', proxy_url: `http://localhost:${port}/api/v1`, branch: 'main' };
  const host = await serve(join(packages, 'decap-cms/dist/decap-cms.js'), backend);
  return {
    name: `stock Decap ${peerVersions['decap-cms']}`,
    list: `${host.origin}/#/collections/news`,
    signIn: async (page) => {
      await page.goto(host.origin);
      await page.getByRole('button', { name: /log ?in/i }).click({ timeout: 120_000 });
      await page.getByText('news').first().waitFor({ timeout: 120_000 });
    },
    close: async () => {
      server.kill();
      host.close();
    },
  };
}

/** Sveltia with its test backend: the content already lies on the device, in the browser's private file system. */
export async function sveltia(packages: string, repo: string, files: readonly string[]): Promise<Contender> {
  const host = await serve(join(packages, '@sveltia/cms/dist/sveltia-cms.js'), { name: 'test-repo' }, repo);
  return {
    name: `Sveltia ${peerVersions['@sveltia/cms']}`,
    list: `${host.origin}/#/collections/news`,
    signIn: async (page) => {
      await page.goto(`${host.origin}/kosong`);
      await page.evaluate(keepOnDevice, files);
      await page.goto(host.origin);
      await page.getByRole('button', { name: /test/i }).first().click({ timeout: 120_000 });
      await page.getByText('news').first().waitFor({ timeout: 120_000 });
    },
    close: async () => host.close(),
  };
}

/** Runs in the page: copies the content into the folder that Sveltia's test backend reads. */
async function keepOnDevice(files: readonly string[]): Promise<void> {
  const root = await (
    await navigator.storage.getDirectory()
  ).getDirectoryHandle('sveltia-cms-test', { create: true });
  const texts = (await (await fetch('/content.json')).json()) as Record<string, string>;
  for (const path of files) {
    const parts = path.split('/');
    let folder = root;
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await (await folder.getFileHandle(parts.at(-1)!, { create: true })).createWritable();
    await file.write(texts[path]!);
    await file.close();
  }
}

/** A static host with the best compression, for one script and its config. */
async function serve(
  script: string,
  backend: object,
  repo?: string,
): Promise<{ origin: string; close: () => void }> {
  const config = {
    backend,
    load_config_file: false,
    media_folder: 'content/media',
    public_folder: '/media',
    collections,
  };
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>CMS</title></head><body>
<script>window.CMS_MANUAL_INIT = true</script><script src="/${basename(script)}"></script>
<script>(window.CMS || window).init({ config: ${JSON.stringify(config)} })</script></body></html>`;
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const send = (name: string, type: string, body: () => Buffer) => {
      if (!compressed.has(name)) compressed.set(name, brotliCompressSync(body()));
      const head = {
        'Content-Type': type,
        'Content-Encoding': 'br',
        'Content-Length': compressed.get(name)!.length,
      };
      response.writeHead(200, head).end(compressed.get(name));
    };
    if (pathname === '/') return send('/', 'text/html', () => Buffer.from(page));
    if (pathname === '/kosong')
      return response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>kosong</title>');
    if (pathname === '/content.json' && repo)
      return createReadStream(join(repo, 'content.json')).pipe(
        response.writeHead(200, { 'Content-Type': 'application/json' }),
      );
    const file = join(dirname(script), pathname);
    if (extname(file) === '.js' && existsSync(file))
      return send(pathname, 'text/javascript', () => readFileSync(file));
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}

/** All texts of the content in one file, from which Sveltia's private file system is filled. */
export function writeBundle(repo: string, files: readonly string[]): void {
  mkdirSync(repo, { recursive: true });
  const texts = Object.fromEntries(files.map((path) => [path, readFileSync(join(repo, path), 'utf8')]));
  writeFileSync(join(repo, 'content.json'), JSON.stringify(texts));
}

export type SignIn = (page: Page) => Promise<void>;
