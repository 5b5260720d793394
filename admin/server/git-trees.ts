import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { gitArguments, gitEnvironment } from './git.ts';
import type { TreeEntry } from './git-store.ts';

/** Stores tree objects through one long-lived `git mktree`, so that a save of three folders costs no new process. */
export class GitTrees {
  readonly #repo: string;
  #child: ChildProcessWithoutNullStreams | null = null;
  #waiting: { resolve: (id: string) => void; reject: (error: Error) => void }[] = [];
  #received = '';

  constructor(repo: string) {
    this.#repo = repo;
  }

  /** Stores a tree of those entries and gives its id. */
  write(entries: ReadonlyMap<string, TreeEntry>): Promise<string> {
    const lines = [...entries].map(([name, { mode, type, id }]) => `${mode} ${type} ${id}\t${name}\0`);
    return new Promise((resolve, reject) => {
      const child = (this.#child ??= this.#start());
      this.#waiting.push({ resolve, reject });
      // An empty line ends one tree and begins the next.
      child.stdin.write(`${lines.join('')}\0`);
    });
  }

  close(): void {
    this.#child?.stdin.end();
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', gitArguments(this.#repo, ['mktree', '-z', '--missing', '--batch']), {
      env: gitEnvironment(),
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (this.#received + chunk.toString('latin1')).split('\n');
      this.#received = lines.pop() ?? '';
      for (const id of lines) this.#waiting.shift()?.resolve(id);
    });
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdin.on('error', () => undefined);
    const end = (error: Error) => {
      if (this.#child !== child) return;
      this.#child = null;
      this.#received = '';
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    };
    child.on('error', end);
    child.on('close', () => end(new Error(`git mktree ended: ${said.trim()}`)));
    return child;
  }
}
