import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMediaPath, MEDIA } from './content-paths.ts';
import type { CleanMedia } from './media.ts';

/** How long a file waits for an entry that names it. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Files that editors have sent and no saved entry names yet; the save that does commits them. */
export class Uploads {
  readonly #folder: string;

  constructor(stateDir: string) {
    this.#folder = join(stateDir, 'uploads');
  }

  async keep({ name, bytes }: CleanMedia): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const half = join(this.#folder, `.${name}.${process.pid}.${Math.random().toString(36).slice(2)}`);
    await writeFile(half, bytes, { flush: true });
    await rename(half, join(this.#folder, name));
  }

  /** The bytes waiting under a media path (`content/media/a.jpg`), or null. */
  async read(path: string): Promise<Buffer | null> {
    if (!isMediaPath(path)) return null;
    return readFile(join(this.#folder, path.slice(MEDIA.length + 1))).catch(() => null);
  }

  /** Forgets files that waited in vain. */
  async tidy(now = Date.now()): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const file = join(this.#folder, name);
      const found = await stat(file).catch(() => null);
      if (found && now - found.mtimeMs > KEPT_MS) await rm(file, { force: true });
    }
  }
}
