import { align, textOf } from './alignment.ts';

/** What became of a list's items on one side. */
export interface Traced {
  /** Where each item of the common version is now; undefined where it was deleted. */
  readonly now: readonly (number | undefined)[];
  /** Items that are new, each after the item of the common version that it follows; -1 at the start. */
  readonly added: readonly { readonly at: number; readonly after: number }[];
  /** The items of the common version that are left, in their order now. */
  readonly order: readonly number[];
}

/** How alike an item and its edited self are at least. */
const ALIKE = 0.5;
/** Comparing each with each is for a few. */
const MOST_COMPARED = 10_000;

/** Finds every item of the common version again: unchanged, moved, or edited. */
export function trace(base: readonly unknown[], side: readonly unknown[]): Traced {
  const [was, is] = [base.map(textOf), side.map(textOf)];
  const now: (number | undefined)[] = base.map(() => undefined);
  const from: (number | undefined)[] = side.map(() => undefined);
  const match = (old: number, at: number) => {
    now[old] = at;
    from[at] = old;
  };
  const anchors = align(was, is);
  for (const [old, at] of anchors) match(old, at);
  const unmatched = (list: readonly (number | undefined)[]) =>
    list.flatMap((other, index) => (other === undefined ? [index] : []));
  for (const old of unmatched(now)) {
    const at = unmatched(from).find((index) => is[index] === was[old]);
    if (at !== undefined) match(old, at);
  }
  const gapOf = (index: number, place: 0 | 1) => anchors.filter((pair) => pair[place] < index).length;
  const gaps = new Map<number, { old: number[]; fresh: number[] }>();
  const gap = (number: number) => {
    if (!gaps.has(number)) gaps.set(number, { old: [], fresh: [] });
    return gaps.get(number)!;
  };
  for (const old of unmatched(now)) gap(gapOf(old, 0)).old.push(old);
  for (const at of unmatched(from)) gap(gapOf(at, 1)).fresh.push(at);
  for (const { old, fresh } of gaps.values())
    for (const [one, other] of pairInPlace(old, fresh, base, side)) match(one, other);
  // Edited and moved as well.
  for (const [one, other] of pairAlike(unmatched(now), unmatched(from), base, side)) match(one, other);

  const added: Traced['added'][number][] = [];
  let after = -1;
  from.forEach((old, at) => {
    if (old === undefined) added.push({ at, after });
    else after = old;
  });
  return { now, added, order: from.filter((old) => old !== undefined) };
}

/** Pairs items between two that stayed with their edited selves. A line of text that is all new pairs by its place. */
function pairInPlace(
  old: readonly number[],
  fresh: readonly number[],
  base: readonly unknown[],
  side: readonly unknown[],
): [number, number][] {
  const pairs = pairAlike(old, fresh, base, side);
  const [one, other] = [old, fresh].map((list, place) =>
    list.filter((index) => !pairs.some((pair) => pair[place] === index)),
  ) as [number[], number[]];
  if (one.length === other.length)
    one.forEach((index, at) => {
      if (typeof base[index] === 'string' && typeof side[other[at]!] === 'string')
        pairs.push([index, other[at]!]);
    });
  return pairs;
}

/** Pairs the likest first. */
function pairAlike(
  old: readonly number[],
  fresh: readonly number[],
  base: readonly unknown[],
  side: readonly unknown[],
): [number, number][] {
  if (old.length * fresh.length > MOST_COMPARED) return [];
  const pairs: [number, number][] = [];
  const [left, free] = [new Set(old), new Set(fresh)];
  const candidates = old
    .flatMap((one) => fresh.map((other) => ({ one, other, alike: likeness(base[one], side[other]) })))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || a.one - b.one || a.other - b.other);
  for (const { one, other } of candidates)
    if (left.has(one) && free.has(other)) {
      pairs.push([one, other]);
      left.delete(one);
      free.delete(other);
    }
  return pairs;
}

/** How much two values have in common, from 0 to 1. */
function likeness(one: unknown, other: unknown): number {
  if (one === other) return 1;
  if (typeof one === 'string' && typeof other === 'string') return shared(wordsOf(one), wordsOf(other));
  if (Array.isArray(one) && Array.isArray(other)) return shared(one.map(textOf), other.map(textOf));
  if (!isGroup(one) || !isGroup(other)) return textOf(one) === textOf(other) ? 1 : 0;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.length === 0
    ? 1
    : names.reduce((sum, name) => sum + likeness(one[name], other[name]), 0) / names.length;
}

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

function shared(one: readonly string[], other: readonly string[]): number {
  const rest = [...other];
  let both = 0;
  for (const part of one) {
    const at = rest.indexOf(part);
    if (at < 0) continue;
    rest.splice(at, 1);
    both += 1;
  }
  return one.length + other.length === 0 ? 1 : (2 * both) / (one.length + other.length);
}

/** Whether a value is a group of fields. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
