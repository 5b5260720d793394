import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { GUIDE_PICTURE_SCALE } from '../../admin/server/guide.ts';
import { root } from '../../scripts/paths.ts';
import { keepWords, keptWords, wordsOn } from './guide-words.ts';

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
  /** What the programme's own texts fill, as a selector: it may be otherwise any day, and the picture stays true. */
  readonly fromContent?: string;
}

/**
 * A picture of the guide: these parts of the page and what lies between them, or the whole window. With UPDATE_GUIDE=1 it is taken;
 * otherwise this asks that the guide has the picture and shows it, and that the screen still says what it says in the picture.
 */
export async function picture(
  name: string,
  parts: Page | Locator | readonly Locator[],
  { press, margin = 12, most = 720, widest = 1280, fromContent }: How = {},
): Promise<void> {
  const all = [isPage(parts) ? [] : parts, press ?? []].flat();
  for (const part of all) await part.waitFor();
  const words = () => wordsOn(isPage(parts) ? parts : all, fromContent);
  if (!updating) {
    expect([name, isInGuide(name)]).toEqual([name, true]);
    const stale = `The picture “${name}” of the guide shows other words than the desk. Take it anew: npm run guide:pictures`;
    return void (await expect.poll(words, { message: stale }).toBe(keptWords()[name]));
  }
  const page = isPage(parts) ? parts : all[0]!.page();
  for (const frame of page.frames()) await frame.evaluate(bringLetters);
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
  keepWords(name, await settled(words));
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

/** The preview has the site's letters, as it has them from an editor's second visit on. Runs in the browser. */
async function bringLetters(): Promise<void> {
  const [letters] = [...document.fonts].filter(({ family }) => family.includes('Plus Jakarta Sans'));
  if (!letters) return;
  const source = 'url(/fonts/plus-jakarta-sans.woff2)';
  const face = new FontFace('Plus Jakarta Sans', source, { weight: '400 800' });
  // Where a picture shows that there is no network, the stand-in will do.
  await face.load().then(
    () => document.fonts.add(face),
    () => undefined,
  );
}

/** Some words come a moment after the others, as the weight of a page does. */
async function settled(words: () => Promise<string>): Promise<string> {
  for (let before = ''; ;) {
    const now = await words();
    if (now === before) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
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
