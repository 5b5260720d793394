import { mkdir, rm } from 'node:fs/promises';
import { CONTENT } from './content-paths.ts';
import { runGit } from './git.ts';
import type { GitStore } from './git-store.ts';

/**
 * Lays the content of a commit out in a folder of ours, which then holds that and nothing else; only what changed is
 * written. `index` is git's memory of what lies there.
 */
export async function layOut(store: GitStore, commit: string, folder: string, index: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await rm(`${index}.lock`, { force: true });
  const env = { GIT_INDEX_FILE: index };
  const plain = [
    '-c',
    'core.symlinks=false',
    '-c',
    'core.autocrlf=false',
    '-c',
    'core.bare=false',
    `--work-tree=${folder}`,
  ];
  const tree = (await store.entryAt(commit, CONTENT)) ? `${commit}:${CONTENT}` : '--empty';
  await runGit(
    store.repo,
    [...plain, 'read-tree', ...(tree === '--empty' ? [tree] : ['--reset', '-u', tree])],
    { env },
  );
  // A server killed in the middle leaves files that the index does not know of or knows otherwise.
  await runGit(store.repo, [...plain, 'checkout-index', '-q', '-f', '-u', '-a'], { env });
  await runGit(store.repo, [...plain, 'clean', '-q', '-ff', '-d', '-x', folder], { env });
}
