import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.ts';
import { fingerprint } from './fingerprint.ts';
import { cache, root } from './paths.ts';
import { Failure, say } from './say.mjs';

const folder = join(cache, 'desk');
const stamp = join(cache, 'desk.fingerprint');

/** Everything the desk is made of. */
const inputs = [
  'admin/app/**',
  'src/{model,intake,views,components,styles,outputs,markdown,search}/**',
  'src/{site,urls,calendar}.ts',
  'package-lock.json',
];

/** Builds the desk into `.cache/desk/` unless it was built from the same files before. */
export async function ensureDeskBundle(): Promise<void> {
  const wanted = fingerprint(inputs);
  if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Building the desk …');
  const started = Date.now();
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const code = await run(process.execPath, [
    vite,
    'build',
    '--config',
    'admin/app/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  if (code !== 0)
    throw new Failure('The desk could not be built. The reason is above; mend it and start again.');
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, wanted);
  say(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
