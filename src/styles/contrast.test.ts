import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const [light, dark] = css.split('@media (prefers-color-scheme: dark)') as [string, string];
const hues = [...light.matchAll(/\[data-hue='(\w+)'\]/g)].map(([, hue]) => hue!);

/** What a selector of one half of the file sets. */
function declared(half: string, selector: string): Record<string, string> {
  const block = half.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value!]),
  );
}

function colours(scheme: 'terang' | 'gelap', hue?: string) {
  const halves = scheme === 'gelap' ? [light, dark] : [light];
  const selectors = [':root', ...(hue ? ['[data-hue]', `[data-hue='${hue}']`] : [])];
  const all: Record<string, string> = Object.assign(
    {},
    ...selectors.flatMap((selector) => halves.map((half) => declared(half, selector))),
  );
  const resolve = (name: string): string =>
    all[name]!.replace(/^var\(--([\w-]+)\)$/, (_, other: string) => resolve(other));
  return resolve;
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** What a ground becomes where a motif in `paint` shows through as strongly as `token` says. */
function drawnOver(ground: string, paint: string, token: string): string {
  const share = Number(/(\d+)%/.exec(declared(light, ':root')[token]!)![1]) / 100;
  const channel = (hex: string, at: number) => parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(ground, at) * (1 - share) + channel(paint, at) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

describe.each(['terang', 'gelap'] as const)('in the scheme “%s”', (scheme) => {
  test.each([
    ['ink', 'paper'],
    ['ink', 'sheet'],
    ['ink-soft', 'paper'],
    ['ink-soft', 'sheet'],
    ['brand', 'paper'],
    ['brand', 'sheet'],
    ['on-brand', 'brand'],
    ['on-board', 'board'],
    ['chalk', 'board'],
    ['stop', 'paper'],
    ['stop', 'sheet'],
  ])('%s on %s can be read (4.5:1)', (text, ground) => {
    const colour = colours(scheme);
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['paper', 'sheet'])('the edge of a control stands out from %s (3:1)', (ground) => {
    const colour = colours(scheme);
    expect(contrast(colour('edge'), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  test.each([undefined, ...hues])('the words of a sign in “%s” can be read over its motif (4.5:1)', (hue) => {
    const colour = colours(scheme, hue);
    const [paint, ground] = [colour('on-track'), colour('track')];
    expect(contrast(paint, drawnOver(ground, paint, 'drawn-behind'))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(hues)('a trade in “%s” can be read on its sign, on paper and on a sheet (4.5:1)', (hue) => {
    const colour = colours(scheme, hue);
    for (const [text, ground] of [
      ['on-track', 'track'],
      ['track-text', 'paper'],
      ['track-text', 'sheet'],
    ] as const) {
      expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test('a sign inside another trade’s page keeps its own paint', () => {
  expect(declared(light, '\n[data-hue]')).toHaveProperty('on-track');
});

test('every hue an editor can choose has its colours', async () => {
  const { hues: chosen } = await import('../model/track.ts');
  expect(hues).toEqual(Object.keys(chosen));
});
