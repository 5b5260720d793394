import { contentTypes } from '../../src/model/index.ts';
import { entryUrl } from '../../src/urls.ts';
import { CONTENT, type EntryPlace } from './content-paths.ts';
import { parseEntry, writeEntry } from './merge.ts';

/** The settings that hold the list of moved addresses. */
export const MOVES_PATH = `${CONTENT}/${contentTypes.siteSettings.file}`;

interface Move {
  from: string;
  to: string;
}

/** What happens to addresses when entries are published. */
export interface AddressChanges {
  /** Entries that got another address. */
  moved: readonly { from: EntryPlace; to: EntryPlace }[];
  added: readonly EntryPlace[];
  removed: readonly EntryPlace[];
}

/**
 * The settings with their list of moved addresses brought up to date: a new line for each entry that moved, no chains,
 * no line for an address that is used again or that leads to nothing any more. The text itself when nothing changes.
 */
export function updateMoves(settings: string, { moved, added, removed }: AddressChanges): string {
  const parsed = parseEntry(settings);
  const listed: unknown = parsed?.data['moved'] ?? [];
  if (!parsed || !Array.isArray(listed)) return settings;
  const urls = (places: readonly EntryPlace[]) => new Set(places.map(urlOf));
  const leads = new Map(moved.map(({ from, to }) => [urlOf(from), urlOf(to)]));
  const [used, gone] = [urls([...added, ...moved.map(({ to }) => to)]), urls(removed)];
  const kept = (listed as Move[])
    .filter(({ from, to }) => !used.has(from) && !gone.has(to))
    .map(({ from, to }) => ({ from, to: leads.get(to) ?? to }));
  const fresh = [...leads].flatMap(([from, to]) => (from && to ? [{ from, to }] : []));
  const next = [...kept, ...fresh];
  if (JSON.stringify(next) === JSON.stringify(listed)) return settings;
  if (next.length > 0) parsed.document.set('moved', parsed.document.createNode(next));
  else parsed.document.delete('moved');
  return writeEntry(parsed);
}

function urlOf({ type, slug }: EntryPlace): string | undefined {
  return entryUrl(type.collection, slug);
}
