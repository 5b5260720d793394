import type { BrowserContext, Page } from 'playwright-core';

/** What one visit to a desk costs, in bytes as they come over the line and milliseconds. */
export interface Visit {
  readonly bytes: number;
  readonly requests: number;
  readonly list: number;
  readonly editor: number;
}

/** A slow mobile line and a cheap processor. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWDOWN = 4;

/**
 * Opens the list of news with an empty cache until an entry is on the screen, then that entry until its title is in a
 * field.
 * @param titles of the entries; whichever comes first counts
 * @param patience how long to wait for either, in milliseconds; what takes longer counts as that long
 */
export async function visit(
  context: BrowserContext,
  url: string,
  titles: readonly string[],
  { patience, editor = true }: { patience: number; editor?: boolean },
): Promise<Visit> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  let [bytes, requests] = [0, 0];
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) requests++;
  });
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await cdp.send('Network.emulateNetworkConditions', line);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  try {
    const started = performance.now();
    await page.goto(url, { waitUntil: 'commit', timeout: patience });
    const found = await firstShown(page, titles, patience - (performance.now() - started));
    const list = found ? performance.now() - started : patience;
    const spent = { bytes, requests, list };
    if (!found || !editor) return { ...spent, editor: NaN };
    const clicked = performance.now();
    await page.getByText(found, { exact: true }).first().click();
    const opened = await page
      .waitForFunction(isInField, found, { timeout: patience, polling: 50 })
      .then(() => true)
      .catch(() => false);
    return { ...spent, editor: opened ? performance.now() - clicked : patience };
  } finally {
    await page.close();
  }
}

async function firstShown(
  page: Page,
  titles: readonly string[],
  timeout: number,
): Promise<string | undefined> {
  const shown = await page
    .waitForFunction(
      (titles) => {
        const known = ((globalThis as { known?: Set<string> }).known ??= new Set(titles));
        return document.body?.innerText
          .split('\n')
          .map((text) => text.trim())
          .find((text) => known.has(text));
      },
      titles,
      { timeout, polling: 100 },
    )
    .catch(() => undefined);
  return shown?.jsonValue() as Promise<string> | undefined;
}

/** Runs in the page: whether a field of a form holds the text. */
function isInField(text: string): boolean {
  return [...document.querySelectorAll<HTMLElement>('input, textarea, [contenteditable]')].some(
    (field) => ('value' in field ? field.value : field.innerText) === text,
  );
}
