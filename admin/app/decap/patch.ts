import { join } from 'node:path';

/** One change of one Decap file. `find` must occur, so that a new Decap version cannot drop a change unnoticed. */
export interface Patch {
  readonly file: string;
  readonly why: string;
  readonly find: string;
  readonly replace: string;
}

/** The path of a file of `admin/app`, as the words of an import. */
export const ours = (path: string) => JSON.stringify(join(import.meta.dirname, '..', path));

export const APP = 'decap-cms-core/dist/esm/components/App/App.js';
