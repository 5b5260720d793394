import { personNamed, commitMessage } from './commit-message.ts';
import { CONTENT } from './content-paths.ts';
import { GitError, runGit } from './git.ts';
import type { GitStore } from './git-store.ts';
import { mergeCommits } from './merge-commits.ts';
import type { DeskRepository } from './desk-repository.ts';

export interface UpstreamStatus {
  state: 'off' | 'ok' | 'offline' | 'conflict';
  /** In the editors' words; empty when all is well. */
  message: string;
  /** Since when it is so, ISO time. */
  since: string;
}

export interface UpstreamOptions {
  store: GitStore;
  desk: DeskRepository;
  branch: string;
  remote?: string;
  /** How often to look for what others pushed, in milliseconds. */
  every?: number;
}

const NETWORK_TIMEOUT_MS = 60_000;
const ATTEMPTS = 5;

/**
 * Exchanges main with the repository it was cloned from: fetches, merges the way a publish does, pushes, and starts over
 * when somebody pushed meanwhile. It works beside the editors: a network that fails delays the exchange, never a save.
 */
export class Upstream {
  readonly #options: UpstreamOptions;
  readonly #remote: string;
  readonly #listeners = new Set<() => void>();
  #status: UpstreamStatus = { state: 'off', message: '', since: new Date().toISOString() };
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #closed = false;

  constructor(options: UpstreamOptions) {
    this.#options = options;
    this.#remote = options.remote ?? 'origin';
  }

  get status(): UpstreamStatus {
    return this.#status;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins to exchange, when there is somewhere to exchange with. */
  async start(): Promise<boolean> {
    const { exitCode } = await runGit(this.#options.store.repo, ['remote', 'get-url', this.#remote], {
      accept: [1, 2, 128],
    });
    if (exitCode !== 0) return false;
    this.#set('ok', '');
    this.#timer = setInterval(() => this.poke(), this.#options.every ?? 60_000);
    this.#timer.unref();
    this.poke();
    return true;
  }

  /** Exchanges soon; resolves at once. */
  poke(): void {
    if (this.#status.state === 'off' || this.#closed) return;
    this.#again = true;
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
  }

  /** Resolves once nothing is under way. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
  }

  async #work(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      try {
        await this.#exchange();
      } catch (error) {
        const reason =
          error instanceof GitError ? (error.stderr.trim().split('\n').at(-1) ?? '') : String(error);
        this.#set(
          'offline',
          `Pusat penyimpanan tidak terjangkau; semua simpanan aman di sini dan dikirim begitu tersambung lagi. (${reason})`,
        );
      }
    }
  }

  async #exchange(): Promise<void> {
    const { store, branch, desk } = this.#options;
    const tracking = `refs/remotes/${this.#remote}/${branch}`;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const known = await this.#network(['ls-remote', '--heads', this.#remote, `refs/heads/${branch}`]);
      if (known.trim() !== '')
        await this.#network([
          'fetch',
          '--no-tags',
          '--no-write-fetch-head',
          this.#remote,
          `+refs/heads/${branch}:${tracking}`,
        ]);
      const theirs = known.trim() === '' ? null : await store.resolve(tracking);
      if (theirs !== null && !(await desk.write(() => this.#takeIn(theirs)))) return;
      const main = await desk.main();
      if (main === theirs) return this.#set('ok', '');
      try {
        await this.#network(['push', this.#remote, `${main}:refs/heads/${branch}`]);
        await store.git(['update-ref', tracking, main]);
        return this.#set('ok', '');
      } catch (error) {
        if (
          !(error instanceof GitError) ||
          !/rejected|failed to update ref|cannot lock ref/.test(error.stderr)
        )
          throw error;
      }
    }
    throw new Error('Orang lain terus mengirim perubahan.');
  }

  /** Brings what others pushed onto main; false when a person has to decide. */
  async #takeIn(theirs: string): Promise<boolean> {
    const { store, branch, desk } = this.#options;
    const ref = `refs/heads/${branch}`;
    const main = await desk.main();
    if (await store.isAncestor(theirs, main)) return true;
    if (await store.isAncestor(main, theirs)) {
      await desk.move([{ ref, from: main, to: theirs }], 'fetched');
      return true;
    }
    const base = await store.mergeBase(main, theirs);
    if (base === null) {
      this.#set('conflict', 'Pusat penyimpanan memuat situs lain. Minta pengelola memeriksa alamatnya.');
      return false;
    }
    const content = await mergeCommits(store, { base, onto: main, from: theirs, folder: CONTENT });
    const merged = await runGit(
      store.repo,
      ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', main, theirs],
      { accept: [1] },
    );
    const [tree = '', ...conflicted] = merged.stdout.toString().split('\0').filter(Boolean);
    const open = [
      ...content.conflicts.map(({ path }) => path),
      ...conflicted.filter((path) => !path.startsWith(`${CONTENT}/`)),
    ];
    if (open.length > 0) {
      const names = [...new Set(open)].slice(0, 3).join(', ');
      this.#set(
        'conflict',
        `Perubahan dari luar bertabrakan dengan perubahan di sini pada ${names}. Situs tetap terbit dari sini; minta pengelola menggabungkannya.`,
      );
      return false;
    }
    const author = personNamed('Meja Penyuntingan');
    const commit = await store.writeCommit({
      tree: await store.writeTree(tree, content.changes),
      parents: [main, theirs],
      message: commitMessage({ action: 'merge', author, path: CONTENT, title: 'dari pusat' }),
      author,
    });
    await desk.move([{ ref, from: main, to: commit }], 'merged');
    return true;
  }

  async #network(args: readonly string[]): Promise<string> {
    const env: Record<string, string> = process.env['GIT_SSH_COMMAND']
      ? {}
      : { GIT_SSH_COMMAND: 'ssh -oBatchMode=yes -oConnectTimeout=15' };
    const safe = ['-c', 'http.lowSpeedLimit=500', '-c', 'http.lowSpeedTime=20', ...args];
    return (
      await runGit(this.#options.store.repo, safe, { env, timeout: NETWORK_TIMEOUT_MS })
    ).stdout.toString();
  }

  #set(state: UpstreamStatus['state'], message: string): void {
    if (this.#status.state === state && this.#status.message === message) return;
    this.#status = { state, message, since: new Date().toISOString() };
    for (const listener of this.#listeners) listener();
  }
}
