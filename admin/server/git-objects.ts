import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { gitArguments, gitEnvironment } from './git.ts';

export interface GitObject {
  id: string;
  type: 'blob' | 'tree' | 'commit' | 'tag';
  size: number;
  content: Buffer;
}

interface Waiting {
  resolve: (object: GitObject | null) => void;
  reject: (error: Error) => void;
}

/**
 * Reads objects and resolves names through long-lived `git cat-file` processes, so that a read costs no new process.
 * A name is anything git understands: an id, `refs/heads/main`, `<commit>:content/news/a.md`.
 */
export class GitObjects {
  readonly #contents: Conversation;
  readonly #names: Conversation;

  constructor(repo: string) {
    this.#contents = new Conversation(repo, '--batch', true);
    this.#names = new Conversation(repo, '--batch-check', false);
  }

  /** The object of that name with its content, or null. */
  async read(name: string): Promise<GitObject | null> {
    return this.#contents.ask(name);
  }

  /** The id that a name stands for now, or null. */
  async resolve(name: string): Promise<string | null> {
    return (await this.#names.ask(name))?.id ?? null;
  }

  /** How many bytes an object has, or null when there is none. */
  async sizeOf(name: string): Promise<number | null> {
    return (await this.#names.ask(name))?.size ?? null;
  }

  close(): void {
    this.#contents.close();
    this.#names.close();
  }
}

/** Questions to one `git cat-file` process and its answers, in order. Starts the process again should it end. */
class Conversation {
  readonly #repo: string;
  readonly #mode: string;
  readonly #withContent: boolean;
  #child: ChildProcessWithoutNullStreams | null = null;
  #waiting: Waiting[] = [];
  #received: Buffer[] = [];
  #length = 0;
  /** How many bytes must have arrived before it is worth looking at them again. */
  #needed = 1;
  #closed = false;

  constructor(repo: string, mode: string, withContent: boolean) {
    this.#repo = repo;
    this.#mode = mode;
    this.#withContent = withContent;
  }

  ask(name: string): Promise<GitObject | null> {
    if (this.#closed || /[\n\0]/.test(name)) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      const child = (this.#child ??= this.#start());
      this.#waiting.push({ resolve, reject });
      child.stdin.write(`${name}\n`);
    });
  }

  close(): void {
    this.#closed = true;
    this.#child?.stdin.end();
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', gitArguments(this.#repo, ['cat-file', this.#mode]), { env: gitEnvironment() });
    child.stdout.on('data', (chunk: Buffer) => {
      this.#received.push(chunk);
      this.#length += chunk.length;
      if (this.#length >= this.#needed) this.#answer();
    });
    child.stderr.resume();
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => this.#end(child, error));
    child.on('close', () => this.#end(child, new Error('git cat-file ended')));
    return child;
  }

  #end(child: ChildProcessWithoutNullStreams, error: Error): void {
    if (this.#child !== child) return;
    this.#child = null;
    this.#received = [];
    this.#length = 0;
    this.#needed = 1;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  #answer(): void {
    let buffer = this.#received.length === 1 ? (this.#received[0] as Buffer) : Buffer.concat(this.#received);
    this.#needed = 1;
    for (;;) {
      const end = buffer.indexOf(10);
      if (end < 0) break;
      const header = buffer.toString('utf8', 0, end);
      const found = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(header);
      const size = found && this.#withContent ? Number(found[3]) + 1 : 0;
      const next = end + 1 + size;
      if (buffer.length < next) {
        this.#needed = next;
        break;
      }
      const content = size > 0 ? Buffer.from(buffer.subarray(end + 1, next - 1)) : Buffer.alloc(0);
      buffer = buffer.subarray(next);
      const waiting = this.#waiting.shift();
      waiting?.resolve(
        found
          ? { id: found[1] as string, type: found[2] as GitObject['type'], size: Number(found[3]), content }
          : null,
      );
    }
    this.#received = buffer.length > 0 ? [buffer] : [];
    this.#length = buffer.length;
  }
}
