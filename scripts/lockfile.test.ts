import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingFrom } from './complete-lock.mjs';
import { root } from './paths.ts';

const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, Record<string, Record<string, string>>> };
const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test('the lockfile records no download addresses, so any registry can serve it', () => {
  expect(text).not.toMatch(/"resolved": "https?:/);
});

test('the lockfile holds the optional packages of every system', () => {
  expect(missingFrom(packages)).toEqual({});
});

test('the lockfile is in step with package.json', () => {
  const { dependencies, devDependencies } = packages['']!;
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: project.dependencies,
    devDependencies: project.devDependencies,
  });
  const absent = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !packages[`node_modules/${name}`],
  );
  expect(absent).toEqual([]);
});

test('package.json names exact versions', () => {
  const versions = Object.values<string>({ ...project.dependencies, ...project.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('astro and sharp are past the advisories on decoding AVIF', () => {
  const atLeast = (version: string, minimum: string) =>
    version.localeCompare(minimum, 'en', { numeric: true }) >= 0;
  expect(atLeast(project.dependencies.astro, '7.2.8')).toBe(true);
  expect(atLeast(project.dependencies.sharp, '0.35.4')).toBe(true);
});
