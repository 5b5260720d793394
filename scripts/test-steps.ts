/**
 * `npm test`: every question this project asks itself, to the end even when one fails.
 * Names of steps as arguments (`npm test -- unit site`) ask only those. The last line is `N passed, N failed`:
 * each Vitest test counts, and each other step counts as one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { run } from './command.ts';
import { ensureJava } from './java.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { cache, root } from './paths.ts';
import { Failure, runOrExplain, say } from './say.mjs';

const results = join(cache, 'test-results');

/** A command of package.json, as one test. */
const script = (name: string) => async (): Promise<Outcome> => {
  const code = await run('npm', ['run', '--silent', name]);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

/** A project of vitest.config.ts. */
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
  const outcome = outcomeOf(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code);
  if (outcome.passed === 0) say(`No test of “${project}” passed.`);
  return outcome;
};

/** Installs what a suite needs, then runs it. A machine where that is impossible fails the suite, saying why. */
const needing =
  (install: () => Promise<unknown>, step: () => Promise<Outcome>) => async (): Promise<Outcome> => {
    try {
      await install();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      say(error.message);
      return { passed: 0, failed: 1 };
    }
    return step();
  };

const chromium = async () => (process.env.CHROME_PATH = await ensureChromium());
/** One after the other: Debian's package manager serves one at a time. */
const chromiumAndJava = async () => {
  await chromium();
  await ensureJava();
};

const steps: Record<string, () => Promise<Outcome>> = {
  types: script('check:types'),
  lint: script('check:lint'),
  format: script('check:format'),
  unit: suite('unit'),
  site: needing(chromiumAndJava, suite('site')),
  e2e: needing(chromium, suite('e2e')),
};

await runOrExplain(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in steps));
  if (unknown)
    throw new Failure(`There is no step ${unknown}. The steps are: ${Object.keys(steps).join(', ')}.`);
  mkdirSync(results, { recursive: true });
  const chosen = asked.length > 0 ? asked : Object.keys(steps);

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
