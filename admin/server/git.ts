import { spawn } from 'node:child_process';

/** A git command that failed, with what it said. */
export class GitError extends Error {
  readonly exitCode: number | null;
  readonly stderr: string;

  constructor(args: readonly string[], exitCode: number | null, stderr: string) {
    super(`git ${args.join(' ')} ended with ${exitCode ?? 'a signal'}: ${stderr.trim()}`);
    this.name = 'GitError';
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

export interface GitOptions {
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Exit codes that are answers rather than failures. */
  accept?: readonly number[];
  /** Ends the command after so long; network commands need it. */
  timeout?: number;
}

/**
 * Settings given with every command: never sign or run hooks of the checkout, never start housekeeping in the
 * middle of a save, write objects and refs to the disk before saying so, wait for a lock instead of failing at once.
 */
const SETTINGS = [
  ['commit.gpgSign', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['core.fsync', 'committed,loose-object,reference'],
  ['core.filesRefLockTimeout', '5000'],
  ['core.packedRefsTimeout', '5000'],
  ['core.quotePath', 'false'],
  ['gc.auto', '0'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** The environment of every git command: what the caller's shell says about some other repository is dropped. */
export function gitEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!name.startsWith('GIT_') || name === 'GIT_SSH_COMMAND' || name === 'GIT_ASKPASS') env[name] = value;
  }
  return { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', ...extra };
}

/** The arguments of every git command in `repo`, before its own. */
export function gitArguments(repo: string, args: readonly string[]): string[] {
  return ['-C', repo, ...SETTINGS, ...args];
}

/** Runs one git command in `repo` and resolves to what it wrote, or rejects with a GitError. */
export async function runGit(
  repo: string,
  args: readonly string[],
  { input, env, accept = [], timeout }: GitOptions = {},
): Promise<{ stdout: Buffer; exitCode: number; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', gitArguments(repo, args), {
      env: gitEnvironment(env),
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(timeout === undefined ? {} : { timeout, killSignal: 'SIGKILL' as const }),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => {
      const stderr = Buffer.concat(err).toString();
      if (code === 0 || (code !== null && accept.includes(code))) {
        resolve({ stdout: Buffer.concat(out), exitCode: code, stderr });
      } else {
        reject(new GitError(args, code, stderr));
      }
    });
    child.stdin.end(input ?? '');
  });
}
