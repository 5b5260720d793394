import CMS from 'decap-cms-core/dist/esm/index';
import Editor from 'decap-cms-core/dist/esm/components/Editor/Editor';
import { arrived } from './api.ts';
import { FORMAT_MARKDOWN, FORMAT_YAML } from './config.ts';
import { markdownFormat, yamlFormat } from './file-format.ts';
import { registerPreviews } from './previews/index.ts';
import { watchForm } from './safety/keeper.ts';
import { widgets } from './widgets/index.ts';

/** Decap's editor with everything only it needs; loaded when an entry is first opened. */
CMS.registerCustomFormat(FORMAT_MARKDOWN, 'md', markdownFormat);
CMS.registerCustomFormat(FORMAT_YAML, 'yml', yamlFormat);
CMS.registerEventListener({
  name: 'preSave',
  handler: async (saved: { entry: { get(key: string): unknown } }) =>
    (await arrived(import('./guards.ts'))).beforeSave(saved),
});
CMS.registerWidget(widgets);
registerPreviews();
watchForm();
// By the time of the first save the network may be gone. The form is painted first.
requestAnimationFrame(() =>
  setTimeout(() => void Promise.all([import('./guards.ts'), import('./saving.ts')]).catch(() => undefined)),
);

export default Editor;
