type Data = Record<string, unknown>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What the form should show after a save. `sent` is what was saved, `typed` what the form holds now, `stored` what the
 * server made of it (others' fields merged in). All three tidy. A field typed since the save keeps what was typed.
 */
export function rebase(
  sent: Data,
  typed: Data,
  stored: Data,
): { data: Data; typedMeanwhile: boolean; othersChanged: boolean } {
  const data: Data = {};
  for (const name of new Set([...Object.keys(stored), ...Object.keys(typed)])) {
    const value = same(typed[name], sent[name]) ? stored[name] : typed[name];
    if (value !== undefined) data[name] = value;
  }
  return { data, typedMeanwhile: !same(sent, typed), othersChanged: !same(sent, stored) };
}
