type Data = Record<string, unknown>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The fields an editor has to choose: changed by both, and differently. Without a common base every difference counts.
 */
export function contested(mine: Data, theirs: Data, base: Data | undefined): string[] {
  return names(mine, theirs).filter(
    (name) =>
      !same(mine[name], theirs[name]) &&
      (!base || (!same(mine[name], base[name]) && !same(theirs[name], base[name]))),
  );
}

/** Both sides' changes in one: what only one side changed is taken from it, what both changed from the choices. */
export function combine(mine: Data, theirs: Data, base: Data | undefined, choices: Data): Data {
  const combined: Data = {};
  for (const name of names(mine, theirs)) {
    const onlyTheirs = base ? same(mine[name], base[name]) : same(mine[name], theirs[name]);
    const value = name in choices ? choices[name] : onlyTheirs ? theirs[name] : mine[name];
    if (value !== undefined) combined[name] = value;
  }
  return combined;
}

function names(...versions: Data[]): string[] {
  return [...new Set(versions.flatMap((version) => Object.keys(version)))];
}
