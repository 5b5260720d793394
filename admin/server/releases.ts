import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf, endOfDay } from '../../src/calendar.ts';
import { replaceFile } from '../../src/whole-files.ts';
import { codeVersion } from './code-version.ts';
import { layOut } from './content-folder.ts';
import { CONTENT } from './content-paths.ts';
import type { EntryIndex } from './entry-index.ts';
import type { GitStore } from './git-store.ts';
import { failureOf, SiteBuild, type Breach, type BuildFailure, type BuildOptions } from './site-build.ts';

/** A built site, whole, in a folder of its own. */
export interface Release {
  id: string;
  commit: string;
  /** The content it was built from: two commits may hold the same. */
  tree: string;
  /** What it was built with: the code and the address. */
  code: string;
  builtAt: number;
  /** Pages that cost their readers too much: told, but no reason to keep a text from the public. */
  breaches?: Breach[];
}

export interface ReleaseOptions extends BuildOptions {
  store: GitStore;
  index: EntryIndex;
  branch: string;
  /** How often to look whether somebody else moved main, in milliseconds. */
  watchEvery?: number;
}

/** How many releases stay: readers of the last pages may still ask for their pictures. */
const KEPT = 3;

/**
 * Follows main: builds what is published into a new folder and switches to it in one step once it is whole. Builds one
 * at a time; what is published meanwhile goes into the next. A build that fails leaves the last good release in place.
 */
export class Releases {
  readonly #options: ReleaseOptions;
  readonly #build: SiteBuild;
  readonly #folder: string;
  readonly #pointer: string;
  readonly #listeners = new Set<() => void>();
  #live: Release | null = null;
  #earlier: Release[] = [];
  #building: { commit: string; startedAt: string } | null = null;
  #failure: BuildFailure | null = null;
  /** The commit and code that failed: not built again until one of them changes or somebody asks. */
  #failed = '';
  #main: string | null = null;
  #next: number | null = null;
  #wanted = false;
  #forced = false;
  #running: Promise<void> | null = null;
  #timers: NodeJS.Timeout[] = [];
  #closed = false;

  constructor(options: ReleaseOptions) {
    this.#options = options;
    this.#build = new SiteBuild(options);
    this.#folder = join(options.stateDir, 'releases');
    this.#pointer = join(options.stateDir, 'release.json');
  }

  get live(): Release | null {
    return this.#live;
  }

  get building() {
    return this.#building;
  }

  get failure(): BuildFailure | null {
    return this.#failure;
  }

  /** The commit of main as last seen. */
  get main(): string | null {
    return this.#main;
  }

  /** When the site changes next by itself, as epoch milliseconds. */
  get next(): number | null {
    return this.#next;
  }

  /** Whether something published is not in the live release yet and no build of it failed. */
  get waiting(): boolean {
    return (
      this.#wanted ||
      (this.#main !== null && this.#live?.commit !== this.#main && this.#failure?.commit !== this.#main)
    );
  }

  /** The folders to serve from: the live release, then earlier ones for files that pages already read still name. */
  folders(): string[] {
    return [this.#live, ...this.#earlier]
      .filter((release) => release !== null)
      .map(({ id }) => join(this.#folder, id));
  }

  /** Calls back at every change of state; gives a way to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Serves what was live before and begins to follow main. */
  async start(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await this.#build.endOrphan();
    const { projectDir, siteUrl } = this.#options;
    const code = await codeVersion(projectDir, siteUrl);
    await this.#readPointer(code);
    await this.#build.prepare(code);
    await this.check();
    // The clock has gone on as well; what it brought is found beside serving, since that reads every entry.
    if (this.#live)
      this.#plan(this.#live.builtAt).then(
        () => this.check(),
        () => undefined,
      );
    const watch = setInterval(() => void this.check(), this.#options.watchEvery ?? 2_000);
    watch.unref();
    this.#timers.push(watch);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.#build.close();
    await this.#running;
  }

  /** Looks at main and at the clock, and builds when the live release is not what it should be. */
  async check(): Promise<void> {
    if (this.#closed) return;
    const { store, branch } = this.#options;
    this.#main = await store.resolve(`refs/heads/${branch}`).catch(() => this.#main);
    if (this.#next !== null && Date.now() >= this.#next) this.#forced = true;
    if (this.#main === null) return;
    if (!this.#forced && this.#main === (this.#failure ?? this.#live)?.commit) return;
    this.#want();
  }

  /** Builds again even if nothing changed. */
  async retry(): Promise<void> {
    this.#failed = '';
    this.#forced = true;
    this.#want();
  }

  /** Resolves once nothing is being built or waiting. */
  async settled(): Promise<void> {
    await this.check();
    while (this.#running) await this.#running;
  }

  #want(): void {
    this.#wanted = true;
    if (this.#running || this.#closed) return;
    this.#running = this.#work().finally(() => {
      this.#running = null;
      if (this.#wanted) this.#want();
    });
  }

  async #work(): Promise<void> {
    while (this.#wanted && !this.#closed) {
      this.#wanted = false;
      const forced = this.#forced;
      this.#forced = false;
      const { store, branch, projectDir, siteUrl } = this.#options;
      const commit = await store.resolve(`refs/heads/${branch}`);
      if (commit === null) return;
      this.#main = commit;
      const code = await codeVersion(projectDir, siteUrl);
      if (!forced && this.#failed === `${commit} ${code}`) continue;
      const tree = (await store.entryAt(commit, CONTENT))?.id ?? 'empty';
      const live = this.#live;
      if (!forced && live && live.tree === tree && live.code === code) {
        await this.#adopt({ ...live, commit });
        continue;
      }
      this.#building = { commit, startedAt: new Date().toISOString() };
      this.#tell();
      const failure = await this.#make(commit, tree, code).catch((error: unknown) =>
        failureOf(commit, error),
      );
      this.#building = null;
      if (this.#closed) return;
      this.#failure = failure;
      this.#failed = failure ? `${commit} ${code}` : '';
      await this.#plan();
      this.#tell();
    }
  }

  /** Makes a commit a release; gives what went wrong, or null once it is live. */
  async #make(commit: string, tree: string, code: string): Promise<BuildFailure | null> {
    const { store, stateDir } = this.#options;
    const builtAt = Date.now();
    const id = `${commit.slice(0, 12)}-${code.slice(0, 8)}-${builtAt.toString(36)}`;
    const out = join(this.#folder, id);
    await layOut(store, commit, this.#build.content, join(stateDir, 'content.index'));
    const built = await this.#build.run(commit, code, out);
    if ('failure' in built) return built.failure;
    await this.#adopt({ id, commit, tree, code, builtAt, breaches: built.breaches });
    return null;
  }

  /** Makes a release the live one, in one step, and forgets those before the last few. */
  async #adopt(release: Release): Promise<void> {
    const earlier = [this.#live, ...this.#earlier]
      .filter((each): each is Release => each !== null && each.id !== release.id)
      .slice(0, KEPT - 1);
    await replaceFile(this.#pointer, JSON.stringify({ live: release, earlier }));
    this.#live = release;
    this.#earlier = earlier;
    this.#failure = null;
    this.#tell();
    await this.#plan();
    const kept = new Set([release, ...earlier].map(({ id }) => id));
    for (const name of await readdir(this.#folder)) {
      if (!kept.has(name)) await rm(join(this.#folder, name), { recursive: true, force: true });
    }
  }

  async #readPointer(code: string): Promise<void> {
    try {
      const { live, earlier } = JSON.parse(await readFile(this.#pointer, 'utf8')) as {
        live: Release;
        earlier: Release[];
      };
      const isWhole = async ({ id }: Release) =>
        (await stat(join(this.#folder, id, 'index.html')).catch(() => null))?.isFile() === true;
      if (!(await isWhole(live))) return;
      this.#live = live;
      for (const release of earlier) if (await isWhole(release)) this.#earlier.push(release);
      // Code and address may have changed while nobody was running.
      this.#forced = live.code !== code;
    } catch {
      // Nothing was ever live here.
    }
  }

  /** The moment of the next change that comes by itself: an entry appears or ends, or a new day begins in WIB. */
  async #plan(after = Date.now()): Promise<void> {
    const midnight = endOfDay(dayOf(after));
    const boundary = await this.#options.index.nextBoundary(after).catch(() => null);
    this.#next = Math.min(midnight, boundary ?? midnight);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
