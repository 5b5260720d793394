import { APP, ours, type Patch } from './patch.ts';

/** Decap loads a screen only when it is opened: the list needs neither the editor nor the board nor the pictures. */
const onDemand = (name: string, path: string, target: string): Patch => ({
  file: APP,
  why: `${name} comes with its own chunk`,
  find: `import ${name} from '${path}';`,
  replace: `import { onDemand as ${name}OnDemand } from ${ours('on-demand.tsx')};\nconst ${name} = ${name}OnDemand(() => import(${target}));`,
});

/** What comes when: a screen only when it is opened, and never every entry, draft or picture at once. */
export const loading: readonly Patch[] = [
  onDemand('Editor', '../Editor/Editor', ours('editor.ts')),
  onDemand('Workflow', '../Workflow/Workflow', `'../Workflow/Workflow'`),
  onDemand('MediaLibrary', '../MediaLibrary/MediaLibrary', `'../MediaLibrary/MediaLibrary'`),
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
            }, formKey(props.match.url))`,
  },
  {
    file: APP,
    why: 'a new entry that was saved goes on in its form; Decap would take the form away and draw another',
    find: `              newRecord: true
            })`,
    replace: `              newRecord: true
            }, formKey(props.match.url))`,
  },
  {
    file: APP,
    why: 'each form has its key',
    find: `import { Loader, colors }`,
    replace: `import { formKey } from ${ours('safety/form-key.ts')};
import { Loader, colors }`,
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
];
