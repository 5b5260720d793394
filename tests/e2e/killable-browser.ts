import { spawn } from 'node:child_process';
import { chromium, type BrowserContext } from 'playwright-core';
import { chromiumFlags, chromiumPath } from './browser.ts';

/** A Chromium with a profile on the disk, as at an editor's own computer. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  /** Ends every process of it at once, as a dead battery would. */
  kill(): Promise<void>;
}

/** Starts Chromium on a profile; what an earlier one had written to its disk is there. */
export async function openProfile(folder: string): Promise<KillableBrowser> {
  const flags = [...chromiumFlags, '--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`];
  // A process group of its own, so that no helper of the browser outlives it.
  const child = spawn(chromiumPath(), flags, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]!);
    });
    child.once('exit', () => reject(new Error(`Chromium did not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  return {
    context: browser.contexts()[0]!,
    async kill() {
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}
