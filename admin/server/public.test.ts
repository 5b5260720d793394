import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PublicSite } from './public.ts';

let root: string;
let site: PublicSite;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'situs-'));
  const files = {
    'baru/index.html': '<!doctype html><title>Contoh</title>',
    'baru/404.html': '<!doctype html><title>Tidak ada</title>',
    'lama/_astro/cari.abc.js': 'export {};',
    'lama/pagefind/fragment/id_abc.pf_fragment': 'Contoh Nama',
    'lama/pagefind/index/id_abc.pf_index': 'contoh',
    'lama/cerita/contoh-nama/index.html': '<!doctype html><title>Contoh Nama</title>',
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  site = new PublicSite({ folders: () => [join(root, 'baru'), join(root, 'lama')] });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const statusOf = async (path: string) =>
  (await site.respond(new Request(`http://situs.invalid${path}`))).status;

test('code that an open page still names is found in the release before', async () => {
  expect(await statusOf('/_astro/cari.abc.js')).toBe(200);
});

test.each([
  '/cerita/contoh-nama/',
  '/pagefind/fragment/id_abc.pf_fragment',
  '/pagefind/index/id_abc.pf_index',
])('what people wrote is gone with the release that held it: %s', async (path) => {
  expect(await statusOf(path)).toBe(404);
});
