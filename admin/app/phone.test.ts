import { beforeEach, expect, test } from 'vitest';
import { chooseFirst } from './phone.ts';

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
  chooseFirst(true, shelf);
  expect(kept.get(pane)).toBe('none');
  chooseFirst(false, shelf);
  expect(kept.get(pane)).toBeUndefined();
});

test('a preview that was looked at does not hide the form of the next entry', () => {
  chooseFirst(true, shelf);
  kept.set(pane, 'preview');
  chooseFirst(true, shelf);
  expect(kept.get(pane)).toBe('none');
});

test('the form alone, chosen on a wide screen, stays so after a narrow one', () => {
  kept.set(pane, 'none');
  for (const isNarrow of [false, true, false]) chooseFirst(isNarrow, shelf);
  expect(kept.get(pane)).toBe('none');
});
