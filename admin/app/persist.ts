import { ask } from './api.ts';

/** A text, and the file it goes to. */
export interface FileToSave {
  readonly path: string;
  /** The file's path from this save on, when the entry moves. */
  readonly newPath?: string;
  readonly slug: string;
  readonly raw: string;
  /** Blob of the text the form was loaded from; null for a new entry. */
  readonly base: string | null;
}

/**
 * Sends a text to the server to be saved.
 * @param assets pictures and files that come with it, as Decap's proxy protocol has them
 * @throws DeskError as `ask` does
 */
export async function persist<Answer>(
  file: FileToSave,
  options: Readonly<Record<string, unknown>>,
  assets: readonly object[] = [],
): Promise<Answer> {
  const params = { dataFiles: [file], assets, options };
  return ask<Answer>('v1', { method: 'POST', body: { branch: 'main', action: 'persistEntry', params } });
}
