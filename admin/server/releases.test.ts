import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { toMoment } from '../../src/calendar.ts';
import { personNamed } from './commit-message.ts';
import { newsText } from './testing/content.ts';
import { makeServer, type TestServer } from './testing/server.ts';

const open: TestServer[] = [];
afterEach(async () => {
  delete process.env['BUILD_MS'];
  await Promise.all(open.splice(0).map((made) => made.remove()));
});

async function server(...args: Parameters<typeof makeServer>): Promise<TestServer> {
  const made = await makeServer(...args);
  open.push(made);
  await made.server.releases.settled();
  return made;
}

const siti = personNamed('Siti Contoh');
const publish = (
  { server: { workflow } }: TestServer,
  slug: string,
  text = newsText({ title: `Contoh ${slug}` }),
) => workflow.save({ path: `content/news/${slug}.md`, text, base: null, useWorkflow: false }, siti);
const page = async ({ server: { url } }: TestServer, path: string) => (await fetch(`${url}${path}`)).status;

/** How many builds began while something was done. */
async function buildsDuring(made: TestServer, work: () => Promise<unknown>): Promise<number> {
  const begun = new Set<string>();
  const stop = made.server.releases.onChange(
    () => made.server.releases.building && begun.add(made.server.releases.building.startedAt),
  );
  await work();
  await made.server.releases.settled();
  stop();
  return begun.size;
}

test('what is published during a build goes out together in the next', async () => {
  process.env['BUILD_MS'] = '1000';
  const made = await server();
  const builds = await buildsDuring(made, async () => {
    await Promise.all(Array.from({ length: 8 }, (_, number) => publish(made, `n-${number}`)));
  });
  expect(builds).toBeLessThan(8);
  for (let number = 0; number < 8; number += 1) expect(await page(made, `/berita/n-${number}/`)).toBe(200);
});

test('a commit that changes no content needs no build', async () => {
  const made = await server();
  const builds = await buildsDuring(made, async () => {
    await made.write('catatan.txt', 'Contoh\n');
    made.git('add', 'catatan.txt');
    made.git('commit', '-qm', 'Contoh');
    await made.server.releases.check();
  });
  expect(builds).toBe(0);
  expect(made.server.releases.live?.commit).toBe(made.git('rev-parse', 'HEAD').trim());
});

test('the last three releases stay, older ones go', async () => {
  const made = await server();
  for (const slug of ['a', 'b', 'c', 'd']) {
    await publish(made, slug);
    await made.server.releases.settled();
  }
  expect(await readdir(join(made.stateDir, 'releases'))).toHaveLength(3);
  expect(await page(made, '/berita/d/')).toBe(200);
});

test('a file removed on main is removed from the next release', async () => {
  const made = await server();
  await made.server.workflow.remove(['content/news/kabar-dua.md'], {}, siti);
  await made.server.releases.settled();
  expect(await page(made, '/berita/kabar-dua/')).toBe(404);
});

test('an entry scheduled for a moment appears by itself, and after a restart that slept through it', async () => {
  const made = await server();
  const soon = toMoment(Math.ceil(Date.now() / 1000) * 1000 + 6_000);
  await publish(made, 'nanti', newsText().replace(/publishedAt: .*/, `publishedAt: ${soon}`));
  await made.server.releases.settled();
  expect(made.server.releases.next).toBe(Date.parse(soon));
  const before = made.server.releases.live?.id;
  await new Promise((resolve) => setTimeout(resolve, Date.parse(soon) - Date.now() + 400));
  await made.server.releases.settled();
  const after = made.server.releases.live?.id;
  expect(after).not.toBe(before);

  const later = toMoment(Math.ceil(Date.now() / 1000) * 1000 + 6_000);
  await publish(made, 'lagi', newsText().replace(/publishedAt: .*/, `publishedAt: ${later}`));
  await made.server.releases.settled();
  const asleep = made.server.releases.live?.id;
  const waking = made.restart({ watchEvery: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, 10));
  await (await waking).close();
  await new Promise((resolve) => setTimeout(resolve, Date.parse(later) - Date.now() + 50));
  await made.restart();
  await expect.poll(() => made.server.releases.live?.id, { timeout: 10_000 }).not.toBe(asleep);
});

test('changed code is built at the next start', async () => {
  const made = await server();
  const before = made.server.releases.live?.id;
  await writeFile(join(made.path, 'src/kode.ts'), 'export const lain = 1;\n');
  await made.restart();
  await made.server.releases.settled();
  expect(made.server.releases.live?.id).not.toBe(before);
});

test('a builder that is not there, or leaves no home page, is told and retried on request', async () => {
  const made = await makeServer({ builder: '/tidak/ada.mjs' });
  open.push(made);
  await made.server.releases.settled();
  expect(made.server.releases.failure?.problems[0]?.message).toContain('/tidak/ada.mjs');
  expect((await fetch(made.server.url)).status).toBe(503);
  await made.write('kosong.mjs', 'export const build = async () => {};\n');
  await made.restart({ builder: join(made.path, 'kosong.mjs') });
  await made.server.releases.settled();
  expect(made.server.releases.failure?.problems[0]?.message).toContain('no index.html');
});

test('what costs a reader too much goes live, and is told until it is mended', async () => {
  const made = await server();
  await publish(made, 'panjang', newsText({ title: 'Contoh BERAT' }));
  await made.server.releases.settled();
  expect(await page(made, '/berita/panjang/')).toBe(200);
  const told = [expect.objectContaining({ page: '/berita/panjang/', what: 'Contoh terlalu berat' })];
  expect(made.server.releases.live?.breaches).toEqual(told);
  await made.restart();
  expect(made.server.releases.live?.breaches).toEqual(told);

  const editor = await made.signIn('Siti Contoh');
  const { groups } = await (await editor.get('/admin/api/worklist')).json();
  expect(groups).toContainEqual(expect.objectContaining({ key: 'budgets', total: 1 }));
  await made.server.workflow.remove(['content/news/panjang.md'], {}, siti);
  await made.server.releases.settled();
  expect(made.server.releases.live?.breaches).toEqual([]);
});

test('content left behind by a killed server does not get into a release', async () => {
  const made = await server();
  await made.server.close();
  await writeFile(join(made.stateDir, 'content/news/hantu.md'), newsText());
  await writeFile(join(made.stateDir, 'content/news/kabar-satu.md'), 'setengah');
  await writeFile(join(made.stateDir, 'content.index.lock'), '');
  await made.restart();
  await publish(made, 'baru');
  await made.server.releases.settled();
  expect(existsSync(join(made.stateDir, 'content/news/hantu.md'))).toBe(false);
  expect(await (await fetch(`${made.server.url}/berita/kabar-satu/`)).text()).toContain('Contoh kabar satu');
});

test('one process builds one site after another, and a new one takes over when a build fails or the code changes', async () => {
  const made = await server();
  const process = () => readFile(join(made.stateDir, 'build.pid'), 'utf8');
  const first = await process();
  await publish(made, 'satu');
  await made.server.releases.settled();
  expect(await process()).toBe(first);

  await publish(made, 'buruk', newsText({ title: 'RUSAK' }));
  await made.server.releases.settled();
  expect(made.server.releases.failure?.problems[0]?.label).toBe('Judul');
  const second = await process();
  expect(second).not.toBe(first);
  await made.server.workflow.remove(['content/news/buruk.md'], {}, siti);
  await made.server.releases.settled();
  expect(await page(made, '/berita/satu/')).toBe(200);
  expect(await process()).toBe(second);

  await made.write('src/kode.ts', 'export const lain = 2;\n');
  await made.server.releases.retry();
  await made.server.releases.settled();
  const third = await process();
  expect(third).not.toBe(second);

  await made.server.close();
  expect(existsSync(join(made.stateDir, 'build.pid'))).toBe(false);
  expect(existsSync(`/proc/${third}`)).toBe(false);
});
