import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** The screen of a cheap phone, in CSS pixels. */
export const phone = { width: 360, height: 740 };

/** A resident's phone with nothing on it, and what its console and scripts complain of. Close its context when done. */
export async function openPhone(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: phone, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { context, page, complaints };
}
