import { afterEach, expect, test } from 'vitest';
import type { GitStore } from './git-store.ts';
import { RefMoved } from './git-store.ts';
import { makeRepository, type TestRepository } from './testing/repository.ts';

const author = { name: 'Contoh Penulis', email: 'contoh@meja.invalid' };
const open: TestRepository[] = [];

async function repository(files: Record<string, string> = { 'content/news/a.md': 'satu\n' }) {
  const made = await makeRepository(files);
  open.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((repo) => repo.remove()));
});

async function commitChange(store: GitStore, path: string, text: string | null, ref = 'refs/heads/main') {
  const from = (await store.resolve(ref)) as string;
  const change = text === null ? null : { id: await store.writeBlob(text) };
  const tree = await store.writeTree(await store.treeOf(from), new Map([[path, change]]));
  const to = await store.writeCommit({ tree, parents: [from], message: 'Contoh', author });
  await store.moveRefs([{ ref, from, to }], 'contoh');
  return to;
}

test('reads a file of a commit and says null for one that is not there', async () => {
  const { store } = await repository();
  const main = (await store.resolve('refs/heads/main')) as string;
  expect(await store.readText(await store.blobAt(main, 'content/news/a.md'))).toBe('satu\n');
  expect(await store.blobAt(main, 'content/news/b.md')).toBeNull();
  expect(await store.blobAt(main, 'content/news/a.md/c')).toBeNull();
  expect(await store.resolve('refs/heads/tidak-ada')).toBeNull();
});

test('a commit changes only its own path, in folders new and old', async () => {
  const { store } = await repository({ 'content/news/a.md': 'satu\n', 'src/x.ts': 'x' });
  const before = (await store.resolve('refs/heads/main')) as string;
  const after = await commitChange(store, 'content/stories/b.md', 'dua\n');
  expect((await store.changesBetween(before, after)).map(({ path }) => path)).toEqual([
    'content/stories/b.md',
  ]);
  const emptied = await commitChange(store, 'content/stories/b.md', null);
  expect(await store.entryAt(emptied, 'content/stories')).toBeNull();
});

test('refs move only from where they were expected', async () => {
  const { store } = await repository();
  const old = (await store.resolve('refs/heads/main')) as string;
  const next = await commitChange(store, 'content/news/a.md', 'dua\n');
  await expect(
    store.moveRefs([{ ref: 'refs/heads/main', from: old, to: old }], 'contoh'),
  ).rejects.toBeInstanceOf(RefMoved);
  await expect(
    store.moveRefs([{ ref: 'refs/heads/main', from: null, to: old }], 'contoh'),
  ).rejects.toBeInstanceOf(RefMoved);
  expect(await store.resolve('refs/heads/main')).toBe(next);
});

test('several refs move together or none does', async () => {
  const { store } = await repository();
  const main = (await store.resolve('refs/heads/main')) as string;
  await expect(
    store.moveRefs(
      [
        { ref: 'refs/heads/cms/news/a', from: null, to: main },
        { ref: 'refs/heads/main', from: null, to: main },
      ],
      'contoh',
    ),
  ).rejects.toBeInstanceOf(RefMoved);
  expect(await store.resolve('refs/heads/cms/news/a')).toBeNull();
});

test('a name with odd characters asks git nothing it could misread', async () => {
  const { store } = await repository();
  expect(await store.resolve('refs/heads/main\nrefs/heads/main')).toBeNull();
  expect(await store.resolve('refs/heads/main')).not.toBeNull();
});

test('reads many objects at once, large ones included', async () => {
  const { store } = await repository();
  const large = 'x'.repeat(3_000_000);
  const id = await store.writeBlob(large);
  const texts = await Promise.all(Array.from({ length: 20 }, () => store.readText(id)));
  expect(texts.every((text) => text === large)).toBe(true);
});

test('a lock left by a killed git does not stop the desk for ever', { timeout: 40_000 }, async () => {
  const { store, path } = await repository();
  const { writeFile, utimes } = await import('node:fs/promises');
  const lock = `${path}/.git/refs/heads/main.lock`;
  await writeFile(lock, '');
  const old = new Date(Date.now() - 60_000);
  await utimes(lock, old, old);
  const commit = await commitChange(store, 'content/news/a.md', 'dua\n');
  expect(await store.resolve('refs/heads/main')).toBe(commit);
});
