import { join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..');

/** What tools leave between runs; may be deleted at any time. */
export const cache = join(root, '.cache');
