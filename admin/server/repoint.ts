import { linksOf } from '../../src/model/check.ts';
import type { EntryPlace } from './content-paths.ts';
import { parseEntry, writeEntry } from './merge.ts';

/** An entry's text with every link to `from` pointing to `to`, both places of one collection. */
export function repoint(
  { type }: Pick<EntryPlace, 'type'>,
  text: string,
  from: EntryPlace,
  to: EntryPlace,
): string {
  const parsed = parseEntry(text);
  if (!parsed) return text;
  const links = linksOf(type, parsed.data).filter(
    ({ to: collection, id }) => collection === from.type.collection && id === from.slug,
  );
  if (links.length === 0) return text;
  for (const { path } of links) parsed.document.setIn(path, to.slug);
  return writeEntry(parsed);
}
