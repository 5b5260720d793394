import type { SearchDocument } from '../../search/document.ts';
import type { SearchRecord } from './search-records.ts';

/** Letters of a summary that travel with a title. */
const SUMMARY = 90;

/** Guides, districts and pages are in the first index and need not travel again. */
export const isInFirst = ({ kind }: SearchRecord) =>
  kind === 'jalur' || kind === 'kecamatan' || kind === 'halaman';

/** A document as it travels: its title, its facets, the first `letters` of its summary, ended at a word. */
export function brief(record: SearchRecord, letters: number = SUMMARY): SearchDocument {
  const { body: _, summary, words, districts, tracks, ...rest } = record;
  return {
    ...rest,
    summary: summary.length <= letters ? summary : `${summary.slice(0, summary.lastIndexOf(' ', letters))} …`,
    words: isInFirst(record) || record.kind === 'cerita' ? words : undefined,
    tracks: tracks && tracks.length > 0 ? tracks : undefined,
    districts: districts && districts.length > 0 ? districts : undefined,
  };
}
