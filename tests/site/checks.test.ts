import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/checks/ask.ts';
import { checks, type CheckName } from '../../src/checks/index.ts';
import { describe as show } from '../../src/checks/problem.ts';
import { placesOf, siteNames } from './build.ts';

describe.each(siteNames)('the built site “%s”', (name) => {
  let answers: Awaited<ReturnType<typeof ask>>;
  beforeAll(async () => {
    answers = await ask(placesOf(name).dist);
  });

  test('has pages', () => {
    expect(answers.pages).toBeGreaterThan(30);
  });

  test.each(Object.keys(checks) as CheckName[])('%s', (check) => {
    expect(answers.problems[check].map(show).join('\n'), checks[check].says).toBe('');
  });
});
