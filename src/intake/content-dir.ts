import { resolve } from 'node:path';

/** The content folder: `CONTENT_DIR`, absolute or below the project, or else `content`. */
export const contentDir = resolve(process.env['CONTENT_DIR'] || 'content');
