import CMS from 'decap-cms-core/dist/esm/index';
import Editor from 'decap-cms-core/dist/esm/components/Editor/Editor';
import imageComponent from 'decap-cms-editor-component-image';
import { registerPreviews } from './previews/index.ts';
import { widgets } from './widgets/index.ts';

/** Decap's editor with everything only it needs; loaded when an entry is first opened. */
CMS.registerWidget(widgets);
CMS.registerEditorComponent(imageComponent);
registerPreviews();

export default Editor;
