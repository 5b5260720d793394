import { labelOf } from '../../../src/model/check.ts';
import type { ContentType } from '../../../src/model/content-type.ts';
import { sameValue } from '../../../src/model/merge/data.ts';
import { isGroup } from '../../../src/model/merge/items.ts';
import { inWords } from '../words.ts';

type Data = Record<string, unknown>;
type Path = readonly (string | number)[];

/** What an editor has written since a text was `before`, field by field and in words, to be kept elsewhere. */
export function ownWords(type: ContentType, mine: Data, before: Data = {}): string {
  return written(mine, before, [])
    .map(({ path, value }) => `${labelOf(type, path)}: ${inWords(type, path, value)}`)
    .join('\n');
}

/** Of a group the fields that were written, of a list the items, whole, however they have moved. */
function written(mine: unknown, before: unknown, path: Path): { path: Path; value: unknown }[] {
  if (mine === undefined || sameValue(mine, before)) return [];
  if (isGroup(mine)) {
    const was = isGroup(before) ? before : {};
    return Object.entries(mine).flatMap(([name, value]) => written(value, was[name], [...path, name]));
  }
  if (Array.isArray(mine)) {
    const was: unknown[] = Array.isArray(before) ? before : [];
    return mine.flatMap((value: unknown, place) =>
      was.some((each) => sameValue(value, each)) ? [] : [{ path: [...path, place], value }],
    );
  }
  return [{ path, value: mine }];
}
