import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve as resolvePath } from 'node:path';
import { parseCommit, type CommitInfo } from './commit-info.ts';
import { GitError, runGit } from './git.ts';
import { GitObjects } from './git-objects.ts';
import { GitTrees } from './git-trees.ts';

export interface TreeEntry {
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  id: string;
}

/** What a path becomes in a new tree: a file of that content, or nothing. */
export type Change = { id: string; mode?: string } | null;

export interface PathChange {
  path: string;
  before: string | null;
  after: string | null;
  /** The kind of file it becomes, as git writes it. */
  mode: string;
}

export interface RefUpdate {
  ref: string;
  /** The commit it must point to afterwards; null deletes it. */
  to: string | null;
  /** The commit it must point to now; null when it must not exist. */
  from: string | null;
}

export interface CommitRequest {
  tree: string;
  parents: readonly string[];
  message: string;
  author: Person;
}

export interface Person {
  name: string;
  email: string;
}

/** Somebody else moved a ref between our reading and our writing it: read again and try again. */
export class RefMoved extends Error {
  constructor(detail: string) {
    super(`A ref moved meanwhile: ${detail}`);
    this.name = 'RefMoved';
  }
}

/** Who hands the commits in; the author is the person at the desk. */
const COMMITTER: Person = { name: 'Meja Penyuntingan', email: 'meja@localhost' };

/** A lock that a killed git left behind is removed once it is older than this; a living git holds one for milliseconds. */
const STALE_LOCK_MS = 10_000;

/**
 * A repository, through plumbing alone: nothing here checks a branch out, reads the index of the work tree or writes a
 * file of it. Objects are written first and become visible only by one atomic move of refs, so that being killed at any
 * moment leaves either the state before or the state after.
 */
export class GitStore {
  readonly repo: string;
  readonly #objects: GitObjects;
  readonly #treeWriter: GitTrees;
  readonly #trees = new Map<string, Map<string, TreeEntry>>();
  /** Answers of `isAncestor`, which never change: every desk that waits for a text asks once a second. */
  readonly #ancestry = new Map<string, boolean>();

  constructor(repo: string) {
    this.repo = resolvePath(repo);
    this.#objects = new GitObjects(this.repo);
    this.#treeWriter = new GitTrees(this.repo);
  }

  close(): void {
    this.#objects.close();
    this.#treeWriter.close();
  }

  /** Runs a git command here and gives its output as text. */
  async git(args: readonly string[], options: Parameters<typeof runGit>[2] = {}): Promise<string> {
    return (await runGit(this.repo, args, options)).stdout.toString();
  }

  /** The commit a ref or any revision points to, or null. */
  async resolve(name: string): Promise<string | null> {
    return this.#objects.resolve(name);
  }

  /** How many bytes a blob has. */
  async sizeOf(id: string): Promise<number> {
    return (await this.#objects.sizeOf(id)) ?? 0;
  }

  /** The bytes of a blob, or null when there is no such blob. */
  async readBlob(id: string): Promise<Buffer | null> {
    const object = await this.#objects.read(id);
    return object?.type === 'blob' ? object.content : null;
  }

  /** The text of a blob, or null. */
  async readText(id: string | null): Promise<string | null> {
    return id === null ? null : ((await this.readBlob(id))?.toString('utf8') ?? null);
  }

  /** What lies at a path in a commit, or null. */
  async entryAt(commit: string, path: string): Promise<TreeEntry | null> {
    const parts = path.split('/');
    let tree: string | null = await this.treeOf(commit);
    for (const [index, part] of parts.entries()) {
      const entry: TreeEntry | undefined = (await this.readTree(tree)).get(part);
      if (!entry) return null;
      if (index === parts.length - 1) return entry;
      if (entry.type !== 'tree') return null;
      tree = entry.id;
    }
    return null;
  }

  /** The blob id of a regular file in a commit, or null. */
  async blobAt(commit: string, path: string): Promise<string | null> {
    const entry = await this.entryAt(commit, path);
    return entry?.type === 'blob' && entry.mode !== '120000' ? entry.id : null;
  }

  /** The regular files directly inside a folder of a commit: name → blob id. */
  async filesIn(commit: string, folder: string): Promise<Map<string, string>> {
    const files = new Map<string, string>();
    const entry = await this.entryAt(commit, folder);
    if (entry?.type !== 'tree') return files;
    for (const [name, { type, mode, id }] of await this.readTree(entry.id)) {
      if (type === 'blob' && mode !== '120000') files.set(name, id);
    }
    return files;
  }

  /** The id of a commit's tree. */
  async treeOf(commit: string): Promise<string> {
    return (await this.readCommit(commit)).tree;
  }

  /** The entries of one tree object, by name. */
  async readTree(id: string): Promise<Map<string, TreeEntry>> {
    const known = this.#trees.get(id);
    if (known) {
      this.#trees.delete(id);
      this.#trees.set(id, known);
      return known;
    }
    const object = await this.#objects.read(id);
    if (object?.type !== 'tree') throw new Error(`${id} is not a tree`);
    const entries = parseTree(object.content, id.length / 2);
    this.#trees.set(id, entries);
    if (this.#trees.size > 200) this.#trees.delete(this.#trees.keys().next().value as string);
    return entries;
  }

  /** Stores bytes as a blob and gives its id. */
  async writeBlob(content: Buffer | string): Promise<string> {
    return (await this.git(['hash-object', '-w', '--stdin', '--no-filters'], { input: content })).trim();
  }

  /** Stores a tree like `tree` with those paths changed, and gives its id. Folders left empty disappear. */
  async writeTree(tree: string, changes: ReadonlyMap<string, Change>): Promise<string> {
    return (await this.#changeTree(tree, changes)) ?? (await this.#treeWriter.write(new Map()));
  }

  async #changeTree(tree: string | null, changes: ReadonlyMap<string, Change>): Promise<string | null> {
    const entries = new Map(tree === null ? [] : await this.readTree(tree));
    const inside = new Map<string, Map<string, Change>>();
    for (const [path, change] of changes) {
      const slash = path.indexOf('/');
      if (slash < 0) {
        if (change === null) entries.delete(path);
        else entries.set(path, { mode: change.mode ?? '100644', type: 'blob', id: change.id });
        continue;
      }
      const folder = path.slice(0, slash);
      const changesInside = inside.get(folder) ?? new Map<string, Change>();
      inside.set(folder, changesInside.set(path.slice(slash + 1), change));
    }
    for (const [folder, changesInside] of inside) {
      const before = entries.get(folder);
      const after = await this.#changeTree(before?.type === 'tree' ? before.id : null, changesInside);
      if (after === null) entries.delete(folder);
      else entries.set(folder, { mode: '040000', type: 'tree', id: after });
    }
    return entries.size === 0 ? null : this.#treeWriter.write(entries);
  }

  /** Stores a commit and gives its id. No ref points to it yet. */
  async writeCommit({ tree, parents, message, author }: CommitRequest): Promise<string> {
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
    const env = {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_COMMITTER_NAME: COMMITTER.name,
      GIT_COMMITTER_EMAIL: COMMITTER.email,
    };
    return (await this.git(args, { input: message, env })).trim();
  }

  /** Moves refs together or not at all. Throws RefMoved when one is not where it was expected. */
  async moveRefs(updates: readonly RefUpdate[], reason: string): Promise<void> {
    const lines = updates.map(({ ref, to, from }) => {
      if (to === null) return `delete ${ref} ${from}\n`;
      return from === null ? `create ${ref} ${to}\n` : `update ${ref} ${to} ${from}\n`;
    });
    const input = `start\n${lines.join('')}prepare\ncommit\n`;
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.git(['update-ref', '-m', reason.replace(/\s+/g, ' '), '--stdin'], { input });
        return;
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        if (/but expected|reference already exists|unable to resolve reference/.test(error.stderr)) {
          throw new RefMoved(error.stderr.trim());
        }
        if (attempt >= 3 || !(await removeStaleLock(error.stderr))) throw error;
      }
    }
  }

  /** The refs below a prefix: full name → commit. */
  async refs(prefix: string): Promise<Map<string, string>> {
    const out = await this.git(['for-each-ref', '--format=%(objectname) %(refname)', prefix]);
    return new Map(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]),
    );
  }

  /** The best common ancestor of two commits, or null. */
  async mergeBase(one: string, other: string): Promise<string | null> {
    const { stdout, exitCode } = await runGit(this.repo, ['merge-base', one, other], { accept: [1] });
    return exitCode === 0 ? stdout.toString().trim() : null;
  }

  /** Whether `commit` is part of the history of `of`. Both are ids of commits, never names that may move: answers are kept. */
  async isAncestor(commit: string, of: string): Promise<boolean> {
    if (commit === of) return true;
    const pair = `${commit} ${of}`;
    const known = this.#ancestry.get(pair);
    if (known !== undefined) return known;
    const { exitCode } = await runGit(this.repo, ['merge-base', '--is-ancestor', commit, of], {
      accept: [1, 128],
    });
    // 128 is a commit that is not here: it may still come.
    if (exitCode !== 128) this.#ancestry.set(pair, exitCode === 0);
    if (this.#ancestry.size > 200) this.#ancestry.delete(this.#ancestry.keys().next().value as string);
    return exitCode === 0;
  }

  /** The files that differ between two commits, below a folder when one is given. */
  async changesBetween(before: string, after: string, folder?: string): Promise<PathChange[]> {
    const treeIn = async (commit: string) => {
      if (folder === undefined) return this.treeOf(commit);
      const entry = await this.entryAt(commit, folder);
      return entry?.type === 'tree' ? entry.id : null;
    };
    return this.#compare(await treeIn(before), await treeIn(after), folder === undefined ? '' : `${folder}/`);
  }

  async #compare(before: string | null, after: string | null, prefix: string): Promise<PathChange[]> {
    if (before === after) return [];
    const [old, now] = await Promise.all(
      [before, after].map(async (id) => (id === null ? new Map<string, TreeEntry>() : this.readTree(id))),
    );
    const changes: PathChange[] = [];
    for (const name of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const [was, is] = [old?.get(name), now?.get(name)];
      if (was?.id === is?.id && was?.mode === is?.mode) continue;
      const [file, folder] = [
        (entry?: TreeEntry) => (entry && entry.type !== 'tree' ? entry.id : null),
        (entry?: TreeEntry) => (entry?.type === 'tree' ? entry.id : null),
      ];
      const path = `${prefix}${name}`;
      if (file(was) !== null || file(is) !== null) {
        changes.push({
          path,
          before: file(was),
          after: file(is),
          mode: file(is) === null ? '000000' : (is?.mode ?? ''),
        });
      }
      changes.push(...(await this.#compare(folder(was), folder(is), `${path}/`)));
    }
    return changes;
  }

  /** What a commit says about itself. */
  async readCommit(commit: string): Promise<CommitInfo> {
    const object = await this.#objects.read(commit);
    if (object?.type !== 'commit') throw new Error(`${commit} is not a commit`);
    return parseCommit(object.id, object.content.toString('utf8'));
  }

  /** Commits that `git log` finds with those arguments, in its order. */
  async log(args: readonly string[]): Promise<CommitInfo[]> {
    const ids = (await this.git(['log', '--format=%H', ...args])).split('\n').filter(Boolean);
    return Promise.all(ids.map((id) => this.readCommit(id)));
  }

  /**
   * Removes the locks of refs that nobody but the desk writes, and that a killed git left behind. Only for a desk that
   * has just started: while it runs, such a lock is its own.
   */
  async removeLocksBelow(prefixes: readonly string[]): Promise<void> {
    for (const prefix of prefixes) {
      const folder = resolvePath(this.repo, (await this.git(['rev-parse', '--git-path', prefix])).trim());
      const names = await readdir(folder, { recursive: true }).catch(() => []);
      for (const name of names) if (name.endsWith('.lock')) await rm(join(folder, name), { force: true });
    }
  }
}

/** Removes the lock that an error speaks of when a killed git left it; false when there is nothing to try again for. */
export async function removeStaleLock(stderr: string): Promise<boolean> {
  const lock = /Unable to create '([^']+\.lock)': File exists/i.exec(stderr)?.[1];
  if (!lock) return false;
  const found = await stat(lock).catch(() => null);
  if (!found) return true;
  const age = Date.now() - found.mtimeMs;
  if (age < STALE_LOCK_MS) await new Promise((resolve) => setTimeout(resolve, STALE_LOCK_MS - age));
  else await rm(lock, { force: true });
  return true;
}

function parseTree(content: Buffer, idBytes: number): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(32, at);
    const end = content.indexOf(0, space);
    const mode = content.toString('latin1', at, space).padStart(6, '0');
    const id = content.toString('hex', end + 1, end + 1 + idBytes);
    const type = mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
    entries.set(content.toString('utf8', space + 1, end), { mode, type, id });
    at = end + 1 + idBytes;
  }
  return entries;
}
