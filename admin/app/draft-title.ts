import { store } from 'decap-cms-core/dist/esm/redux';
import { typeOfCollection } from '../../src/model/index.ts';

/** The title of the entry in the form when it is this one, else its id. */
export function titleInForm(collection: string, slug: string): string {
  const { entryDraft, editorialWorkflow } = store.getState();
  const name = typeOfCollection(collection)?.titleField ?? 'title';
  const entry = entryDraft.get('entry');
  const form = entry?.get('slug') === slug && entry.get('collection') === collection ? entry : undefined;
  const title =
    form?.getIn(['data', name]) ??
    editorialWorkflow.getIn(['entities', `${collection}.${slug}`, 'data', name]);
  return typeof title === 'string' && title ? title : slug;
}
