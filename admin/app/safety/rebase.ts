import { mergeData } from '../../../src/model/merge/data.ts';

type Data = Record<string, unknown>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What the form should show after a save. `sent` is what was saved, `typed` what the form holds now, `stored` what the
 * server made of it (others' changes merged in). All three tidy. What was typed since the save stays.
 */
export function rebase(
  sent: Data,
  typed: Data,
  stored: Data,
): { data: Data; typedMeanwhile: boolean; othersChanged: boolean } {
  return {
    data: mergeData(sent, typed, stored).data,
    typedMeanwhile: !same(sent, typed),
    othersChanged: !same(sent, stored),
  };
}
