import { homeUrl, batchesUrl, howToRegisterUrl, offlineUrl, searchUrl, tracksUrl } from '../urls.ts';

/** What the worker of a release knows about it; the build writes it into the worker. */
export interface Release {
  /** Changes with anything a reader may have kept. */
  readonly version: string;
  /** Pages that everybody keeps, the most needed first. */
  readonly pages: readonly string[];
  /** Letters and scripts that those pages ask for. */
  readonly files: readonly string[];
  /** The version of the search index. */
  readonly index: string;
}

/** What every phone keeps: the first of them first, on a line that may break at any moment. */
export const essentialPages = [offlineUrl, homeUrl, batchesUrl, tracksUrl, howToRegisterUrl, searchUrl];
