import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { ensureSite, placesOf } from '../site/build.ts';
import { launchBrowser } from './browser.ts';
import { PublicServer } from './public-server.ts';

/** One of the built sites, served as to a resident, and a browser to read it with. */
export interface ServedSite {
  /** `http://127.0.0.1:…` */
  readonly origin: string;
  readonly browser: Browser;
}

/** Has a site and a browser ready before the tests of this file, and gone after them. Use it from within tests only. */
export function serveSite(name: Parameters<typeof ensureSite>[0]): ServedSite {
  let site: PublicServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    await ensureSite(name);
    site = await PublicServer.start(placesOf(name).dist);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.disconnect();
  });
  return {
    get origin() {
      return site!.origin;
    },
    get browser() {
      return browser!;
    },
  };
}
