import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { answers, canInstallDebianPackages, findProgram, installDebianPackage, run } from './command.ts';
import { root } from './paths.ts';
import { Failure, say } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium already on this machine: CHROME_PATH, one on the PATH, an application, or Playwright's own. */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (answers(chosen, '--version')) return chosen;
    throw new Failure(
      `CHROME_PATH is ${chosen}, which does not start. Point it at a Chromium or Chrome, or unset it.`,
    );
  }
  const candidates = [...names.map(findProgram), ...macs, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path) && answers(path, '--version'));
}

/** Finds a Chromium or installs one: Debian's package when root, else Playwright's download. */
export async function ensureChromium(): Promise<string> {
  const present = findChromium();
  if (present) return present;
  if (canInstallDebianPackages()) {
    say('Installing Chromium from Debian’s packages …');
    await installDebianPackage('chromium');
  }
  const installed = findChromium();
  if (installed) return installed;
  say('Downloading Playwright’s Chromium …');
  await run(process.execPath, [
    join(root, 'node_modules/playwright-core/cli.js'),
    'install',
    '--no-shell',
    'chromium',
  ]);
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  throw new Failure(
    'No Chromium was found, and none could be installed. Install Chromium or Chrome yourself, or set CHROME_PATH to one, then run the tests again.',
  );
}
