import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Another server is using the state folder. */
class StateInUse extends Error {
  readonly pid: number;

  constructor(pid: number, folder: string) {
    super(
      `Another publishing server (process ${pid}) is already using ${folder}. Use that one, or stop it first; a second site needs its own STATE_DIR.`,
    );
    this.name = 'StateInUse';
    this.pid = pid;
  }
}

/** Folders that this very process holds: its own number in a file proves nothing after a restart in a container. */
const held = new Set<string>();

/** Takes the state folder for this process; gives a way to give it back. A server that was killed holds nothing. */
export async function lockState(stateDir: string): Promise<() => Promise<void>> {
  await mkdir(stateDir, { recursive: true });
  const file = join(stateDir, 'server.pid');
  for (;;) {
    try {
      await writeFile(file, `${process.pid}`, { flag: 'wx' });
      held.add(file);
      return async () => {
        held.delete(file);
        await rm(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(await readFile(file, 'utf8').catch(() => ''));
      if (held.has(file) || (pid !== process.pid && pid > 0 && (await isServer(pid))))
        throw new StateInUse(pid, stateDir);
      await rm(file, { force: true });
    }
  }
}

/** Whether that process still runs and is a Node process: numbers are used again after a restart of the machine. */
async function isServer(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'node');
  return command.includes('node') || command.includes('vitest');
}
