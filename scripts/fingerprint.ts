import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';

const large = 256 * 1024;

/**
 * A hash of every file the patterns match, by path and content (large files by size and time of change).
 * It changes when a file is added, removed, renamed or edited.
 */
export function fingerprint(patterns: string[], extra: unknown = ''): string {
  const hash = createHash('sha256').update(JSON.stringify(extra));
  for (const path of globSync(patterns, { cwd: root }).sort()) {
    const file = statSync(join(root, path));
    if (!file.isFile()) continue;
    hash
      .update(`\n${path}\n`)
      .update(file.size > large ? `${file.size} ${file.mtimeMs}` : readFileSync(join(root, path)));
  }
  return hash.digest('hex').slice(0, 32);
}
