import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a page is made of besides content. */
const CODE = ['src/**', 'public/**', 'astro.config.*', 'package-lock.json', 'tsconfig.json'];

/** A mark of the code in a folder and of the address it builds for: another mark, another site. */
export async function codeVersion(projectDir: string, siteUrl: string): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(CODE, { cwd: projectDir, withFileTypes: true })) {
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) files.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256').update(siteUrl);
  for (const file of files.sort())
    hash.update(`\n${file.slice(projectDir.length)}\n`).update(await readFile(file));
  return hash.digest('hex');
}
