import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../scripts/command.ts';
import { Failure, say } from '../scripts/say.mjs';

/**
 * Installs packages that only a benchmark needs into a folder of its own, without running what they bring along:
 * they are no part of the project.
 * @returns the folder's `node_modules`
 */
export async function installPackages(folder: string, packages: Record<string, string>): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  say(
    `Installing ${Object.entries(packages)
      .map((pair) => pair.join('@'))
      .join(', ')} …`,
  );
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--loglevel=error'];
  const code = await run('npm', ['install', '--prefix', folder, ...flags]);
  if (code !== 0)
    throw new Failure('The packages to compare with could not be installed. The reason is above.');
  return join(folder, 'node_modules');
}
