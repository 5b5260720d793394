import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { workerUrl } from '../urls.ts';
import { releaseOf } from './essentials.ts';

/** Writes the service worker of the built site. `OFFLINE=off` writes the one that removes it from every device. */
export function offlineIntegration(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': ({ dir }) => writeWorker(fileURLToPath(dir), process.env.OFFLINE !== 'off'),
    },
  };
}

/** Writes the worker that belongs to the files of a built site, or with `keeps: false` the one that ends it all. */
export async function writeWorker(dist: string, keeps = true): Promise<void> {
  const source = keeps ? 'worker.ts' : 'removal.ts';
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { RELEASE: keeps ? JSON.stringify(releaseOf(dist)) : '0' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: join(import.meta.dirname, source), output: { format: 'iife' } },
    },
  });
  if (!('output' in built)) throw new Error('The service worker was not built.');
  await writeFile(join(dist, workerUrl), built.output[0].code);
}
