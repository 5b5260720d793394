import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../scripts/fingerprint.ts';
import { cache, root } from '../../scripts/paths.ts';
import { fixtureTime } from '../fixtures/generate.ts';
import { writeStates } from '../fixtures/states.ts';

/** Everything a built site is made of, content aside. */
const code = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'src/**',
  'public/**',
  'tests/fixtures/**',
];
const folder = join(cache, 'sites');
/** Where the built sites believe they are. */
const siteUrl = 'https://situs-contoh.go.id';

/** What Vitest says of itself in the environment of a test: a build that heard it would make the pages of development. */
const VITESTS = /^(?:NODE_ENV|VITEST.*|TEST|DEV|PROD|SSR|MODE|BASE_URL)$/;

/** The two sites that tests ask: the programme's own content; one entry, and each component, in every state. */
export type SiteName = 'programme' | 'states';
export const siteNames: readonly SiteName[] = ['programme', 'states'];

/** Where a site's content and its build are. */
export function placesOf(name: SiteName): { content: string; dist: string } {
  const content = name === 'programme' ? join(root, 'content') : join(folder, 'states-content');
  return { content, dist: join(folder, name) };
}

/** Builds a site unless it was built from the same files before. */
export async function ensureSite(name: SiteName): Promise<void> {
  const { content, dist } = placesOf(name);
  const stamp = join(folder, `${name}.fingerprint`);
  const wanted = fingerprint([...code, 'content/**'], name);
  if (existsSync(dist) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  rmSync(dist, { recursive: true, force: true });
  if (name === 'states') {
    rmSync(content, { recursive: true, force: true });
    await writeStates(content);
  }
  const { exitCode, output } = await build({
    CONTENT_DIR: content,
    OUT_DIR: dist,
    ...(name === 'states' && { BUILD_TIME: fixtureTime, EXAMPLES: 'all' }),
  });
  if (exitCode !== 0) throw new Error(`The site “${name}” could not be built.\n${output}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Runs `npm run build` to its end. */
export function build(env: NodeJS.ProcessEnv): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve, reject) => {
    const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !VITESTS.test(name)));
    const child = spawn('npm', ['run', '--silent', 'build'], {
      cwd: root,
      env: {
        SITE_URL: siteUrl,
        ASTRO_TELEMETRY_DISABLED: '1',
        FORCE_COLOR: '0',
        ...own,
        ...env,
      },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
