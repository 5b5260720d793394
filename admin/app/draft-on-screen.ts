import { store } from 'decap-cms-core/dist/esm/redux';
import { typeOfCollection } from '../../src/model/index.ts';

/** What is written in the form when it holds this entry, else what the board knows of its draft. */
export interface DraftOnScreen {
  /** Its title, else its id. */
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An entry as the editor sees it at this moment. */
export function draftOnScreen(collection: string, slug: string): DraftOnScreen {
  const { entryDraft, editorialWorkflow } = store.getState();
  const entry = entryDraft.get('entry');
  const inForm = entry?.get('slug') === slug && entry.get('collection') === collection;
  const kept = inForm
    ? entry.get('data')
    : editorialWorkflow.getIn(['entities', `${collection}.${slug}`, 'data']);
  const data = (kept?.toJS() ?? {}) as Record<string, unknown>;
  const title = data[typeOfCollection(collection)?.titleField ?? 'title'];
  return { title: typeof title === 'string' && title ? title : slug, data };
}
