import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../e2e/browser.ts';
import { placesOf } from './build.ts';
import { fixtureTime } from '../fixtures/generate.ts';
import { findUnprintable } from './measures.ts';
import { isPoster, onePerKind } from './page-types.ts';
import { serveFolder } from './static-server.ts';

const { dist } = placesOf('states');
const paths = onePerKind(dist).filter((path) => !isPoster(path));

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
let page: Page;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(dist)]);
  page = await browser.newPage({ viewport: { width: 718, height: 1000 }, javaScriptEnabled: false });
  // Someone who reads in the dark prints on white paper all the same.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('a page prints as dark letters on white, without a control, with the addresses it leads to, and says once that it is free', async () => {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(server.origin + path, { waitUntil: 'load' });
    found.push(...(await page.evaluate(findUnprintable)).map((fault) => `${path}  ${fault}`));
    const lines = await page.locator('.official:visible').count();
    if (lines !== 1 && path !== '/contoh/') found.push(`${path}  says ${lines} times that it is free`);
  }
  expect(found.join('\n')).toBe('');
}, 120_000);

test('a ticket on paper counts no days, but says from when until when', async () => {
  const page = await browser.newPage();
  await page.clock.setFixedTime(fixtureTime);
  await page.goto(`${server.origin}/jadwal/contoh-penuh-dibuka/`);
  const state = page.locator('.registration .state', { hasText: 'tinggal' });
  await state.waitFor();
  await page.emulateMedia({ media: 'print' });
  const shown = await state.evaluate((element) => [
    getComputedStyle(element).fontSize,
    getComputedStyle(element, '::after').content,
  ]);
  await page.close();
  expect(shown).toEqual(['0px', '"Daftar 1–25 Maret 2027"']);
});
