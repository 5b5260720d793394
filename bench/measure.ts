import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command cost from start to end, the processes it started included. */
export interface Cost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time. */
  readonly cpu: number;
  /** Most memory held at one time, in MB, as sampled every 100 ms. */
  readonly memory: number;
}

/** Runs a shell command and measures it. @throws with its last output when it fails */
export async function measure(command: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'));
  const times = join(folder, 'times');
  // Bash's own `time` counts every process the command waited for.
  const script = `TIMEFORMAT='%R %U %S'; { time { ${command}; } 2>&1; } 2>"$TIMES"`;
  const child = spawn('bash', ['-c', `set -e; ${script}`], {
    cwd,
    env: { ...process.env, ...env, TIMES: times },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
  child.stderr.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
  let memory = 0;
  const sampling = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid!))), 100);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(sampling);
  try {
    if (code !== 0) throw new Error(`${command} failed in ${cwd}:\n${output}`);
    const [wall, user, system] = readFileSync(times, 'utf8')
      .trim()
      .split('\n')
      .at(-1)!
      .split(' ')
      .map(Number);
    return { wall: wall!, cpu: user! + system!, memory };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Memory of a process and all below it, in MB. */
function memoryOf(root: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const family = new Set([root]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const [pid, parent] of rows) if (family.has(parent)) family.add(pid);
  }
  return rows.reduce((sum, [pid, , rss]) => sum + (family.has(pid) ? rss : 0), 0) / 1024;
}
