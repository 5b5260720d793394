/** A value as text that is the same for values that say the same, whatever the order of their keys. */
export function textOf(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? ''
  );
}

/** The longest common subsequence of two lists, as pairs of positions. */
export function align(one: readonly string[], other: readonly string[]): [number, number][] {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  const pairs = Array.from({ length: start }, (_, at): [number, number] => [at, at]);
  const [rows, columns] = [end - start, otherEnd - start];
  // length[row][column]: how much the rests from there have in common.
  const length = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      length[row]![column] =
        one[start + row] === other[start + column]
          ? length[row + 1]![column + 1]! + 1
          : Math.max(length[row + 1]![column]!, length[row]![column + 1]!);
  for (let [row, column] = [0, 0]; row < rows && column < columns;) {
    if (one[start + row] === other[start + column]) pairs.push([start + row++, start + column++]);
    else if (length[row + 1]![column]! >= length[row]![column + 1]!) row += 1;
    else column += 1;
  }
  for (let at = 0; at < one.length - end; at += 1) pairs.push([end + at, otherEnd + at]);
  return pairs;
}
