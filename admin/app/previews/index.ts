import CMS from 'decap-cms-core/dist/esm/index';
import { Preview } from './Preview.tsx';
import { draftPages } from './pages.tsx';
import { siteStylesheet } from './stylesheet.ts';

/** Gives every content type its preview, in the site's own stylesheet. */
export function registerPreviews(): void {
  CMS.registerPreviewStyle(siteStylesheet, { raw: true });
  for (const collection of Object.keys(draftPages)) CMS.registerPreviewTemplate(collection, Preview);
}
