import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFile } from '../../src/whole-files.ts';
import { GitError, runGit } from './git.ts';
import { removeStaleLock, type GitStore, type PathChange } from './git-store.ts';

/**
 * Keeps the checkout in step when the desk moves the branch that is checked out, so that `git status` says afterwards
 * what it said before. A file that nobody touched gets its new text; a file with changes keeps them; a staged path stays
 * as it was staged. Only moves made by the desk are followed: what a person does at the machine is theirs.
 */
export class Worktree {
  readonly #store: GitStore;
  readonly #branch: string;
  readonly #stateDir: string;
  readonly #journal: string;

  constructor(store: GitStore, branch: string, stateDir: string) {
    this.#store = store;
    this.#branch = branch;
    this.#stateDir = stateDir;
    this.#journal = join(stateDir, 'worktree-move.json');
  }

  /** Says what is about to happen, so that it can be finished should the server be killed in between. */
  async announce(move: { from: string; to: string }): Promise<void> {
    await replaceFile(this.#journal, JSON.stringify(move));
  }

  /** Brings the checkout from one commit to the next. */
  async follow({ from, to }: { from: string; to: string }): Promise<void> {
    if (await this.#isCheckedOut()) await this.#follow(from, to);
    await rm(this.#journal, { force: true });
  }

  /** Finishes a move that was announced and made, but not followed. */
  async recover(): Promise<void> {
    for (const name of await readdir(this.#stateDir).catch(() => []))
      if (name.startsWith('checkout-'))
        await rm(join(this.#stateDir, name), { recursive: true, force: true });
    const announced = await readFile(this.#journal, 'utf8').catch(() => null);
    if (announced === null) return;
    const { from, to } = JSON.parse(announced) as { from: string; to: string };
    const main = await this.#store.resolve(`refs/heads/${this.#branch}`);
    if (main !== null && (await this.#store.isAncestor(to, main))) await this.follow({ from, to });
    else await rm(this.#journal, { force: true });
  }

  async #isCheckedOut(): Promise<boolean> {
    const { stdout, exitCode } = await runGit(this.#store.repo, ['symbolic-ref', '-q', 'HEAD'], {
      accept: [1],
    });
    if (exitCode !== 0 || stdout.toString().trim() !== `refs/heads/${this.#branch}`) return false;
    return (await this.#store.git(['rev-parse', '--is-inside-work-tree'])).trim() === 'true';
  }

  async #follow(from: string, to: string): Promise<void> {
    const changes = await this.#store.changesBetween(from, to);
    if (changes.length === 0) return;
    const root = (await this.#store.git(['rev-parse', '--show-toplevel'])).trim();
    for (let attempt = 0; ; attempt += 1) {
      try {
        const staged = await this.#index();
        const untouched = changes.filter(({ path, before }) => (staged.get(path) ?? null) === before);
        const clean = await Promise.all(
          untouched.map(async (change) => ({
            ...change,
            clean: await this.#isClean(root, change.path, change.before),
          })),
        );
        // Files first, each in one step: whoever is killed in between finds them as they should be and mends the index.
        await this.#writeFiles(
          root,
          clean.filter((change) => change.clean),
        );
        const lines = clean.map(({ path, after, mode }) =>
          after === null ? `0 ${'0'.repeat(40)}\t${path}\0` : `${mode} ${after}\t${path}\0`,
        );
        await this.#store.git(['update-index', '-z', '--index-info'], { input: lines.join('') });
        return;
      } catch (error) {
        // Somebody at the machine is using git right now; or a killed git left its lock.
        if (!(error instanceof GitError) || attempt >= 50 || !/index\.lock/.test(error.stderr)) throw error;
        if (attempt >= 20) await removeStaleLock(error.stderr);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  /** Gives files of the checkout their new content, through git's own filters. */
  async #writeFiles(root: string, changes: readonly PathChange[]): Promise<void> {
    const folder = await mkdtemp(join(this.#stateDir, 'checkout-'));
    try {
      const env = { GIT_INDEX_FILE: join(folder, 'index') };
      const written = changes.filter(({ after }) => after !== null);
      const input = written.map(({ path, after, mode }) => `${mode} ${after}\t${path}\0`).join('');
      await this.#store.git(['update-index', '-z', '--index-info'], { input, env });
      await this.#store.git(['checkout-index', '-q', '-a', `--prefix=${folder}/files/`], { env });
      for (const { path } of written) await moveFile(join(folder, 'files', path), join(root, path));
      for (const { path, after } of changes) if (after === null) await this.#removeFile(root, path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** What the index holds: path → blob. */
  async #index(): Promise<Map<string, string>> {
    const out = await this.#store.git(['ls-files', '-z', '--stage']);
    const staged = new Map<string, string>();
    for (const line of out.split('\0').filter(Boolean)) {
      const [, id, stage] = line.slice(0, line.indexOf('\t')).split(' ');
      // A path in the middle of somebody's merge belongs to nobody else.
      staged.set(line.slice(line.indexOf('\t') + 1), stage === '0' ? (id as string) : 'unmerged');
    }
    return staged;
  }

  /** Whether the file in the checkout is exactly that blob, or absent where there is none. */
  async #isClean(root: string, path: string, blob: string | null): Promise<boolean> {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = await lstat(join(root, ...parts.slice(0, depth))).catch(() => null);
      if (folder && !folder.isDirectory()) return false;
    }
    const file = await lstat(join(root, path)).catch(() => null);
    if (file === null) return blob === null;
    if (blob === null || !file.isFile()) return false;
    return (
      (await runGit(root, ['hash-object', `--path=${path}`, '--', join(root, path)])).stdout
        .toString()
        .trim() === blob
    );
  }

  async #removeFile(root: string, path: string): Promise<void> {
    await rm(join(root, path), { force: true });
    for (let folder = path.split('/').slice(0, -1); folder.length > 0; folder = folder.slice(0, -1)) {
      const removed = await rmdir(join(root, ...folder)).then(
        () => true,
        () => false,
      );
      if (!removed) return;
    }
  }
}

/** Puts a file in another's place in one step, on another disk as well. */
async function moveFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const { mode } = await lstat(from);
    await replaceFile(to, await readFile(from), { mode: mode & 0o777 });
  }
}
