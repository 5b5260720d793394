import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { BuildDone, BuildRequest } from './build-loop.ts';

export interface BuildProcessOptions {
  /** The module that builds. */
  readonly builder: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Names the running process, so that a server started after a crash can end it. */
  readonly pidFile: string;
}

/** A process that builds one site after another, with all it has started; see `build-loop.ts`. */
export class BuildProcess {
  readonly #child: ChildProcess;
  /** Resolves to how it ended. */
  readonly #ended: Promise<string>;
  #said = '';
  #alive = true;

  constructor({ builder, cwd, env, pidFile }: BuildProcessOptions) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'build-loop.ts'), builder], {
      cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...env },
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream!.on('data', (chunk: Buffer) => {
        this.#said = (this.#said + chunk.toString()).slice(-20_000);
      });
    this.#ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signal) => resolve(`The build ended with ${code ?? signal}.`));
    });
    void this.#ended.then(() => {
      this.#alive = false;
      rmSync(pidFile, { force: true });
    });
    if (child.pid) {
      stepBehind(child.pid);
      writeFileSync(pidFile, `${child.pid}`);
    }
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Builds into a folder it has not built into before; gives what was said when that failed, or whether it can build again. */
  async build(out: string): Promise<{ failed: string } | { full: boolean }> {
    this.#said = '';
    const done = new Promise<{ full: boolean }>((resolve) => {
      const hear = (message: BuildDone) => {
        if (message.out !== out) return;
        this.#child.off('message', hear);
        resolve({ full: message.full });
      };
      this.#child.on('message', hear);
    });
    if (this.#child.connected) this.#child.send({ out } satisfies BuildRequest, () => undefined);
    return Promise.race([done, this.#ended.then((how) => ({ failed: this.#said.trim() || how }))]);
  }

  /** Ends it and all it has started, at once; resolves when it is gone. */
  async kill(): Promise<void> {
    if (this.#child.pid && this.#alive) killGroup(this.#child.pid);
    await this.#ended;
  }
}

/** Ends a process and all it has started. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Editors and readers come before a build. */
function stepBehind(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or this system does not let us: then it runs as any other.
  }
}
