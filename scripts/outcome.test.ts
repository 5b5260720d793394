import { expect, test } from 'vitest';
import { outcomeOf } from './outcome.ts';

const report = (counts: Record<string, number>) => JSON.stringify(counts);

test('passed and failed tests are counted', () => {
  expect(outcomeOf(report({ numPassedTests: 5, numFailedTests: 2 }), 1)).toEqual({ passed: 5, failed: 2 });
  expect(outcomeOf(report({ numPassedTests: 5, numFailedTests: 0 }), 0)).toEqual({ passed: 5, failed: 0 });
});

test('a suite that ran no test has failed', () => {
  expect(outcomeOf(report({ numPassedTests: 0 }), 0)).toEqual({ passed: 0, failed: 1 });
});

test('a skipped test and one left to do have failed', () => {
  expect(outcomeOf(report({ numPassedTests: 5, numPendingTests: 1, numTodoTests: 1 }), 0)).toEqual({
    passed: 5,
    failed: 2,
  });
});

test('a suite that crashed has failed, whatever it counted', () => {
  expect(outcomeOf(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  expect(outcomeOf(report({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1 });
});
