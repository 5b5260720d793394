import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm, stat } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../src/model/check.ts';
import { replaceFile } from '../../src/whole-files.ts';
import { toFieldProblem } from './content-checks.ts';
import type { FieldProblem } from './errors.ts';

/** Why a commit is not live, in words for the desk. */
export interface BuildFailure {
  commit: string;
  at: string;
  message: string;
  problems: FieldProblem[];
}

export interface BuildOptions {
  stateDir: string;
  /** Where the code is that builds. */
  projectDir: string;
  siteUrl: string;
  buildCommand: readonly string[];
}

const BUILD_TIMEOUT_MS = 15 * 60 * 1000;

/** Runs the build as a process of its own, one at a time, that can be ended with all it has started. */
export class SiteBuild {
  readonly #options: BuildOptions;
  readonly #problemsFile: string;
  /** Names the running build, so that a server started after a crash can end it. */
  readonly #pidFile: string;
  #child: ChildProcess | null = null;

  constructor(options: BuildOptions) {
    this.#options = options;
    this.#problemsFile = join(options.stateDir, 'problems.json');
    this.#pidFile = join(options.stateDir, 'build.pid');
  }

  /** Builds the content of a commit into `out`; gives what went wrong, or null when the site is whole. */
  async run(commit: string, content: string, out: string): Promise<BuildFailure | null> {
    const { projectDir, siteUrl, buildCommand } = this.#options;
    await rm(this.#problemsFile, { force: true });
    const [command, ...args] = buildCommand as [string, ...string[]];
    const child = spawn(command, args, {
      cwd: projectDir,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        FORCE_COLOR: '0',
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_DIR: content,
        OUT_DIR: out,
        SITE_URL: siteUrl,
        PROBLEMS_FILE: this.#problemsFile,
      },
    });
    this.#child = child;
    const said = tailOf(child);
    const ended = new Promise<number | null>((resolve) => {
      child.on('error', (error) => {
        said.add(error.message);
        resolve(null);
      });
      child.on('close', resolve);
    });
    const timeout = setTimeout(() => this.kill(), BUILD_TIMEOUT_MS);
    if (child.pid) {
      stepBehind(child.pid);
      await replaceFile(this.#pidFile, `${child.pid}`);
    }
    const exitCode = await ended;
    clearTimeout(timeout);
    this.#child = null;
    await rm(this.#pidFile, { force: true });
    const whole = exitCode === 0 && (await stat(join(out, 'index.html')).catch(() => null))?.isFile();
    if (whole) return null;
    await rm(out, { recursive: true, force: true });
    const reason =
      exitCode === 0
        ? 'The build ended well but left no index.html.'
        : said.text() || `The build ended with ${exitCode}.`;
    return { ...failureOf(commit, reason), ...(await problemsIn(this.#problemsFile)) };
  }

  /** Ends a build that is under way. */
  kill(): void {
    if (this.#child?.pid) killGroup(this.#child.pid);
  }

  /** A build that a killed server left running would write where ours does. */
  async endOrphan(): Promise<void> {
    const pid = Number(await readFile(this.#pidFile, 'utf8').catch(() => ''));
    if (!Number.isInteger(pid) || pid <= 1) return;
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (environment.includes(`PROBLEMS_FILE=${this.#problemsFile}`)) killGroup(pid);
    await rm(this.#pidFile, { force: true });
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

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function tailOf(child: ChildProcess): { add: (text: string) => void; text: () => string } {
  let tail = '';
  const add = (text: string) => {
    tail = (tail + text).slice(-20_000);
  };
  child.stdout?.on('data', (chunk: Buffer) => add(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => add(chunk.toString()));
  return { add, text: () => tail };
}

/** What an editor is told of a build that went wrong, with the last that it said. */
export function failureOf(commit: string, said: unknown): BuildFailure {
  const text = (said instanceof Error ? said.message : String(said)).replace(/\u001b\[[0-9;]*m/g, '').trim();
  const message = text.split('\n').slice(-20).join('\n');
  return {
    commit,
    at: new Date().toISOString(),
    message:
      'Situs tidak dapat dibuat dari isi terbaru, jadi yang tampil masih terbitan sebelumnya. Perbaiki masalah di bawah ini, lalu terbitkan lagi.',
    problems: [{ file: '', field: '', label: 'Pembuatan situs', message }],
  };
}

async function problemsIn(file: string): Promise<{ problems?: FieldProblem[] }> {
  try {
    const problems = (JSON.parse(await readFile(file, 'utf8')) as Problem[]).map(toFieldProblem);
    return problems.length > 0 ? { problems } : {};
  } catch {
    return {};
  }
}
