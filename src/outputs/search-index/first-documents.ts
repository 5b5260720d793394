import { isOver, stateOf, type SearchDocument } from '../../search/document.ts';
import { brief } from './brief.ts';
import type { SearchRecord } from './search-records.ts';

/** Batches, pinned and newest entries that travel in the first index. */
const MOST = { batches: 12, pinned: 5, newest: 6 } as const;
/** Letters of an answer to a question that do. */
const ANSWER = 130;

/**
 * What a reader may ask for before anything else has come: guides, districts and pages, what can be joined at `now`
 * (epoch ms), what is pinned, what is new. Takes the records in their order of standing.
 */
export function firstDocuments(ordered: readonly SearchRecord[], now: number): SearchDocument[] {
  const guides = ordered.filter(({ kind }) => kind === 'jalur' || kind === 'kecamatan' || kind === 'halaman');
  const state = (record: SearchRecord) => stateOf(record, now);
  const batches = ordered.filter((record) => record.kind === 'angkatan');
  const open = ofEachTrackInTurn(
    batches
      .filter((record) => state(record) === 'dibuka' || state(record) === 'segera')
      .sort(
        (a, b) =>
          Number(state(b) === 'dibuka') - Number(state(a) === 'dibuka') ||
          (a.date ?? '').localeCompare(b.date ?? ''),
      ),
  );
  const others = ordered.filter((record) => !guides.includes(record) && record.kind !== 'angkatan');
  const pinned = others.filter((record) => record.pinned && !isOver(state(record))).slice(0, MOST.pinned);
  const newest = [...others]
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .filter((record) => !pinned.includes(record))
    .slice(0, MOST.newest);
  return [
    ...guides.map((record) => withoutKelurahan(brief(record, record.url.includes('#') ? ANSWER : Infinity))),
    ...(open.length > 0 ? open : batches).slice(0, MOST.batches).map((record) => brief(record)),
    ...pinned.map((record) => brief(record)),
    ...newest.map((record) => brief(record)),
  ];
}

/** The first of each track, then the second of each, so that a few stand for all. */
function ofEachTrackInTurn(records: readonly SearchRecord[]): SearchRecord[] {
  const seen = new Map<string, number>();
  const turns = records.map((record) => {
    const track = record.tracks?.join() ?? '';
    const turn = seen.get(track) ?? 0;
    seen.set(track, turn + 1);
    return { record, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ record }) => record);
}

/** The kelurahan travel once, with the districts. */
const withoutKelurahan = (document: SearchDocument) =>
  document.kind === 'kecamatan' ? { ...document, summary: undefined } : document;
