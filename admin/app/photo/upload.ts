import { ask } from '../api.ts';
import { rememberFileReason } from './file-reason.ts';
import { askAboutIdentityPaper } from './identity-paper.ts';
import { prepareUpload } from './prepare.ts';

/** A file of the media folder, as the server keeps it. */
export interface Uploaded {
  readonly url: string;
  readonly name: string;
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
  readonly size: number;
  /** What the editor has to know about what was kept. */
  readonly note?: string;
}

/**
 * Prepares a chosen file and hands it to the server, which keeps it until an entry that names it is saved.
 * @throws DeskError with a sentence for the editor.
 */
export async function upload(file: File): Promise<Uploaded> {
  const reason = await askAboutIdentityPaper(file.name);
  const ready = await prepareUpload(file);
  const kept = await ask<Uploaded>(`media?name=${encodeURIComponent(ready.name)}`, {
    method: 'POST',
    body: ready,
  });
  if (reason) rememberFileReason(kept.url, reason);
  return kept;
}

/**
 * The same for Decap's library of pictures, which sends the file itself, under the name that it is given here.
 * @throws DeskError with a sentence for the editor.
 */
export async function prepareForLibrary(file: File): Promise<File> {
  const reason = await askAboutIdentityPaper(file.name);
  const ready = await prepareUpload(file);
  if (reason) rememberFileReason(`/media/${ready.name}`, reason);
  return ready;
}
