/**
 * Completes package-lock.json with the optional packages of other systems that the registry in use did not
 * offer when the lockfile was written. npm leaves them out, and npm 11 then refuses `npm ci` as out of step.
 * Run it after every change of dependencies: `npm run lock`. With `--check` it only says what is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const path = join(import.meta.dirname, '..', 'package-lock.json');

/** Entries to add, by their place in the lockfile. */
export function missingFrom(packages) {
  const missing = {};
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!/^\d+\.\d+\.\d+$/.test(version)) continue;
      const found = lookUp(packages, place, name);
      if (found && packages[found].version === version) continue;
      const target = found ? `${place}/node_modules/${name}` : `node_modules/${name}`;
      missing[target] = { version, ...systemOf(name), optional: true };
    }
  }
  return missing;
}

/** Finds the entry Node would load for `name` from the package at `place`: its own node_modules, then outwards. */
function lookUp(packages, place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const candidate = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (at === '') return undefined;
  }
}

const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  windows: 'win32',
  win32: 'win32',
};
const processors = ['arm64', 'x64', 'arm', 'ia32', 'wasm32'];

/** Reads the system and processor out of a name such as `@pagefind/darwin-arm64`. */
function systemOf(name) {
  const words = name.split(/[/-]/);
  const os = words.map((word) => systems[word]).find(Boolean);
  const cpu = processors.find((processor) => words.includes(processor));
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }) };
}

if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingFrom(lock.packages);
  for (const place of Object.keys(missing)) console.log(`missing: ${place} ${missing[place].version}`);
  if (process.argv.includes('--check')) {
    if (Object.keys(missing).length > 0) process.exitCode = 1;
  } else {
    const { '': project, ...others } = lock.packages;
    const sorted = Object.entries({ ...others, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
    lock.packages = { '': project, ...Object.fromEntries(sorted) };
    writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  }
}
