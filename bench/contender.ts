import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** A program that builds a site from the same entries. */
export interface Contender {
  readonly name: string;
  /** The folder it builds in. */
  readonly folder: string;
  /** What builds the site, as a shell command in that folder. */
  readonly command: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What a build leaves, below the folder: deleted before a cold build. */
  readonly leaves: readonly string[];
  /** Changes the text of one entry. */
  edit(round: number): void;
}

/** Makes the next build a cold one. */
export function forget({ folder, leaves }: Contender): void {
  for (const path of leaves) rmSync(join(folder, path), { recursive: true, force: true });
}
