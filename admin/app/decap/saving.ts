import { ours, type Patch } from './patch.ts';

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
    replace: `import { deskDraft, isForOpenForm } from ${ours('safety/draft-reducer.ts')};
const initialState = Map({`,
  },
  {
    file: 'decap-cms-core/dist/esm/reducers/entryDraft.js',
    why: 'an entry that comes late never lands in the form of another',
    find: `      // Existing Entry
`,
    replace: `      // Existing Entry
      if (!isForOpenForm(state, action.payload.entry)) return state;
`,
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
    file: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
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
