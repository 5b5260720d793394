import { checkLinks } from '../../src/intake/links.ts';
import { readEntry } from '../../src/intake/read-entry.ts';
import { linksOf, mediaOf, type Problem } from '../../src/model/check.ts';
import { typeOfCollection } from '../../src/model/index.ts';
import { CONTENT, type EntryPlace } from './content-paths.ts';
import type { FieldProblem } from './errors.ts';

/** Whether a path of the repository exists where the entry will live. */
export type Exists = (path: string) => Promise<boolean>;

/** Everything that the schema, and the entries and files around it, have against an entry's text. */
export async function checkEntry(
  { path }: Pick<EntryPlace, 'path'>,
  text: string,
  exists: Exists,
): Promise<FieldProblem[]> {
  const read = readEntry(path.slice(CONTENT.length + 1), Buffer.from(text));
  if ('problems' in read) return read.problems.map(toFieldProblem);
  const { entry } = read;
  const paths = new Set([
    ...linksOf(entry.type, entry.data).map(({ to, id }) => pathOf(to, id)),
    ...mediaOf(entry.type, entry.data).map(({ src }) => `${CONTENT}${src}`),
    ...entry.rendered.pictures.map(({ src }) => `${CONTENT}${src}`),
  ]);
  const found = new Set<string>();
  await Promise.all([...paths].map(async (wanted) => (await exists(wanted)) && found.add(wanted)));
  return checkLinks(entry, {
    hasEntry: (collection, id) => found.has(pathOf(collection, id)),
    hasMedia: (src) => found.has(`${CONTENT}${src}`),
  }).map(toFieldProblem);
}

/** Where the entry of a collection lives in the repository. */
export function pathOf(collection: string, id: string): string {
  const type = typeOfCollection(collection);
  return type?.file ? `${CONTENT}/${type.file}` : `${CONTENT}/${type?.folder ?? collection}/${id}.md`;
}

/** A problem of the model as the desk receives it. */
export function toFieldProblem({ file = '', path, label, message }: Problem): FieldProblem {
  return { file, field: path.join('.'), label, message };
}
