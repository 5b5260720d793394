import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { ContentType } from '../../../src/model/content-type.ts';
import { typeOfCollection } from '../../../src/model/index.ts';
import { toPlain } from '../check-field.ts';
import { tidy } from '../file-format.ts';

/** The entry in the form, as plain values. */
export interface EntryInForm {
  readonly type: ContentType;
  readonly collection: string;
  readonly slug: string;
  readonly path: string;
  readonly data: Record<string, unknown>;
  /** The text it was loaded from. */
  readonly loaded: string;
}

export function entryInForm(): EntryInForm | undefined {
  const entry = store.getState().entryDraft.get('entry');
  const type = typeOfCollection(String(entry?.get('collection') ?? ''));
  if (!entry?.get('data') || !type) return undefined;
  return {
    type,
    collection: type.collection,
    slug: String(entry.get('slug') ?? ''),
    path: String(entry.get('path') ?? ''),
    data: tidy(type, toPlain(entry.get('data')) as Record<string, unknown>),
    loaded: String(entry.get('raw') ?? ''),
  };
}

/** Puts a text into the form, unsaved. */
export function fillForm(data: Record<string, unknown>, loaded: string): void {
  store.dispatch({ type: 'desk/restored', data, loaded, changed: true });
}

/** Opens the entry anew, as the server has it. */
export async function reopenEntry({ collection, slug }: { collection: string; slug: string }): Promise<void> {
  await store.dispatch(loadUnpublishedEntry(store.getState().collections.get(collection), slug));
}
