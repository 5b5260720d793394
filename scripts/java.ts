import { join } from 'node:path';
import { answers, canInstallDebianPackages, findProgram, installDebianPackage } from './command.ts';
import { Failure, say } from './say.mjs';

/** A Java already on this machine: JAVA_HOME, or one on the PATH. */
export function findJava(): string | undefined {
  const home = process.env.JAVA_HOME && join(process.env.JAVA_HOME, 'bin', 'java');
  return [home, findProgram('java')].find((path) => path && answers(path, '-version'));
}

/** Finds a Java for the Nu HTML checker, or installs Debian's when root. */
export async function ensureJava(): Promise<string> {
  const present = findJava();
  if (present) return present;
  if (canInstallDebianPackages()) {
    say('Installing Java for the HTML checker from Debian’s packages …');
    await installDebianPackage('default-jre-headless');
  }
  const installed = findJava();
  if (installed) return installed;
  throw new Failure(
    'The HTML checker needs Java 17 or newer. Install one (for example default-jre-headless), then run the tests again.',
  );
}
