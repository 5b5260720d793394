import type { Browser } from 'playwright-core';

/** What opening a page costs: bytes as they come over the line, milliseconds, and CLS as a plain number. */
export interface Load {
  readonly bytes: number;
  readonly requests: number;
  readonly fcp: number;
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
}

/** How many times slower than this machine a cheap phone's processor is. */
const SLOWDOWN = 4;

/** What the page itself sees, gathered from its first moment. */
interface Seen {
  fcp: number;
  lcp: number;
  cls: number;
  long: [start: number, duration: number][];
}

/** Opens a page with an empty cache, as on the phone of somebody who was sent its address. */
export async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    ignoreHTTPSErrors: true, // the certificate is the benchmark's own
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    const cdp = await context.newCDPSession(page);
    let [bytes, requests] = [0, 0];
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    cdp.on('Network.requestWillBeSent', ({ request }) => {
      if (request.url.startsWith('http')) requests++;
    });
    await cdp.send('Network.enable');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    const spent = { bytes, requests };
    // Until the page has been quiet for a while: what comes late may shift it.
    await page.waitForTimeout(1_500);
    const { fcp, lcp, cls, long } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
    const tbt = long.filter(([start]) => start >= fcp).reduce((sum, [, duration]) => sum + duration - 50, 0);
    return { ...spent, fcp, lcp, cls, tbt };
  } finally {
    await context.close();
  }
}

function observe(): void {
  const seen: Seen = { fcp: 0, lcp: 0, cls: 0, long: [] };
  Object.assign(window, { seen });
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  on('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.cls += value;
  });
  on('longtask', ({ startTime, duration }) => seen.long.push([startTime, duration]));
}
