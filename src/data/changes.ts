import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { toMoment, type Moment } from '../calendar.ts';
import { contentDir } from '../intake/content-dir.ts';

const run = promisify(execFile);

/**
 * When the entries of a content folder last changed, by id: their last commit; outside git, or before the first
 * commit, the time of the file. Either only ever grows, which is all that calendar programmes ask for.
 */
export async function lastChanges(folder: string): Promise<Map<string, Moment>> {
  const path = join(contentDir, folder);
  const [files, commits] = await Promise.all([timesOfFiles(path), timesOfCommits(path)]);
  return new Map([...files].map(([id, time]) => [id, toMoment(commits.get(id) ?? time)]));
}

async function timesOfFiles(path: string): Promise<Map<string, number>> {
  const names = await readdir(path).catch(() => []);
  const times = names.map(async (name) => [idOf(name), (await stat(join(path, name))).mtimeMs] as const);
  return new Map(await Promise.all(times));
}

async function timesOfCommits(path: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const log = await run('git', ['log', '--format=%ct', '--name-only', '--relative', '--', '.'], {
    cwd: path,
    maxBuffer: 256 * 1024 * 1024,
  }).catch(() => ({ stdout: '' })); // no git, or no history here
  let time = 0;
  for (const line of log.stdout.split('\n')) {
    if (/^\d+$/.test(line)) time = Number(line) * 1000;
    else if (line.endsWith('.md') && !times.has(idOf(line))) times.set(idOf(line), time);
  }
  return times;
}

function idOf(file: string): string {
  return file.replace(/\.md$/, '');
}
