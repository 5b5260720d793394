import { store } from 'decap-cms-core/dist/esm/redux';

let open = { url: '', key: 0 };

/**
 * The React key of the form at an address: another address, another form. A new entry that has just been saved goes on
 * in the form it was written in, so that nobody loses their place, or a letter, to the change of its address.
 */
export function formKey(url: string): number {
  if (url === open.url) return open.key;
  const savedAs = store.getState().entryDraft.get('savedAs') as string | undefined;
  const goesOn = open.url.endsWith('/new') && url === open.url.replace(/new$/, `entries/${savedAs}`);
  open = { url, key: goesOn ? open.key : open.key + 1 };
  return open.key;
}
