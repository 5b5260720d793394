import { ask } from '../api.ts';
import { prepareUpload } from './prepare.ts';

/** A file of the media folder, as the server keeps it. */
export interface Uploaded {
  readonly url: string;
  readonly name: string;
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
  readonly size: number;
}

/** Prepares a chosen file and hands it to the server, which keeps it until an entry that names it is saved. */
export async function upload(file: File): Promise<Uploaded> {
  const ready = await prepareUpload(file);
  return ask<Uploaded>(`media?name=${encodeURIComponent(ready.name)}`, { method: 'POST', body: ready });
}
