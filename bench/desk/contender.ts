import type { Page } from 'playwright-core';

/** A desk that shows the same content. */
export interface Contender {
  readonly name: string;
  /** The address of the list of news. */
  readonly list: string;
  /** Gets in, without throttle; the measured visits find the editor signed in and the cache empty. */
  signIn(page: Page): Promise<void>;
  close(): Promise<void>;
}
