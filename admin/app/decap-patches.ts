import { join } from 'node:path';
import type { Plugin } from 'vite';

/** One change of one Decap file. `find` must occur, so that a new Decap version cannot drop a change unnoticed. */
interface Patch {
  readonly file: string;
  readonly why: string;
  readonly find: string;
  readonly replace: string;
}

const here = import.meta.dirname;
const ours = (path: string) => JSON.stringify(join(here, path));

const APP = 'decap-cms-core/dist/esm/components/App/App.js';

/** Decap loads a screen only when it is opened: the list needs neither the editor nor the board nor the pictures. */
const onDemand = (name: string, path: string, target: string): Patch => ({
  file: APP,
  why: `${name} comes with its own chunk`,
  find: `import ${name} from '${path}';`,
  replace: `import { onDemand as ${name}OnDemand } from ${ours('on-demand.tsx')};\nconst ${name} = ${name}OnDemand(() => import('${target}'));`,
});

/** Decap's colours become the site's. */
const colour = (name: string, from: string, to: string): Patch => ({
  file: 'decap-cms-ui-default/dist/esm/styles.js',
  why: 'the desk wears the site’s colours',
  find: `  ${name}: '${from}'`,
  replace: `  ${name}: '${to}'`,
});

const patches: readonly Patch[] = [
  colour('blue', '#3a69c7', '#1d4a3b'),
  colour('blueLight', '#e8f5fe', '#e4f1e6'),
  colour('grayLight', '#eff0f4', '#faf6ed'),
  colour('gray', '#798291', '#5b5347'),
  colour('grayDark', '#313d3e', '#1f1b15'),
  colour('red', '#ff003b', '#a3231a'),
  colour('redDark', '#D60032', '#8c1c14'),
  colour('redLight', '#fcefea', '#fbeae6'),
  colour('teal', '#17a2b8', '#1d4a3b'),
  colour('tealDark', '#117888', '#1d4a3b'),
  colour('tealLight', '#ddf5f9', '#e4f1e6'),
  onDemand('Editor', '../Editor/Editor', join(here, 'editor.ts')),
  onDemand('Workflow', '../Workflow/Workflow', '../Workflow/Workflow'),
  onDemand('MediaLibrary', '../MediaLibrary/MediaLibrary', '../MediaLibrary/MediaLibrary'),
  {
    file: APP,
    why: 'the pictures come when they are opened',
    find: `useMediaLibrary ? _jsx(MediaLibrary, {}) : null`,
    replace: `useMediaLibrary && this.props.mediaLibraryOpen ? _jsx(MediaLibrary, {}) : null`,
  },
  {
    file: APP,
    why: 'the pictures come when they are opened',
    find: `  const showMediaButton = mediaLibrary.get('showMediaButton');
  return {`,
    replace: `  const showMediaButton = mediaLibrary.get('showMediaButton');
  return {
    mediaLibraryOpen: mediaLibrary.get('isVisible') === true,`,
  },
  {
    file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    why: 'an entry opens without the list of all pictures',
    find: `export async function waitForMediaLibraryToLoad(dispatch, state) {`,
    replace: `export async function waitForMediaLibraryToLoad() {}
export async function waitForMediaLibraryToLoadOfDecap(dispatch, state) {`,
  },
  {
    file: APP,
    why: 'going from one entry straight to another opens a form of its own; Decap would keep the first one’s text',
    find: `            render: props => _jsx(Editor, {
              ...props
            })`,
    replace: `            render: props => _jsx(Editor, {
              ...props
            }, props.match.url)`,
  },
  {
    file: APP,
    why: 'the list needs no board to drag cards on',
    find: `import { Notifications } from '../UI';`,
    replace: `import Notifications from '../UI/Notifications';`,
  },
  {
    file: 'decap-cms-core/dist/esm/bootstrap.js',
    why: 'the list needs no board to drag cards on',
    find: `import { ErrorBoundary } from './components/UI';`,
    replace: `import ErrorBoundary from './components/UI/ErrorBoundary';`,
  },
  {
    file: 'decap-cms-core/dist/esm/actions/config.js',
    why: 'the config is no file',
    find: `import yaml from 'yaml';`,
    replace: ``,
  },
  {
    file: 'decap-cms-widget-markdown/dist/esm/serializers/remarkRehypeShortcodes.js',
    why: 'the preview draws the page itself, so React need not be brought a second time',
    find: `import { renderToString } from 'react-dom/server';`,
    replace: `const renderToString = () => '';`,
  },
  {
    file: APP,
    why: 'our menu fits a phone',
    find: `import Header from './Header';`,
    replace: `import Header from ${ours('shell/Header.tsx')};`,
  },
  {
    file: APP,
    why: 'the server searches, filters and pages our lists; Decap would load every file',
    find: `import Collection from '../Collection/Collection';`,
    replace: `import Collection from ${ours('lists/EntryList.tsx')};
import Worklist from ${ours('worklist/Worklist.tsx')};`,
  },
  {
    file: APP,
    why: 'the first screen is the work that waits',
    find: `          children: [_jsx(Redirect, {
            exact: true,
            from: "/",
            to: defaultPath
          }),`,
    replace: `          children: [_jsx(Redirect, {
            exact: true,
            from: "/",
            to: "/meja"
          }), _jsx(Route, {
            path: "/meja",
            component: Worklist
          }),`,
  },
  {
    file: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    why: 'opening one entry does not open all drafts',
    find: `    const entriesLoaded = get(state.editorialWorkflow.toJS(), 'pages.ids', false);
    //run possible unpublishedEntries migration
    if (!entriesLoaded) {`,
    replace: `    if (false) {`,
  },
  {
    file: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    why: 'saving one entry does not open all drafts',
    find: `    !entriesLoaded && dispatch(loadUnpublishedEntries(state.collections));`,
    replace: ``,
  },
  {
    file: 'decap-cms-core/dist/esm/backend.js',
    why: 'the board comes with one request, not with three for each draft',
    find: `  async unpublishedEntries(collections) {
    const ids`,
    replace: `  async unpublishedEntries() {
    const drafts = await this.implementation.listDrafts();
    return {
      pagination: 0,
      entries: drafts.map(({ collection, slug, path, ...options }) => createEntry(collection, slug, path, options))
    };
  }
  async unpublishedEntriesOfDecap(collections) {
    const ids`,
  },
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
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget.js',
    why: 'a field is checked by its own schema in src/model, whose sentences say what to do',
    find: `    const validations = [this.validatePresence, this.validatePattern];`,
    replace: `    if (this.gone) return;
    const validations = [() => checkField(field, this.props.value, this.props.parentIds)];`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget.js',
    why: 'a field is checked by its own schema in src/model; one that is no longer asked has no errors',
    find: `  shouldComponentUpdate(nextProps) {`,
    replace: `  componentWillUnmount() {
    this.gone = true;
    this.props.onValidate?.([]);
  }
  shouldComponentUpdate(nextProps) {`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget.js',
    why: 'a field is checked when the editor leaves it, not only when saving',
    find: `    if (this.props.field.has('pattern') && !isEmpty(this.getValidateValue())) {`,
    replace: `    if (!isEmpty(this.props.value)) {`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget.js',
    why: 'a field is checked by its own schema in src/model',
    find: `import ValidationErrorTypes from '../../../constants/validationErrorTypes';`,
    replace: `import ValidationErrorTypes from '../../../constants/validationErrorTypes';
import { checkField } from ${ours('check-field.ts')};`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    why: 'a screen reader hears the question, not the name of its widget',
    find: `widgetLabel: widgetName`,
    replace: `widgetLabel: field.get('label', fieldName)`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane.js',
    why: 'a field appears when it matters (this Decap knows no conditions)',
    find: `fields.filter(f => f.get('widget') !== 'hidden').map((field, i) => {`,
    replace: `fields.map((field, i) => {
        if (!isAsked(field, entry.get('data'))) return null;`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane.js',
    why: 'a field appears when it matters',
    find: `export default class ControlPane`,
    replace: `import { isAsked } from ${ours('check-field.ts')};
export default class ControlPane`,
  },
  {
    file: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    why: 'a field appears when it matters',
    find: `    if (field.get('widget') === 'hidden') {
      return null;
    }
    const fieldName`,
    replace: `    if (!isAsked(field, value)) {
      return null;
    }
    const fieldName`,
  },
  {
    file: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    why: 'an optional group that is left blank lacks nothing',
    find: `  validate = () => {`,
    replace: `  validate = () => {
    if (isLeftBlank(this.props.field, this.props.value)) return;`,
  },
  {
    file: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    why: 'a field appears when it matters',
    find: `export default class ObjectControl`,
    replace: `import { isAsked, isLeftBlank } from ${ours('check-field.ts')};
export default class ObjectControl`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    why: 'the editor offers history, kept texts and the address',
    find: `        children: _jsx(SettingsDropdown, {
          displayUrl: displayUrl,
          imageUrl: user?.avatar_url,
          onLogoutClick: onLogoutClick
        })`,
    replace: `        children: _jsx(EditorTools, {})`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    why: 'the editor offers history, kept texts and the address',
    find: `import { SettingsDropdown } from '../UI';`,
    replace: `import EditorTools from ${ours('tools/EditorTools.tsx')};`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    why: 'a new text that was never saved is not “saved”',
    find: `hasChanged ? _jsx(BackStatusChanged, {`,
    replace: `this.props.isNewEntry && !hasChanged ? null : hasChanged ? _jsx(BackStatusChanged, {`,
  },
  {
    file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/RawEditor.js',
    why: 'what is pasted as formatted text becomes Markdown',
    find: `useMemo(() => withReact(withHistory(createEditor())), [])`,
    replace: `useMemo(() => withPastedMarkdown(withReact(withHistory(createEditor()))), [])`,
  },
  {
    file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/RawEditor.js',
    why: 'what is pasted as formatted text becomes Markdown',
    find: `import defaultEmptyBlock from './plugins/blocks/defaultEmptyBlock';`,
    replace: `import defaultEmptyBlock from './plugins/blocks/defaultEmptyBlock';
import { withPastedMarkdown } from ${ours('paste/with-paste.ts')};`,
  },
  {
    file: 'decap-cms-core/dist/esm/actions/deploys.js',
    why: 'a missing link to the published page is no trouble worth a message',
    find: `      dispatch(addNotification({
        message: {
          details: error.message,
          key: 'ui.toast.onFailToLoadDeployPreview'
        },
        type: 'error',
        dismissAfter: 8000
      }));`,
    replace: ``,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    why: 'a draft’s preview is beside the form; there is no other to look for',
    find: `      return this.renderDeployPreviewControls(t('editor.editorToolbar.deployPreviewButtonLabel'));`,
    replace: `      return;`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    why: 'taking a text off the site is a deletion like any other, reviewed and published',
    find: `children: [canDelete && canPublish && _jsx(DropdownItem, {`,
    replace: `children: [false && _jsx(DropdownItem, {`,
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
  {
    file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    why: 'an identity paper is asked about, and photographs are made ready, before they leave the device',
    find: `  if (!shouldTransformImage(file, mediaProcessing)) {
    return [{
      file,
      path
    }];
  }`,
    replace: `  if (!shouldTransformImage(file, mediaProcessing)) {
    const prepared = await prepareForLibrary(file);
    return [{
      file: prepared,
      path: path.replace(/[^/]*$/, prepared.name)
    }];
  }`,
  },
  {
    file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    why: 'photographs are made ready before they leave the device',
    find: `export function closeMediaLibrary() {`,
    replace: `import { prepareForLibrary } from ${ours('photo/upload.ts')};
export function closeMediaLibrary() {`,
  },
];

/** Whole modules of Decap that the desk replaces. */
const replacements: Readonly<Record<string, string>> = {
  // paste/ keeps what our texts can hold; Decap's own takes Word's bullets for words and Google's wrapper for bold.
  'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/html/withHtml.js': `
    import { markdownToSlate } from '../../../serializers';
    import { withPaste } from ${ours('paste/with-paste.ts')};
    export default (editor) => withPaste(editor, (markdown) => markdownToSlate(markdown));`,
  // The config is derived from the model and typed; its checker compiles code at run time, which the CSP forbids.
  'decap-cms-core/dist/esm/constants/configSchema.js': 'export function validateConfig() {}',
  // photo/prepare.ts draws pictures anew; Decap's own way enlarges small ones and brings 800 kB of codecs.
  'decap-cms-core/dist/esm/lib/imageTransformations.js': `
    export const getMediaProcessingConfig = () => undefined;
    export const getMediaProcessingFileName = (name) => name;
    export const shouldTransformImage = () => false;
    export const transformImage = undefined;`,
  // Node's Buffer for parsers that the desk does not bring.
  'decap-cms-core/dist/esm/lib/polyfill.js': 'globalThis.global = globalThis;',
  // The browser hashes and stores by itself.
  'decap-cms-lib-util/dist/esm/getBlobSHA.js': `
    export default async function getBlobSHA(blob) {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
      return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }`,
  // safety/ keeps what is typed.
  'decap-cms-lib-util/dist/esm/localForage.js': `
    const nothing = async () => null;
    export default { getItem: nothing, setItem: nothing, removeItem: nothing };`,
  // Ours speaks to editors; Decap's opens an issue at GitHub with the text in it.
  'decap-cms-core/dist/esm/components/UI/ErrorBoundary.js': `export { ErrorBoundary, default } from ${ours('shell/ErrorBoundary.tsx')};`,
  // file-format.ts reads and writes entries; Decap's TOML and front matter parsers are not used.
  'decap-cms-core/dist/esm/formats/toml.js': 'export default {};',
  'decap-cms-core/dist/esm/formats/yaml.js': 'export default {};',
  'decap-cms-core/dist/esm/formats/frontmatter.js': `
    export const FrontmatterInfer = {};
    export const frontmatterJSON = () => ({});
    export const frontmatterTOML = () => ({});
    export const frontmatterYAML = () => ({});`,
};

/** Applies the changes to Decap while bundling. Fails when Decap no longer holds the text that a change replaces. */
export function decapPatches(): Plugin {
  const applied = new Set<Patch>();
  return {
    name: 'decap-patches',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('/node_modules/').at(-1)!.split('?')[0]!;
      if (replacements[file] !== undefined) return { code: replacements[file], map: null };
      let changed = code;
      for (const patch of patches) {
        if (patch.file !== file) continue;
        if (!changed.includes(patch.find)) {
          this.error(`${file} no longer holds the text to change (${patch.why}):\n${patch.find}`);
        }
        changed = changed.replace(patch.find, () => patch.replace);
        applied.add(patch);
      }
      return changed === code ? null : { code: changed, map: null };
    },
    buildEnd(error) {
      const missed = patches.find((patch) => !applied.has(patch));
      if (!error && missed) this.error(`${missed.file} was not bundled, but needs a change: ${missed.why}`);
    },
  };
}
