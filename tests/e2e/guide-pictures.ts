import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { GUIDE_PICTURE_SCALE } from '../../admin/server/guide.ts';
import { root } from '../../scripts/paths.ts';

const folder = join(root, 'docs/penyunting');
const updating = process.env.UPDATE_GUIDE === '1';
const MOST_BYTES = 60_000;

/** How whoever shows the guide's ways looks at the desk: sharp enough while pictures are taken. */
export const guideScreen = { deviceScaleFactor: updating ? GUIDE_PICTURE_SCALE : 1 };

interface How {
  /** What the reader presses at this step, framed in the picture. */
  readonly press?: Locator;
  /** How much of the surroundings shows, in pixels. */
  readonly margin?: number;
  /** The lower part of something long is left out beyond this many pixels. */
  readonly most?: number;
  /** What lies to the right of this many pixels is left out. */
  readonly widest?: number;
}

/**
 * A picture of the guide: these parts of the page and what lies between them, or the whole window. With UPDATE_GUIDE=1 it is taken;
 * otherwise this asks that the guide has the picture and shows it, and that the parts are on the screen.
 */
export async function picture(
  name: string,
  parts: Page | Locator | readonly Locator[],
  { press, margin = 12, most = 720, widest = 1280 }: How = {},
): Promise<void> {
  const all = [isPage(parts) ? [] : parts, press ?? []].flat();
  for (const part of all) await part.waitFor();
  if (!updating) return expect([name, isInGuide(name)]).toEqual([name, true]);
  const page = isPage(parts) ? parts : all[0]!.page();
  if (!isPage(parts))
    for (const part of all.toReversed())
      await part.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
  await page.mouse.move(0, 0);
  await press?.evaluate((element: HTMLElement) => {
    element.dataset['outline'] = element.style.outline;
    element.style.outline = '4px solid #c2410c';
    element.style.outlineOffset = '-3px';
  });
  const passing = page.locator('.Toastify__toast');
  if (isPage(parts) || !(await all[0]!.evaluate((element) => element.closest('.Toastify'))))
    await passing.first().waitFor({ state: 'detached' });
  const clip = isPage(parts) ? windowOf(parts, most) : await frameOf(page, all, margin, most);
  const png = await page.screenshot({
    clip: { ...clip, width: Math.min(widest, clip.width) },
    caret: 'hide',
  });
  await press?.evaluate((element: HTMLElement) => {
    element.style.outline = element.dataset['outline'] ?? '';
    element.style.outlineOffset = '';
  });
  writeFileSync(join(folder, 'gambar', `${name}.webp`), await smallEnough(png));
}

function isPage(parts: Page | Locator | readonly Locator[]): parts is Page {
  return 'goto' in parts;
}

function isInGuide(name: string): boolean {
  const shown = readdirSync(folder).some(
    (file) =>
      file.endsWith('.md') && readFileSync(join(folder, file), 'utf8').includes(`(gambar/${name}.webp)`),
  );
  return shown && existsSync(join(folder, 'gambar', `${name}.webp`));
}

function windowOf(page: Page, most: number) {
  const { width, height } = page.viewportSize()!;
  return { x: 0, y: 0, width, height: Math.min(most, height) };
}

/** The rectangle around the parts, within what the window shows. */
async function frameOf(page: Page, parts: readonly Locator[], margin: number, most: number) {
  const boxes = (await Promise.all(parts.map((part) => part.boundingBox()))).filter((box) => box !== null);
  const window = page.viewportSize()!;
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - margin);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - margin);
  const right = Math.min(window.width, Math.max(...boxes.map(({ x, width }) => x + width)) + margin);
  const bottom = Math.min(window.height, Math.max(...boxes.map(({ y, height }) => y + height)) + margin);
  return { x: left, y: top, width: right - left, height: Math.min(most, bottom - top) };
}

async function smallEnough(png: Buffer): Promise<Buffer> {
  for (let quality = 86; quality > 30; quality -= 8) {
    const webp = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (webp.length <= MOST_BYTES) return webp;
  }
  throw new Error('A picture of the guide is too heavy: show a smaller part of the page.');
}
