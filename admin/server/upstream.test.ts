import { execFileSync } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { personNamed } from './commit-message.ts';
import { newsText } from './testing/content.ts';
import { makeServer, type TestServer } from './testing/server.ts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

const siti = personNamed('Siti Contoh');

function git(folder: string, ...args: string[]): string {
  return execFileSync(
    'git',
    ['-c', 'user.name=Contoh', '-c', 'user.email=contoh@localhost', '-C', folder, ...args],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

/** A server whose repository was cloned from a centre, and a second clone of that centre. */
async function office() {
  const folder = await mkdtemp(join(tmpdir(), 'meja-pusat-'));
  cleanUp.push(() => rm(folder, { recursive: true, force: true }));
  const [centre, clone] = [join(folder, 'pusat.git'), join(folder, 'kedua')];
  git(folder, 'init', '-q', '--bare', '-b', 'main', centre);
  const made = await makeServer();
  cleanUp.push(() => made.remove());
  made.git('remote', 'add', 'origin', centre);
  made.git('push', '-q', 'origin', 'main');
  git(folder, 'clone', '-q', centre, clone);
  await made.restart({ sync: true, syncEvery: 100_000 });
  await made.server.upstream.settled();
  const pushFromElsewhere = async (path: string, text: string) => {
    git(clone, 'pull', '-q', '--rebase');
    await writeFile(join(clone, path), text);
    git(clone, 'add', '.');
    git(clone, 'commit', '-qm', 'Contoh dari tempat lain');
    git(clone, 'push', '-q');
  };
  return { made, centre, clone, folder, pushFromElsewhere };
}

const save = (made: TestServer, slug: string, text: string, base: string | null = null) =>
  made.server.workflow.save({ path: `content/news/${slug}.md`, text, base, useWorkflow: false }, siti);

test('what is published here reaches the centre, and what others push there reaches here', async () => {
  const { made, centre, pushFromElsewhere } = await office();
  await save(made, 'dari-sini', newsText());
  await made.server.upstream.settled();
  expect(git(centre, 'show', 'main:content/news/dari-sini.md')).toBe(newsText());
  await pushFromElsewhere('content/news/dari-sana.md', newsText());
  made.server.upstream.poke();
  await made.server.upstream.settled();
  expect(made.git('show', 'main:content/news/dari-sana.md')).toBe(newsText());
  expect(made.git('status', '--porcelain')).toBe('');
  expect(made.server.upstream.status.state).toBe('ok');
});

test('two sides that moved at once are merged, entries field by field', async () => {
  const { made, centre, pushFromElsewhere } = await office();
  const path = 'content/news/kabar-dua.md';
  const before = made.git('show', `main:${path}`);
  await pushFromElsewhere(path, before.replace('Contoh ringkasan.', 'Dari sana.'));
  await save(
    made,
    'kabar-dua',
    before.replace('kabar dua', 'judul sini'),
    made.git('rev-parse', `main:${path}`).trim(),
  );
  await made.server.upstream.settled();
  const after = git(centre, 'show', `main:${path}`);
  expect(after).toContain('Dari sana.');
  expect(after).toContain('judul sini');
  expect(made.git('rev-parse', 'main')).toBe(git(centre, 'rev-parse', 'main'));
});

test('a centre that cannot be reached stops no save, is told, and gets everything later', async () => {
  const { made, centre, folder } = await office();
  await rename(centre, join(folder, 'putus'));
  await save(made, 'tetap-jalan', newsText());
  await made.server.upstream.settled();
  expect(made.server.upstream.status).toMatchObject({
    state: 'offline',
    message: expect.stringContaining('semua simpanan aman') as string,
  });
  await rename(join(folder, 'putus'), centre);
  made.server.upstream.poke();
  await made.server.upstream.settled();
  expect(made.server.upstream.status.state).toBe('ok');
  expect(git(centre, 'show', 'main:content/news/tetap-jalan.md')).toBe(newsText());
});

test('the same field changed on both sides waits for a person, and editing goes on', async () => {
  const { made, centre, pushFromElsewhere } = await office();
  const path = 'content/news/kabar-dua.md';
  const before = made.git('show', `main:${path}`);
  await pushFromElsewhere(path, before.replace('Contoh ringkasan.', 'Dari sana.'));
  await save(
    made,
    'kabar-dua',
    before.replace('Contoh ringkasan.', 'Dari sini.'),
    made.git('rev-parse', `main:${path}`).trim(),
  );
  await made.server.upstream.settled();
  expect(made.server.upstream.status).toMatchObject({
    state: 'conflict',
    message: expect.stringContaining(path) as string,
  });
  await save(made, 'lanjut', newsText());
  expect(made.git('show', `main:${path}`)).toContain('Dari sini.');
  expect(git(centre, 'show', `main:${path}`)).toContain('Dari sana.');
});
