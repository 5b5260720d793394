import { beforeEach, expect, test } from 'vitest';
import { startWithForm } from './phone.ts';

const pane = 'cms.right-pane';
let kept: Map<string, string>;
const shelf = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
beforeEach(() => {
  kept = new Map();
});

test('a narrow screen starts with the form, a wide one with the preview beside it', () => {
  startWithForm(360, shelf);
  expect(kept.get(pane)).toBe('none');
  startWithForm(1280, shelf);
  expect(kept.get(pane)).toBeUndefined();
});

test('what the editor chose is kept at every width', () => {
  kept.set(pane, 'none');
  startWithForm(1280, shelf);
  expect(kept.get(pane)).toBe('none');
  kept.set(pane, 'preview');
  startWithForm(360, shelf);
  expect(kept.get(pane)).toBe('preview');
});

test('a preview opened on a phone is still open on the laptop', () => {
  startWithForm(360, shelf);
  kept.set(pane, 'preview');
  startWithForm(1280, shelf);
  expect(kept.get(pane)).toBe('preview');
});
