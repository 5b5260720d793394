import { ours, type Patch } from './patch.ts';

/** The bar above the form. */
export const toolbar: readonly Patch[] = [
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
];
