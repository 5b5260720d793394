import { appendFileSync, cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureTime, generateContent } from '../tests/fixtures/generate.ts';
import { root } from '../scripts/paths.ts';
import type { Contender } from './contender.ts';

/** What a build of this project reads. */
const parts = [
  'src',
  'public',
  'scripts',
  'architecture.mjs',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** This project in a folder of its own, with generated content. */
export async function ours(folder: string, entries: number): Promise<Contender> {
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await generateContent(join(folder, 'content'), { entries });
  return {
    name: 'this site',
    folder,
    command: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.build,
    env: { BUILD_TIME: fixtureTime, SITE_URL: 'https://contoh.go.id', NODE_ENV: 'production' },
    leaves: ['dist', '.astro', '.cache'],
    edit: (round) =>
      appendFileSync(join(folder, 'content/news/bimtek-120-warga.md'), `\nSuntingan contoh ${round}.\n`),
  };
}
