import { fromJS, type Map as ImmutableMap } from 'immutable';

/** The form takes back a text that was typed before; `loaded` is the file the text was based on. */
export interface Restored {
  readonly type: 'desk/restored';
  readonly data: Record<string, unknown>;
  readonly loaded: string;
  /** Whether the text still waits to be saved. */
  readonly changed: boolean;
}

/** A save went through: the form is now based on `loaded`. `data` is absent when the form already shows it all. */
export interface Saved {
  readonly type: 'desk/saved';
  readonly slug: string;
  readonly loaded: string;
  readonly data?: Record<string, unknown>;
  /** Something was typed while the save was under way. */
  readonly typedMeanwhile: boolean;
}

/** What the desk adds to Decap's reducer of the entry being edited. A new `key` makes Decap draw the form afresh. */
export function deskDraft(
  state: ImmutableMap<string, unknown>,
  action: Restored | Saved,
): ImmutableMap<string, unknown> {
  if (action.type === 'desk/restored') {
    return state
      .setIn(['entry', 'data'], fromJS(action.data))
      .setIn(['entry', 'raw'], action.loaded)
      .set('hasChanged', action.changed)
      .set('fieldsErrors', fromJS({}))
      .set('key', crypto.randomUUID());
  }
  if (action.type === 'desk/saved') {
    const based = state
      .setIn(['entry', 'raw'], action.loaded)
      .setIn(['entry', 'slug'], action.slug)
      .set('typedMeanwhile', action.typedMeanwhile)
      .set('savedAs', action.slug);
    return action.data
      ? based.setIn(['entry', 'data'], fromJS(action.data)).set('key', crypto.randomUUID())
      : based;
  }
  return state;
}

/**
 * What an entry that has just been loaded changes in the form that is open, or undefined when the form is to be drawn
 * with it. Decap loads in the background, and would put what comes into whatever form is open by then: the text of one
 * entry would be saved as that of another. And after a save it loads what was saved: a form that is based on that very
 * file already keeps what has been typed since, and the place of whoever types.
 */
export function loadedIntoOpenForm(
  state: ImmutableMap<string, unknown>,
  loaded: Loaded,
): ImmutableMap<string, unknown> | undefined {
  if (!isForOpenForm(state, loaded)) return state;
  const { collection, slug, raw } = loaded;
  const isAlreadyThere =
    state.getIn(['entry', 'collection']) === collection &&
    state.getIn(['entry', 'slug']) === slug &&
    state.getIn(['entry', 'raw']) === raw;
  if (!isAlreadyThere) return undefined;
  const data = state.getIn(['entry', 'data']);
  return state.set('entry', fromJS({ ...loaded, newRecord: false })).setIn(['entry', 'data'], data);
}

function isForOpenForm(state: ImmutableMap<string, unknown>, { collection, slug }: Loaded): boolean {
  const opened = location.hash.split(/[?]/)[0];
  // A new entry that has just been saved is loaded before its address changes.
  const justSaved = opened === `#/collections/${collection}/new` && state.get('savedAs') === slug;
  return justSaved || opened === `#/collections/${collection}/entries/${encodeURI(slug)}`;
}

interface Loaded {
  readonly collection: string;
  readonly slug: string;
  /** The file, as it was read. */
  readonly raw: string;
}
