import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Worktree } from './worktree.ts';
import { makeRepository, type TestRepository } from './testing/repository.ts';

const open: TestRepository[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((repo) => repo.remove()));
});

const author = { name: 'Contoh', email: 'contoh@meja.invalid' };

/** A checkout on `main`, and a way to move main as the desk does. */
async function checkout(files: Record<string, string>) {
  const made = await makeRepository({ '.gitignore': '.data/\n', ...files });
  open.push(made);
  const worktree = new Worktree(made.store, 'main', join(made.path, '.data'));
  const commit = async (changes: Record<string, string | null>) => {
    const from = (await made.store.resolve('main')) as string;
    const entries = await Promise.all(
      Object.entries(changes).map(
        async ([path, text]) =>
          [path, text === null ? null : { id: await made.store.writeBlob(text) }] as const,
      ),
    );
    const tree = await made.store.writeTree(await made.store.treeOf(from), new Map(entries));
    const to = await made.store.writeCommit({ tree, parents: [from], message: 'Contoh', author });
    await worktree.announce({ from, to });
    await made.store.moveRefs([{ ref: 'refs/heads/main', from, to }], 'contoh');
    return { from, to };
  };
  const status = () => made.git('status', '--porcelain');
  const read = (path: string) => readFile(join(made.path, path), 'utf8').catch(() => null);
  return { ...made, worktree, commit, status, read };
}

test('an untouched file follows: changed, added, deleted', async () => {
  const { worktree, commit, status, read } = await checkout({
    'content/a.md': 'a\n',
    'content/lama/b.md': 'b\n',
  });
  await worktree.follow(
    await commit({ 'content/a.md': 'a2\n', 'content/baru/c.md': 'c\n', 'content/lama/b.md': null }),
  );
  expect(status()).toBe('');
  expect([
    await read('content/a.md'),
    await read('content/baru/c.md'),
    await read('content/lama/b.md'),
  ]).toEqual(['a2\n', 'c\n', null]);
});

test('a file changed but not staged keeps its changes, and status says the same', async () => {
  const { worktree, commit, status, read, write } = await checkout({
    'content/a.md': 'a\n',
    'content/b.md': 'b\n',
  });
  await write('content/a.md', 'punya saya\n');
  const before = status();
  await worktree.follow(await commit({ 'content/a.md': 'a2\n', 'content/b.md': 'b2\n' }));
  expect(status()).toBe(before);
  expect([await read('content/a.md'), await read('content/b.md')]).toEqual(['punya saya\n', 'b2\n']);
});

test('a staged change stays staged, and status says the same', async () => {
  const { worktree, commit, status, git, write } = await checkout({ 'content/a.md': 'a\n' });
  await write('content/a.md', 'siap\n');
  git('add', 'content/a.md');
  const before = status();
  await worktree.follow(await commit({ 'content/a.md': 'a2\n' }));
  expect(status()).toBe(before);
  expect(git('show', ':content/a.md')).toBe('siap\n');
});

test('a file deleted by somebody stays deleted, and one of theirs in the way stays theirs', async () => {
  const { worktree, commit, status, path, read, write } = await checkout({ 'content/a.md': 'a\n' });
  await rm(join(path, 'content/a.md'));
  await write('content/b.md', 'punya saya\n');
  await worktree.follow(await commit({ 'content/a.md': 'a2\n', 'content/b.md': 'b\n' }));
  expect(status()).toBe(' D content/a.md\n M content/b.md\n');
  expect(await read('content/b.md')).toBe('punya saya\n');
});

test('another branch checked out, or a detached head, is left alone', async () => {
  const { worktree, commit, status, git, read } = await checkout({ 'content/a.md': 'a\n' });
  git('checkout', '-q', '-b', 'lain');
  await worktree.follow(await commit({ 'content/a.md': 'a2\n' }));
  expect([status(), await read('content/a.md')]).toEqual(['', 'a\n']);
  git('checkout', '-q', '--detach');
  await worktree.follow(await commit({ 'content/a.md': 'a3\n' }));
  expect([status(), await read('content/a.md')]).toEqual(['', 'a\n']);
});

test('a move that the server did not live to follow is followed at the next start', async () => {
  const { worktree, commit, status, read } = await checkout({ 'content/a.md': 'a\n' });
  await commit({ 'content/a.md': 'a2\n' });
  expect(status()).not.toBe('');
  await worktree.recover();
  expect([status(), await read('content/a.md')]).toEqual(['', 'a2\n']);
  await worktree.recover();
});

test('a server killed after the files and before the index leaves nothing behind', async () => {
  const { worktree, commit, status, write, read, path } = await checkout({
    'content/a.md': 'a\n',
    'content/b.md': 'b\n',
  });
  await commit({ 'content/a.md': 'a2\n', 'content/b.md': null, 'content/c.md': 'c\n' });
  await write('content/a.md', 'a2\n');
  await write('content/c.md', 'c\n');
  await rm(join(path, 'content/b.md'));
  await write('.data/checkout-x/files/content/a.md', 'sisa\n');
  await worktree.recover();
  expect(status()).toBe('');
  expect(await read('.data/checkout-x/files/content/a.md')).toBeNull();
});

test('a file is never written through a symbolic link', async () => {
  const { worktree, commit, path, git } = await checkout({ 'content/a.md': 'a\n' });
  const { symlink, mkdir } = await import('node:fs/promises');
  await mkdir(join(path, '.data/luar'), { recursive: true });
  await symlink(join(path, '.data/luar'), join(path, 'content/tautan'));
  await worktree.follow(await commit({ 'content/tautan/x.md': 'x\n' }));
  expect(await readFile(join(path, '.data/luar/x.md'), 'utf8').catch(() => null)).toBeNull();
  expect(git('rev-parse', '--verify', 'main:content/tautan/x.md')).toMatch(/^[0-9a-f]{40}/);
});

test('somebody using git at the same moment only delays it', async () => {
  const { worktree, commit, status, path, write } = await checkout({ 'content/a.md': 'a\n' });
  await write('.git/index.lock', '');
  const move = await commit({ 'content/a.md': 'a2\n' });
  setTimeout(() => void rm(join(path, '.git/index.lock')), 300);
  await worktree.follow(move);
  expect(status()).toBe('');
});
