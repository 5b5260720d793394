import type { Browser, BrowserContext } from 'playwright-core';

/** Pages open at once. */
const TABS = 4;
/** How long a page may take to run something by itself after it has loaded. */
const PATIENCE_MS = 40;

/**
 * Opens pages in a real browser, touches everything on them as a reader might, and tells on which of them `alert`
 * was called: by the page itself, by a frame in it, or by what a touch started.
 */
export async function pagesThatRunScripts(browser: Browser, urls: readonly string[]): Promise<string[]> {
  const guilty = new Set<string>();
  const waiting = urls.values();
  const work = async () => {
    const context = await browser.newContext();
    let current = '';
    await context.exposeBinding('alert', () => void guilty.add(current));
    await keepInside(context, new URL(urls[0]!).origin);
    const page = await context.newPage();
    for (const url of waiting) {
      current = url;
      await page.goto(url, { waitUntil: 'load' }).catch(() => undefined);
      await page.evaluate(touchEverything, PATIENCE_MS).catch(() => undefined);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return urls.filter((url) => guilty.has(url));
}

/** Nothing asks the network; whoever leaves the pages finds nobody. */
async function keepInside(context: BrowserContext, origin: string): Promise<void> {
  await context.route(
    (url) => url.protocol.startsWith('http') && url.origin !== origin,
    (route) => route.abort(),
  );
}

/** Runs in the page: every handler an element has is called, every link that is no plain address is followed. */
async function touchEverything(patience: number): Promise<void> {
  const plain = /^(?:https?|mailto|tel):$/;
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    for (const { name } of [...element.attributes]) {
      if (/^on/i.test(name))
        element.dispatchEvent(new Event(name.slice(2).toLowerCase(), { cancelable: true }));
    }
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    const address = element.closest('a, area') ? (element.closest('a, area') as HTMLAnchorElement).href : '';
    const leads = typeof address === 'string' ? address : (address as { baseVal: string }).baseVal;
    const isPlain = leads !== '' && plain.test(URL.parse(leads, location.href)?.protocol ?? '');
    if (!isPlain && element.matches('a, a *, area, button, summary, label, input')) {
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      await new Promise((done) => setTimeout(done));
    }
  }
  await new Promise((done) => setTimeout(done, patience));
}
