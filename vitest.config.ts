import { defineConfig } from 'vitest/config';

const minutes = (count: number) => count * 60_000;
/** How long a page may take to become what a test waits for: a busy machine takes its time. */
const patient = { poll: { timeout: minutes(0.5), interval: 100 } };

/** Unit tests live beside the code; `tests/site` asks the built site; `tests/e2e` drives a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['*.test.ts', '{src,admin,scripts}/**/*.test.{ts,tsx}', 'tests/stress/**/*.test.ts'],
          testTimeout: minutes(3),
          hookTimeout: minutes(3),
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/setup.ts'],
          expect: patient,
          maxWorkers: 2, // each file mostly waits for a build or a browser of its own
          testTimeout: minutes(3),
          hookTimeout: minutes(5),
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          expect: patient,
          maxWorkers: 2, // as above
          testTimeout: minutes(3),
          hookTimeout: minutes(5),
        },
      },
    ],
  },
});
