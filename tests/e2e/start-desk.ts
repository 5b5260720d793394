import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { RunningDesk } from './desk.ts';

/** Has a desk and a browser ready before the tests of a file, and gone after them; what is given as `ready` comes between. */
export function startDesk(ready: (desk: RunningDesk, browser: Browser) => unknown): void {
  let desk: RunningDesk | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    desk = await RunningDesk.start();
    browser = await launchBrowser();
    await ready(desk, browser);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  });
}
