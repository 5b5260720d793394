/** Structured data of each page (https://schema.org), saying only what the page itself shows. */
export { newsData, newsListData, storyData } from './article.ts';
export { batchData } from './batch.ts';
export { homeData } from './organisation.ts';
export { districtData, pageData, toolData } from './page.ts';
export { trackData } from './track.ts';
