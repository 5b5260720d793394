import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file so that, whatever happens meanwhile, either its old or its new content is there, whole. */
export async function replaceFile(
  path: string,
  content: string | Buffer,
  { mode = 0o644 } = {},
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.half`;
  await writeFile(half, content, { mode, flush: true });
  await rename(half, path);
}
