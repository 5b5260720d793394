/** Raised for a failure whose whole explanation is its message: printed without a stack trace. */
export class Failure extends Error {}

/** Prints one line about what is happening now. */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Runs `main`; a Failure ends the process with its sentence, anything else with its stack. */
export async function runOrExplain(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`\n${error instanceof Failure ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
