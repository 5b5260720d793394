import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

interface Options {
  readonly mode?: number;
  /** Waits until the disk has it, so that it outlives a power cut. */
  readonly durable?: boolean;
}

/**
 * Writes a file so that, whatever happens meanwhile, either its old or its new content is there, whole. Makes the
 * folders above it; two may write the same file at once.
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  { mode = 0o644, durable = true }: Options = {},
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${randomUUID()}.half`;
  await writeFile(half, content, { mode, flush: durable });
  await rename(half, path);
}

/** The bytes of a file that is made when it is not there yet. Its name must say all that its content depends on. */
export async function madeOnce(
  path: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const known = await readFile(path).catch(() => undefined);
  if (known) return new Uint8Array(known);
  const bytes = await make();
  await replaceFile(path, bytes, { durable: false });
  return new Uint8Array(bytes);
}
