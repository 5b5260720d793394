/**
 * Installs what a fresh clone lacks. Runs on the machine's own Node (20 or newer) before any dependency
 * exists, so it imports nothing but Node itself.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, say } from './say.mjs';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

/** Packages whose own install step is needed; every other package is installed without running its scripts. */
const needInstallStep = ['node', 'esbuild'];

/** Path of the Node that runs the project: the `node` package, a dev dependency. */
export const projectNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * Makes sure that Node is new enough and that node_modules holds exactly what package-lock.json names.
 * Quiet and quick (some milliseconds) when nothing is missing; a Failure says what to do when it cannot.
 */
export async function ensureInstalled() {
  refuseOldNode();
  if (dependenciesMissing()) {
    say('Installing dependencies (once, one to three minutes) …');
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=http']);
  }
  if (!existsSync(projectNode)) {
    say(`Installing Node ${projectNodeVersion()} for this project …`);
    await npm(['rebuild', ...needInstallStep, '--ignore-scripts=false', '--loglevel=http']);
    if (!existsSync(projectNode))
      throw new Failure(
        `Node ${projectNodeVersion()} did not arrive in node_modules/node/bin.\n` +
          'Delete node_modules and run the command again; if it fails again, this system has no build of Node on npm.',
      );
  }
}

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    throw new Failure(
      `This project needs Node 20 or newer to start; this is Node ${process.versions.node}.\n` +
        'Install a current Node from https://nodejs.org or with your system’s package manager, then run the command again.',
    );
}

/** True when a package the lockfile requires is absent or has another version than the lockfile says. */
function dependenciesMissing() {
  const wanted = readJson('package-lock.json');
  if (!wanted)
    throw new Failure('package-lock.json is missing: restore it with `git checkout package-lock.json`.');
  const present = readJson('node_modules/.package-lock.json')?.packages ?? {};
  return Object.entries(wanted.packages).some(
    ([path, { version, optional, devOptional }]) =>
      path &&
      !optional &&
      !devOptional &&
      (present[path]?.version !== version || !existsSync(join(root, path))),
  );
}

function projectNodeVersion() {
  return readJson('package.json').devDependencies.node;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw new Failure(`${path} cannot be read as JSON: ${error.message}`);
  }
}

/** Runs npm, shows that it is alive, and turns its failure into a sentence. */
async function npm(args) {
  const started = Date.now();
  let fetched = 0;
  let output = '';
  const show = () => {
    const seconds = Math.round((Date.now() - started) / 1000);
    const text = `  ${seconds} s${fetched ? `, ${fetched} packages fetched` : ''}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${text}`);
    else if (seconds % 10 === 0) say(text);
  };
  const timer = setInterval(show, 1000);
  try {
    const code = await new Promise((resolve, reject) => {
      const child = spawnNpm(args);
      const read = (chunk) => {
        fetched += chunk.toString().match(/npm http fetch GET 200 \S+\.tgz/g)?.length ?? 0;
        output = (output + chunk).slice(-20_000);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (code !== 0) throw new Failure(explain(args[0], output));
  } catch (error) {
    if (error.code === 'ENOENT')
      throw new Failure('npm was not found. It comes with Node: reinstall Node, or add npm to the PATH.');
    throw error;
  } finally {
    clearInterval(timer);
    if (process.stdout.isTTY) process.stdout.write('\n');
  }
}

/** npm as it was started (`npm start` says which one it is), else the npm on the PATH. */
function spawnNpm(args) {
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] };
  const self = process.env.npm_execpath;
  return self?.endsWith('.js')
    ? spawn(process.execPath, [self, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
}

const npmFailures = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'npm could not reach its registry. Check the connection (and `npm config get registry`, `npm config get proxy`), then run the command again.',
  ],
  [/ENOSPC/, 'The disk is full. Free about 1.5 GB and run the command again.'],
  [
    /EACCES|EPERM|EROFS/,
    'This user may not write to node_modules. Check who owns this folder: it must be the user who runs the command.',
  ],
  [
    /EINTEGRITY/,
    'A downloaded package differs from what package-lock.json expects. Run `npm cache clean --force` and try again.',
  ],
  [
    /EUSAGE|not in sync/,
    'package.json and package-lock.json disagree. Run `npm install` and commit the new package-lock.json.',
  ],
];

function explain(command, output) {
  const known = npmFailures.find(([pattern]) => pattern.test(errorsIn(output)));
  const tail = errorsIn(output).split('\n').slice(-15).join('\n');
  return `${known ? known[1] : `npm ${command} failed.`}\n\nWhat npm said:\n${tail}`;
}

function errorsIn(output) {
  const lines = output
    .split(/\nnpm (?:error|ERR!) Clean install a project/)[0]
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line));
  return lines.length > 0 ? lines.join('\n') : output;
}
