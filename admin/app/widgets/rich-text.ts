import CMS from 'decap-cms-core/dist/esm/index';
import markdownWidget from 'decap-cms-widget-markdown';
import { bodyPicture } from './body-picture.ts';

/** Decap's editor of formatted text, with our pictures in it. */
CMS.registerEditorComponent(bodyPicture);
export const MarkdownEditor = markdownWidget.controlComponent;
export { insertPhotos } from '../photo/insert-photos.ts';
