/**
 * `npm test`: every question this project asks itself, to the end even when one fails.
 * Names of steps as arguments (`npm test -- unit site`) ask only those. The last line is `N passed, N failed`:
 * each Vitest test counts, and each other step counts as one.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { run } from './command.ts';
import { ensureJava } from './java.ts';
import { cache, root } from './paths.ts';
import { Failure, runOrExplain, say } from './say.mjs';

interface Outcome {
  passed: number;
  failed: number;
}

const results = join(cache, 'test-results');

/** A command of package.json, as one test. */
const script = (name: string) => async (): Promise<Outcome> => {
  const code = await run('npm', ['run', '--silent', name]);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

/** A project of vitest.config.ts. No test at all, a crash and an unhandled error each count as a failure. */
const suite = (project: string) => async (): Promise<Outcome> => {
  const report = join(results, `${project}.json`);
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const code = await run(process.execPath, [
    vitest,
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { passed, failed } = readReport(report);
  if (passed + failed === 0) say(`No test ran in ${project}.`);
  return { passed, failed: failed || Number(code !== 0 || passed === 0) };
};

function readReport(path: string): Outcome {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const steps: Record<string, () => Promise<Outcome>> = {
  types: script('check:types'),
  lint: script('check:lint'),
  format: script('check:format'),
  unit: suite('unit'),
  site: suite('site'),
  e2e: suite('e2e'),
};

/** What a step needs from the machine before it can run. */
const needs: Record<string, () => Promise<void>> = {
  site: async () => {
    process.env.JAVA_PATH = await ensureJava();
    process.env.CHROME_PATH = await ensureChromium();
  },
  e2e: async () => {
    process.env.CHROME_PATH = await ensureChromium();
  },
};

await runOrExplain(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in steps));
  if (unknown)
    throw new Failure(`There is no step ${unknown}. The steps are: ${Object.keys(steps).join(', ')}.`);
  mkdirSync(results, { recursive: true });
  const chosen = asked.length > 0 ? asked : Object.keys(steps);
  for (const name of chosen) await needs[name]?.();

  const total: Outcome = { passed: 0, failed: 0 };
  const summary: string[] = [];
  for (const name of chosen) {
    say(`\n▶ ${name}`);
    const started = Date.now();
    const { passed, failed } = await steps[name]!();
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    summary.push(
      `${failed ? '✗' : '✓'} ${name.padEnd(8)}${`${seconds} s`.padStart(6)}   ${passed} passed, ${failed} failed`,
    );
    say(summary.at(-1)!);
  }
  say(`\n${summary.join('\n')}\n`);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed ? 1 : 0;
});
