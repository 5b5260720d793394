import { expect, test } from 'vitest';
import { combine, contested } from './merge.ts';

const base = { title: 'A', summary: 'S', quota: 10 };

test('only what both changed differently has to be chosen', () => {
  expect(contested({ ...base, title: 'B', quota: 20 }, { ...base, title: 'C', summary: 'T' }, base)).toEqual([
    'title',
  ]);
  expect(contested({ ...base, title: 'B' }, { ...base, title: 'B' }, base)).toEqual([]);
});

test('each side keeps what only it changed, an emptied field included', () => {
  const mine = { title: 'B', summary: 'S' };
  const theirs = { title: 'C', summary: 'T', quota: 10 };
  expect(combine(mine, theirs, base, { title: 'B dan C' })).toEqual({ title: 'B dan C', summary: 'T' });
});

test('without a common version every difference is a choice', () => {
  expect(contested({ title: 'B', quota: 1 }, { title: 'C', quota: 1 }, undefined)).toEqual(['title']);
});
