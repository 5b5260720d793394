import { textOf } from './alignment.ts';
import { isGroup, trace, type Traced } from './items.ts';
import { mergeText } from './text.ts';

type Data = Record<string, unknown>;
type Path = readonly (string | number)[];

/** What two people changed differently. */
export interface MergeConflict {
  /** Where it is, with the places in lists as the common version has them: the same for both sides. */
  readonly path: Path;
  /** The same, with the places as `mine` has them: what an editor calls it. */
  readonly shown: Path;
  /** Undefined on the side that deleted it. */
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly base: unknown;
}

export interface MergedData {
  /** Both sides' changes; each conflict as it was settled. */
  readonly data: Data;
  /** What came from the other side, as `mine` would call it. */
  readonly taken: readonly Path[];
  readonly conflicts: readonly MergeConflict[];
}

/** The text of an entry among its fields: it merges line by line. */
const BODY = 'body';

/**
 * Merges two versions of an entry's data that grew out of one. What only one side changed is kept: field by field, in
 * lists item by item (edited, added, deleted, moved), in the text line by line. Who saved first makes no difference.
 * @param base the common version; undefined when there is none: then lists and text are not looked into.
 * @param settle the value to use for a conflict; by default mine.
 */
export function mergeData(
  base: Data | undefined,
  mine: Data,
  theirs: Data,
  settle: (conflict: MergeConflict) => unknown = (conflict) => conflict.mine,
): MergedData {
  const merge = new Merge(base !== undefined, settle);
  const data = merge.group(base ?? {}, mine, theirs, [], []);
  return { data, taken: merge.taken, conflicts: merge.conflicts };
}

/** What a form leaves behind when a field is emptied says the same as no field at all. */
export function sameValue(one: unknown, other: unknown): boolean {
  return (isEmpty(one) && isEmpty(other)) || textOf(one) === textOf(other);
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

class Merge {
  readonly taken: Path[] = [];
  readonly conflicts: MergeConflict[] = [];
  readonly #hasBase: boolean;
  readonly #settle: (conflict: MergeConflict) => unknown;

  constructor(hasBase: boolean, settle: (conflict: MergeConflict) => unknown) {
    this.#hasBase = hasBase;
    this.#settle = settle;
  }

  group(base: Data, mine: Data, theirs: Data, path: Path, shown: Path): Data {
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    return Object.fromEntries(
      names.flatMap((name) => {
        const value = this.#value(base[name], mine[name], theirs[name], [...path, name], [...shown, name]);
        return value === undefined ? [] : [[name, value]];
      }),
    );
  }

  #value(base: unknown, mine: unknown, theirs: unknown, path: Path, shown: Path): unknown {
    if (sameValue(mine, theirs) || sameValue(theirs, base)) return mine;
    if (sameValue(mine, base)) {
      this.taken.push(shown);
      return theirs;
    }
    if (isGroup(mine) && isGroup(theirs) && (isGroup(base) || isEmpty(base)))
      return this.group(isGroup(base) ? base : {}, mine, theirs, path, shown);
    if (this.#hasBase && Array.isArray(mine) && Array.isArray(theirs)) {
      const merged = this.#list(Array.isArray(base) ? base : [], mine, theirs, path, shown);
      if (merged) return merged;
    }
    if (this.#hasBase && path.length === 1 && path[0] === BODY) {
      const text = mergeText(String(base ?? ''), String(mine ?? ''), String(theirs ?? ''));
      if (text !== undefined) {
        this.taken.push(shown);
        return text;
      }
    }
    const conflict = { path, shown, mine, theirs, base };
    this.conflicts.push(conflict);
    return this.#settle(conflict);
  }

  /** Undefined when both put the items into an order of their own. */
  #list(
    base: readonly unknown[],
    mine: readonly unknown[],
    theirs: readonly unknown[],
    path: Path,
    shown: Path,
  ): unknown[] | undefined {
    const [ours, others] = [trace(base, mine), trace(base, theirs)];
    const order = orderOf(base.length, ours, others);
    if (!order) return undefined;
    const added = addedOf(ours, others, mine, theirs);
    const merged: unknown[] = [];
    const addAfter = (item: number) => {
      for (const { value, isTheirs } of added(item)) {
        if (isTheirs) this.taken.push([...shown, merged.length]);
        merged.push(value);
      }
    };
    addAfter(-1);
    for (const item of order) {
      const [m, t] = [ours.now[item], others.now[item]];
      const value = this.#value(
        base[item],
        m === undefined ? undefined : mine[m],
        t === undefined ? undefined : theirs[t],
        [...path, item],
        [...shown, m ?? t ?? item],
      );
      if (value !== undefined) merged.push(value);
      addAfter(item);
    }
    return merged;
  }
}

/** The items of the common version in the order of the side that moved any; undefined when both did, differently. */
function orderOf(length: number, mine: Traced, theirs: Traced): number[] | undefined {
  const isMoved = ({ order }: Traced) => order.some((item, at) => at > 0 && item < order[at - 1]!);
  if (isMoved(mine) && isMoved(theirs)) {
    const kept = (one: Traced, other: Traced) => one.order.filter((item) => other.now[item] !== undefined);
    if (kept(mine, theirs).join() !== kept(theirs, mine).join()) return undefined;
  }
  const order = [...(isMoved(theirs) ? theirs : mine).order];
  for (let item = 0; item < length; item += 1)
    if (!order.includes(item)) order.splice(order.indexOf(item - 1) + 1, 0, item);
  return order;
}

interface Added {
  readonly value: unknown;
  readonly isTheirs: boolean;
}

/** What both sides added after an item: what they share once, then the rest of each, in an order that knows no sides. */
function addedOf(
  ours: Traced,
  others: Traced,
  mine: readonly unknown[],
  theirs: readonly unknown[],
): (after: number) => Added[] {
  const mineAdded = ours.added.map(({ at, after }) => ({ after, value: mine[at], text: textOf(mine[at]) }));
  const theirsAdded = others.added.map(({ at, after }) => ({
    after,
    value: theirs[at],
    text: textOf(theirs[at]),
  }));
  const both: { after: number; value: unknown }[] = [];
  for (const each of [...mineAdded]) {
    const twin = theirsAdded.findIndex(({ text }) => text === each.text);
    if (twin < 0) continue;
    both.push({ value: each.value, after: Math.max(each.after, theirsAdded[twin]!.after) });
    theirsAdded.splice(twin, 1);
    mineAdded.splice(mineAdded.indexOf(each), 1);
  }
  return (after) => {
    const of = (added: readonly { after: number; value: unknown }[], isTheirs: boolean) =>
      added.filter((each) => each.after === after).map(({ value }) => ({ value, isTheirs }));
    const runs = [of(mineAdded, false), of(theirsAdded, true)];
    runs.sort((one, other) => (runText(one) < runText(other) ? -1 : 1));
    return [...of(both, false), ...runs.flat()];
  };
}

const runText = (run: readonly Added[]) => textOf(run.map(({ value }) => value));
