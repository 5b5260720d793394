import { ours, type Patch } from './patch.ts';

const EDITOR = 'decap-cms-core/dist/esm/components/Editor/Editor.js';

/** A save: what it is based on, what becomes of it, and what is typed meanwhile. */
export const saving: readonly Patch[] = [
  {
    file: 'decap-cms-core/dist/esm/backend.js',
    why: 'each save tells which version the editor started from',
    find: `        raw: this.entryToRaw(collection, entryDraft.get('entry')),
        newPath:`,
    replace: `        raw: this.entryToRaw(collection, entryDraft.get('entry')),
        loaded: entryDraft.getIn(['entry', 'raw']),
        newPath:`,
  },
  {
    file: 'decap-cms-core/dist/esm/backend.js',
    why: 'the server has the last word on a new entry’s address',
    find: `    await this.implementation.persistEntry({
      dataFiles,
      assets: assetProxies
    }, opts);`,
    replace: `    const stored = await this.implementation.persistEntry({
      dataFiles,
      assets: assetProxies
    }, opts);`,
  },
  {
    file: 'decap-cms-core/dist/esm/backend.js',
    why: 'the server has the last word on a new entry’s address',
    find: `    return slug;
  }
  async invokeEventWithEntry`,
    replace: `    return stored.slug;
  }
  async invokeEventWithEntry`,
  },
  {
    file: 'decap-cms-core/dist/esm/backend.js',
    why: 'a new entry’s id follows the model’s rule; that it is free is decided by the server in the same moment it is taken',
    find: `  async generateUniqueSlug(collection, entryData, config, usedSlugs, customPath) {`,
    replace: `  async generateUniqueSlug(collection, entryData) {
    return this.implementation.proposeId(collection.get('name'), entryData.toJS());
  }
  async generateUniqueSlugOfDecap(collection, entryData, config, usedSlugs, customPath) {`,
  },
  {
    file: 'decap-cms-core/dist/esm/backend.js',
    why: 'safety/ keeps unsaved text; Decap’s own copy knows no version and is overwritten by loadEntry',
    find: `  async persistLocalDraftBackup(entry, collection) {`,
    replace: `  async persistLocalDraftBackup() {}
  async persistLocalDraftBackupOfDecap(entry, collection) {`,
  },
  {
    file: 'decap-cms-core/dist/esm/backend.js',
    why: 'safety/ keeps unsaved text',
    find: `  async getLocalDraftBackup(collection, slug) {`,
    replace: `  async getLocalDraftBackup() {
    return {};
  }
  async getLocalDraftBackupOfDecap(collection, slug) {`,
  },
  {
    file: 'decap-cms-core/dist/esm/reducers/entryDraft.js',
    why: 'a restored text and the result of a save reach the form',
    find: `    default:
      return state;
  }
}
function cleanTitleForFilename`,
    replace: `    default:
      return deskDraft(state, action);
  }
}
function cleanTitleForFilename`,
  },
  {
    file: 'decap-cms-core/dist/esm/reducers/entryDraft.js',
    why: 'a restored text and the result of a save reach the form',
    find: `const initialState = Map({`,
    replace: `import { deskDraft, loadedIntoOpenForm } from ${ours('safety/draft-reducer.ts')};
const initialState = Map({`,
  },
  {
    file: 'decap-cms-core/dist/esm/reducers/entryDraft.js',
    why: 'an entry that comes late never lands in the form of another, nor over what was typed since a save',
    find: `      // Existing Entry
`,
    replace: `      // Existing Entry
      const withoutDrawing = loadedIntoOpenForm(state, action.payload.entry);
      if (withoutDrawing) return withoutDrawing;
`,
  },
  {
    file: EDITOR,
    why: 'the form stays while what it has saved is loaded again',
    find: `entry && entry.get('isFetching')) {`,
    replace: `entry && entry.get('isFetching') && entryDraft.getIn(['entry', 'slug']) !== slug) {`,
  },
  {
    file: EDITOR,
    why: 'a new entry that was saved moves to its address; nobody leaves it, whatever was typed meanwhile',
    find: `if (isPersisting && newRecord && this.props.location.pathname === newEntryPath && action === 'PUSH') {`,
    replace: `if (this.props.location.pathname === newEntryPath && this.isSavedAt(location)) {`,
  },
  {
    file: EDITOR,
    why: 'it is asked before being left later on, as any other',
    find: `pathname.startsWith(entriesPath) && action === 'PUSH') {
        return;`,
    replace: `pathname.startsWith(entriesPath) && (action === 'PUSH' || this.isSavedAt(location))) {
        return;`,
  },
  {
    file: EDITOR,
    why: 'the address that a new entry was saved at',
    find: `  componentDidMount() {`,
    replace: `  isSavedAt({ pathname }) {
    const { collection, entryDraft } = this.props;
    return pathname === \`/collections/\${collection.get('name')}/entries/\${entryDraft.get('savedAs')}\`;
  }
  componentDidMount() {`,
  },
  {
    file: EDITOR,
    why: 'whoever leaves is promised only what this device keeps',
    find: `      if (this.props.hasChanged) {
        return leaveMessage;`,
    replace: `      if (this.props.hasChanged) {
        return leaveQuestion(leaveMessage);`,
  },
  {
    file: EDITOR,
    why: 'whoever leaves is promised only what this device keeps',
    find: `import debounce from 'lodash/debounce';`,
    replace: `import debounce from 'lodash/debounce';
import { leaveQuestion } from ${ours('safety/device.ts')};`,
  },
  ...['actions/entries.js', 'actions/editorialWorkflow.js'].map((file) => ({
    file: `decap-cms-core/dist/esm/${file}`,
    why: 'whoever has left the form of a new entry while it was saved is not called back',
    find: `        navigateToEntry(collection.get('name'), newSlug);
      }
`,
    replace: `        if (getState().entryDraft.get('savedAs') === newSlug) navigateToEntry(collection.get('name'), newSlug);
      }
`,
  })),
  {
    file: 'decap-cms-core/dist/esm/reducers/entryDraft.js',
    why: 'what is typed while a save is under way stays unsaved, and is shown so',
    find: `        state.deleteIn(['entry', 'isPersisting']);
        state.set('hasChanged', false);
        if (!state.getIn(['entry', 'slug'])) {`,
    replace: `        state.deleteIn(['entry', 'isPersisting']);
        state.set('hasChanged', state.get('typedMeanwhile') === true);
        if (!state.getIn(['entry', 'slug'])) {`,
  },
  {
    file: EDITOR,
    why: 'a refused save has been explained already; it is no program error',
    find: `    await persistEntry(collection);`,
    replace: `    try {
      await persistEntry(collection);
    } catch {
      return;
    }`,
  },
  {
    file: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    why: 'guards.ts tells all that is wrong at once, by label; Decap would only say that something is missing',
    find: `    if (!fieldsErrors.isEmpty()) {`,
    replace: `    if (fieldsErrors === undefined) {`,
  },
];
