import CMS from 'decap-cms-core/dist/esm/index';
import imageComponent from 'decap-cms-editor-component-image';
import markdownWidget from 'decap-cms-widget-markdown';

/** Decap's editor of formatted text, with pictures in it. */
CMS.registerEditorComponent(imageComponent);
export const MarkdownEditor = markdownWidget.controlComponent;
