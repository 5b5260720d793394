import { align } from './alignment.ts';

/**
 * Merges two texts that grew out of one, line by line: lines that only one side changed are taken from it.
 * @returns undefined when both changed the same lines, or lines next to each other, differently.
 */
export function mergeText(base: string, mine: string, theirs: string): string | undefined {
  const [was, ours, others] = [base, mine, theirs].map((text) => text.split('\n')) as [
    string[],
    string[],
    string[],
  ];
  const inMine = new Map(align(was, ours));
  const inTheirs = new Map(align(was, others));
  const merged: string[] = [];
  let [b, m, t] = [0, 0, 0];
  // Lines that all three share part the text into stretches; the end is such a line too.
  for (let line = 0; line <= was.length; line += 1) {
    const atEnd = line === was.length;
    const [nextM, nextT] = atEnd ? [ours.length, others.length] : [inMine.get(line), inTheirs.get(line)];
    if (nextM === undefined || nextT === undefined) continue;
    const stretch = mergeStretch(was.slice(b, line), ours.slice(m, nextM), others.slice(t, nextT));
    if (!stretch) return undefined;
    merged.push(...stretch);
    if (!atEnd) merged.push(was[line]!);
    [b, m, t] = [line + 1, nextM + 1, nextT + 1];
  }
  return merged.join('\n');
}

function mergeStretch(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] | undefined {
  const [was, ours, others] = [base, mine, theirs].map((lines) => lines.join('\n'));
  const [b, m, t] = [base.length, mine.length, theirs.length];
  if (t === b && others === was) return mine;
  if (m === b && ours === was) return theirs;
  return m === t && ours === others ? mine : undefined;
}
