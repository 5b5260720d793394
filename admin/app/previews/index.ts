import CMS from 'decap-cms-core/dist/esm/index';
import { allContentTypes } from '../../../src/model/index.ts';
import { onDemand } from '../on-demand.tsx';
import { siteStylesheet } from './stylesheet.ts';

/** The form does not wait for the page that it draws. */
const Preview = onDemand(async () => ({ default: (await import('./Preview.tsx')).Preview }));

/** Gives every content type its preview, in the site's own stylesheet. */
export function registerPreviews(): void {
  CMS.registerPreviewStyle(siteStylesheet, { raw: true });
  for (const { collection } of allContentTypes) CMS.registerPreviewTemplate(collection, Preview);
}
