/** How many tests of a step passed and failed. */
export interface Outcome {
  passed: number;
  failed: number;
}

/**
 * What a Vitest run amounts to. A run that asked nothing, crashed, or met an error outside its tests has failed; so
 * has every test that was skipped.
 * @param report the text of Vitest's JSON report, or undefined when it left none
 */
export function outcomeOf(report: string | undefined, exitCode: number): Outcome {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
  } = JSON.parse(report ?? '{}');
  const failed = numFailedTests + numPendingTests + numTodoTests;
  const broken = exitCode !== 0 || numPassedTests === 0;
  return { passed: numPassedTests, failed: failed || Number(broken) };
}
