/**
 * `npm start`: builds the desk if it changed, then runs the publishing server, which builds the site if it changed.
 * `npm run dev`: Astro's dev server. Extra arguments go to whichever runs.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answers, run } from './command.ts';
import { ensureDeskBundle } from './desk-bundle.ts';
import { root } from './paths.ts';
import { Failure, runOrExplain } from './say.mjs';

await runOrExplain(async () => {
  const [first, ...rest] = process.argv.slice(2);
  if (first === '--dev') {
    const env = { ...process.env, ASTRO_DEV_BACKGROUND: '0' };
    process.exitCode = await run(
      process.execPath,
      [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', ...rest],
      env,
    );
    return;
  }
  requireGit();
  await ensureDeskBundle();
  await import('../admin/server/main.ts');
});

function requireGit() {
  if (!answers('git', '--version'))
    throw new Failure(
      'git was not found. The desk keeps every text in git: install it (for example `apt-get install git`), then start again.',
    );
  if (!existsSync(join(root, '.git')))
    throw new Failure(
      'This folder is no git clone, so the desk could not save anything. Get the project with `git clone`, or make this folder a repository:\n' +
        '  git init -b main && git add . && git commit -m "Start"',
    );
}
