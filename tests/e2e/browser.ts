import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.ts';

/** Chromium asks nobody anything; root may not use its sandbox. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Where the Chromium of this machine is.
 * @throws when there is none: `npm test` installs one
 */
export function chromiumPath(): string {
  const path = findChromium();
  if (!path) throw new Error('There is no Chromium. Run `npm test` once, or set CHROME_PATH.');
  return path;
}

/** Starts Chromium without a window. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
}
