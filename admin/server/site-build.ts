import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../src/model/check.ts';
import { BuildProcess, killGroup } from './build-process.ts';
import { toFieldProblem } from './content-checks.ts';
import { CONTENT } from './content-paths.ts';
import type { FieldProblem } from './errors.ts';

/** Why a commit is not live, in words for the desk. */
export interface BuildFailure {
  commit: string;
  at: string;
  message: string;
  problems: FieldProblem[];
}

/** A page that costs its readers more than it may, as the build leaves it (src/checks/build-budgets.ts). */
export interface Breach {
  /** Its address: `/berita/kabar/`. */
  page: string;
  /** For the operator: where in the built site, what, and what to do. */
  message: string;
  /** For the desk: what is too much, and what whoever wrote the page can do, if anything. */
  what: string;
  remedy?: string;
}

export interface BuildOptions {
  stateDir: string;
  /** Where the code is that builds. */
  projectDir: string;
  siteUrl: string;
  /** The module that builds: it exports `build` (build-loop.ts). */
  builder: string;
}

const BUILD_TIMEOUT_MS = 15 * 60 * 1000;
/** After so long without a build the process gives back the memory that building took. */
const REST_AFTER_MS = 30 * 60 * 1000;

/** Builds the content laid out below `stateDir`, one site at a time, in a process of its own that waits in between. */
export class SiteBuild {
  readonly #options: BuildOptions;
  readonly #problemsFile: string;
  readonly #budgetsFile: string;
  readonly #pidFile: string;
  #process: BuildProcess | null = null;
  /** The mark of the code that the process has loaded. */
  #code = '';
  #rest: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: BuildOptions) {
    this.#options = options;
    this.#problemsFile = join(options.stateDir, 'problems.json');
    this.#budgetsFile = join(options.stateDir, 'budgets.json');
    this.#pidFile = join(options.stateDir, 'build.pid');
  }

  /** The folder whose content is built. */
  get content(): string {
    return join(this.#options.stateDir, CONTENT);
  }

  /** Has a process load the code as it is now, so that the next build need not wait for that. */
  async prepare(code: string): Promise<BuildProcess> {
    clearTimeout(this.#rest);
    if (this.#process?.alive && this.#code === code) return this.#process;
    await this.#process?.kill();
    if (this.#closed) throw new Error('The server is closing.');
    const { builder, projectDir, siteUrl } = this.#options;
    this.#code = code;
    return (this.#process = new BuildProcess({
      builder,
      cwd: projectDir,
      env: {
        NODE_ENV: 'production',
        FORCE_COLOR: '0',
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_DIR: this.content,
        SITE_URL: siteUrl,
        PROBLEMS_FILE: this.#problemsFile,
        BUDGETS_FILE: this.#budgetsFile,
      },
      pidFile: this.#pidFile,
    }));
  }

  /**
   * Builds a commit whose content is laid out into `out`, a folder that was never built into; gives what went wrong, or
   * when the site is whole which of its pages cost too much.
   */
  async run(
    commit: string,
    code: string,
    out: string,
  ): Promise<{ failure: BuildFailure } | { breaches: Breach[] }> {
    for (const file of [this.#problemsFile, this.#budgetsFile]) await rm(file, { force: true });
    const process = await this.prepare(code);
    const timeout = setTimeout(() => void process.kill(), BUILD_TIMEOUT_MS);
    const outcome = await process.build(out);
    clearTimeout(timeout);
    await this.#goOn(code, 'full' in outcome && !outcome.full);
    const whole = (await stat(join(out, 'index.html')).catch(() => null))?.isFile();
    if ('full' in outcome && whole) return { breaches: await readList<Breach>(this.#budgetsFile) };
    await rm(out, { recursive: true, force: true });
    const reason = 'failed' in outcome ? outcome.failed : 'The build ended well but left no index.html.';
    const problems = (await readList<Problem>(this.#problemsFile)).map(toFieldProblem);
    return { failure: { ...failureOf(commit, reason), ...(problems.length > 0 && { problems }) } };
  }

  /** Ends the process, and a build that is under way in it, for good. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#rest);
    await this.#process?.kill();
  }

  /** Sees to it that a process waits for the next build: this one, or a new one at once or after a long rest. */
  async #goOn(code: string, withThisOne: boolean): Promise<void> {
    const renew = async () => {
      await this.#process?.kill();
      await this.prepare(code);
    };
    if (!withThisOne && !this.#closed) await renew();
    this.#rest = setTimeout(() => void renew().catch(() => undefined), REST_AFTER_MS).unref();
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

/** What the build left in a file; nothing where it left none. */
async function readList<Item>(file: string): Promise<Item[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Item[];
  } catch {
    return [];
  }
}
