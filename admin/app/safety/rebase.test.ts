import { expect, test } from 'vitest';
import { rebase } from './rebase.ts';

test('a save that changed nothing more leaves the form as it is', () => {
  expect(rebase({ a: 1 }, { a: 1 }, { a: 1 })).toEqual({
    data: { a: 1 },
    typedMeanwhile: false,
    othersChanged: false,
  });
});

test('what was typed since stays, what others changed comes in', () => {
  expect(rebase({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 3, c: 4 })).toEqual({
    data: { a: 2, b: 3, c: 4 },
    typedMeanwhile: true,
    othersChanged: true,
  });
});

test('a field emptied since stays empty', () => {
  expect(rebase({ a: 1, b: 1 }, { b: 1 }, { a: 1, b: 1 }).data).toEqual({ b: 1 });
});
