import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanMedia, type CleanMedia } from '../../admin/server/media.ts';
import { root } from '../../scripts/paths.ts';
import { metadataParts } from '../../src/checks/picture-parts.ts';
import { photographs } from '../fixtures/photographs/index.ts';
import { faultsOf } from '../fixtures/seen.ts';
import { launchBrowser } from './browser.ts';
import { bundle } from './bundle.ts';

const origin = 'http://127.0.0.1:4699';
let browser: Browser;
let page: Page;
let chosen: Buffer;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.route(`${origin}/**`, (route) =>
    route.request().url().endsWith('/berkas')
      ? route.fulfill({ body: chosen, contentType: 'application/octet-stream' })
      : route.fulfill({ body: '<!doctype html><title>Contoh</title>', contentType: 'text/html' }),
  );
  await page.goto(origin);
  await page.addScriptTag({ content: await bundle(join(root, 'admin/app/photo/prepare.ts')) });
});
afterAll(() => browser?.close());

/** What leaves the device, or the sentence with which the desk refuses. */
async function prepared(file: string): Promise<{ name: string; bytes: Buffer }> {
  const { refusal, name, base64 } = await page.evaluate(async (name) => {
    const { prepareUpload } = (
      globalThis as unknown as { module: { prepareUpload(file: File): Promise<File> } }
    ).module;
    const blob = await (await fetch('/berkas')).blob();
    try {
      const ready = await prepareUpload(new File([blob], name));
      const reader = new FileReader();
      const read = new Promise((resolve) => (reader.onload = resolve));
      reader.readAsDataURL(ready);
      await read;
      return { name: ready.name, base64: String(reader.result).split(',')[1]! };
    } catch (error) {
      return { refusal: String(error) };
    }
  }, file);
  if (refusal !== undefined) throw new Error(refusal);
  return { name: name!, bytes: Buffer.from(base64!, 'base64') };
}

/** From the editor's choice to what is kept in git. */
async function uploaded(file: string): Promise<CleanMedia> {
  const { bytes, name } = await prepared(file);
  return cleanMedia(bytes, name);
}

test.each(photographs)('$says, chosen in the browser', async ({ file, make, becomes }) => {
  chosen = Buffer.from(await make());
  if ('refused' in becomes) return expect(uploaded(file)).rejects.toThrow(becomes.refused);
  const kept = await uploaded(file);
  expect(await faultsOf(kept.bytes, becomes)).toEqual([]);
  expect(metadataParts(kept.bytes)).toEqual([]);
  expect(kept.name).toMatch(becomes.name ?? /^[a-z0-9][a-z0-9-]*-[0-9a-f]{10}\.(?:jpg|png|webp)$/);
});

test('a large photograph leaves the device small, without its place', async () => {
  chosen = Buffer.from(await photographs.find(({ says }) => says.startsWith('an 8 MB photograph'))!.make());
  const { bytes } = await prepared('IMG_2031.jpg');
  expect(chosen.length).toBeGreaterThan(7_500_000);
  expect(bytes.length).toBeLessThan(chosen.length / 4);
  // Chromium adds its own colour profile, which the server takes off again.
  expect(metadataParts(bytes).map(({ name }) => name)).toEqual(['APP2']);
});
