import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GitStore } from '../git-store.ts';

/** Whoever tests at the machine; what they write need not outlive a power cut. */
const SETTINGS = ['user.name=Contoh', 'user.email=contoh@localhost', 'core.fsync=none'].flatMap((each) => [
  '-c',
  each,
]);

/** A real repository in a temporary folder, for tests. */
export interface TestRepository {
  path: string;
  store: GitStore;
  /** Runs git there as a person at the machine would, and gives its output. */
  git: (...args: string[]) => string;
  write: (path: string, text: string | Buffer) => Promise<void>;
  remove: () => Promise<void>;
}

/** Makes a repository with those files committed on `main`. */
export async function makeRepository(files: Record<string, string | Buffer>): Promise<TestRepository> {
  const path = await mkdtemp(join(tmpdir(), 'meja-repo-'));
  const git = (...args: string[]) =>
    execFileSync('git', [...SETTINGS, ...args], {
      cwd: path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const write = async (file: string, text: string | Buffer) => {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), text);
  };
  git('init', '-q', '-b', 'main');
  for (const [file, text] of Object.entries(files)) await write(file, text);
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'Contoh awal');
  const store = new GitStore(path);
  return {
    path,
    store,
    git,
    write,
    remove: async () => {
      store.close();
      await rm(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
