import { expect, test } from 'vitest';
import { Random } from '../../../tests/fixtures/random.ts';
import { textOf } from './alignment.ts';
import { mergeData } from './data.ts';
import { mergeText } from './text.ts';

const merge = (base: object | undefined, mine: object, theirs: object) => {
  const { data, taken, conflicts } = mergeData(
    base as Record<string, unknown>,
    mine as Record<string, unknown>,
    theirs as Record<string, unknown>,
  );
  return {
    data,
    taken: taken.map((path) => path.join('.')),
    conflicts: conflicts.map(({ shown }) => shown.join('.')),
  };
};

const session = (date: string, more: object = {}) => ({
  date,
  from: '08:00',
  to: '10:00',
  place: 'Contoh balai',
  ...more,
});
const base = { sessions: [session('2027-03-01'), session('2027-03-02'), session('2027-03-03')] };
const [first, second, third] = base.sessions as [object, object, object];

test('two people change different items of a list', () => {
  const mine = { sessions: [{ ...first, topic: 'Kayu' }, second, third] };
  const theirs = { sessions: [first, second, { ...third, place: 'Contoh aula' }] };
  expect(merge(base, mine, theirs)).toEqual({
    data: { sessions: [{ ...first, topic: 'Kayu' }, second, { ...third, place: 'Contoh aula' }] },
    taken: ['sessions.2'],
    conflicts: [],
  });
});

test('two people change different fields of one item; the same field is a conflict that names the item', () => {
  const mine = { sessions: [first, { ...second, topic: 'Kayu' }, third] };
  const theirs = { sessions: [first, { ...second, place: 'Contoh aula' }, third] };
  expect(merge(base, mine, theirs).data).toEqual({
    sessions: [first, { ...second, topic: 'Kayu', place: 'Contoh aula' }, third],
  });
  const clash = { sessions: [first, { ...second, topic: 'Jahit' }, third] };
  expect(merge(base, mine, clash).conflicts).toEqual(['sessions.1.topic']);
});

test('one adds, the other deletes, both keep their work', () => {
  const fresh = session('2027-03-04', { place: 'Contoh bengkel' });
  const other = session('2027-03-05', { topic: 'Contoh uji' });
  expect(merge(base, { sessions: [...base.sessions, fresh] }, { sessions: [second, third] }).data).toEqual({
    sessions: [second, third, fresh],
  });
  const both = [
    { sessions: [...base.sessions, fresh] },
    { sessions: [...base.sessions, other, fresh] },
  ] as const;
  expect(merge(base, ...both).data).toEqual({ sessions: [...base.sessions, fresh, other] });
  expect(merge(base, both[1], both[0]).data).toEqual({ sessions: [...base.sessions, fresh, other] });
});

test('deleting what the other changed is a conflict; the settled value stays in its place', () => {
  const changed = { ...second, topic: 'Kayu' };
  const [mine, theirs] = [{ sessions: [first, third] }, { sessions: [first, changed, third] }];
  expect(merge(base, mine, theirs).conflicts).toEqual(['sessions.1']);
  expect(mergeData(base, mine, theirs, (conflict) => conflict.theirs).data).toEqual(theirs);
});

test('one puts items into another order while the other edits one', () => {
  const mine = { sessions: [third, first, second] };
  const theirs = { sessions: [first, { ...second, topic: 'Kayu' }, third] };
  expect(merge(base, mine, theirs).data).toEqual({
    sessions: [third, first, { ...second, topic: 'Kayu' }],
  });
  expect(merge(base, mine, { sessions: [second, third, first] }).conflicts).toEqual(['sessions']);
});

test('lists of words and of links merge as well', () => {
  const tracks = { tracks: ['kayu', 'servis-ac'], audience: ['Warga baru', 'Pelaku usaha kecil'] };
  expect(
    merge(
      tracks,
      { tracks: ['kayu', 'servis-ac', 'jahit'], audience: ['Warga baru', 'Pelaku usaha kecil rumahan'] },
      { tracks: ['servis-ac'], audience: ['Warga', 'Pelaku usaha kecil'] },
    ),
  ).toEqual({
    data: { tracks: ['servis-ac', 'jahit'], audience: ['Warga', 'Pelaku usaha kecil rumahan'] },
    taken: ['tracks.0', 'audience.0'],
    conflicts: [],
  });
});

test('without a common version every difference is a conflict', () => {
  expect(merge(undefined, { title: 'A', list: ['a'] }, { title: 'B', list: ['b'] }).conflicts).toEqual([
    'title',
    'list',
  ]);
});

test('text merges by lines, and not where both wrote', () => {
  expect(mergeText('1\n2\n3\n4', '1a\n2\n3\n4', '1\n2\n3\n4\n5')).toBe('1a\n2\n3\n4\n5');
  expect(mergeText('1\n2', '1a\n2', '1\n2b')).toBeUndefined();
  expect(mergeText('1\n2\n3', '1\n3', '1\n3')).toBe('1\n3');
  expect(mergeText('', 'a', '')).toBe('a');
});

/** An entry with lists, each of whose values is unlike any other. */
function entry(random: Random, marks: () => string) {
  const items = (count: number) =>
    Array.from({ length: count }, () => ({ name: marks(), text: marks(), points: [marks(), marks()] }));
  return {
    title: marks(),
    words: Array.from({ length: random.between(0, 4) }, marks),
    items: items(random.between(0, 5)),
    group: { one: marks(), two: marks() },
    body: Array.from({ length: 6 }, marks).join('\n\n'),
  };
}
type Entry = ReturnType<typeof entry>;

/** Changes an entry as an editor would, and tells which marks are new and which are gone. */
function edit(random: Random, before: Entry, marks: () => string) {
  const after = structuredClone(before);
  for (let times = random.between(1, 3); times > 0; times -= 1) {
    const item = after.items[random.between(0, Math.max(0, after.items.length - 1))];
    const at = random.between(0, after.items.length);
    const deeds = [
      () => (after.title = marks()),
      () => (after.group.two = marks()),
      () => after.words.splice(random.between(0, after.words.length), 0, marks()),
      () => after.words.splice(random.between(0, after.words.length), 1),
      () => item && (item.text = marks()),
      () => item && item.points.push(marks()),
      () => after.items.splice(at, 0, { name: marks(), text: marks(), points: [marks()] }),
      () => after.items.splice(at, 1),
      () => after.items.push(...after.items.splice(0, 1)),
      () => (after.body = after.body.split('\n\n').with(random.between(0, 5), marks()).join('\n\n')),
    ];
    random.pick(deeds)();
  }
  return after;
}

const marksIn = (value: unknown) => new Set(textOf(value).match(/m\d+/g));

test('of 4,000 pairs of edits no change is lost, whoever saved first', () => {
  const random = new Random(7);
  let [number, merged] = [0, 0];
  const marks = () => `m${number++}`;
  for (let round = 0; round < 4_000; round += 1) {
    const common = entry(random, marks);
    const [mine, theirs] = [edit(random, common, marks), edit(random, common, marks)];
    const [one, other] = [mergeData(common, mine, theirs), mergeData(common, theirs, mine)];
    const [was, ours, others, now] = [common, mine, theirs, one.data].map(marksIn) as [
      Set<string>,
      Set<string>,
      Set<string>,
      Set<string>,
    ];
    const places = (conflicts: typeof one.conflicts) => conflicts.map(({ path }) => path.join('.')).sort();
    expect(places(one.conflicts)).toEqual(places(other.conflicts));
    // Mine is kept whole; of theirs, whatever is not shown beside mine as a conflict.
    const asked = new Set(one.conflicts.flatMap((conflict) => [...marksIn(conflict.theirs ?? '')]));
    const dropped = new Set(one.conflicts.flatMap((conflict) => [...marksIn(conflict.base ?? '')]));
    expect([...ours].filter((mark) => !was.has(mark) && !now.has(mark))).toEqual([]);
    expect([...others].filter((mark) => !was.has(mark) && !now.has(mark) && !asked.has(mark))).toEqual([]);
    const lost = (mark: string) => ours.has(mark) && others.has(mark) && !now.has(mark);
    expect([...was].filter(lost)).toEqual([]);
    const kept = (mark: string) =>
      now.has(mark) && !dropped.has(mark) && (!ours.has(mark) || !others.has(mark));
    expect([...was].filter(kept)).toEqual([]);
    if (one.conflicts.length === 0) {
      merged += 1;
      expect(textOf(one.data)).toBe(textOf(other.data));
    }
    expect(mergeData(common, mine, mine)).toEqual({ data: mine, taken: [], conflicts: [] });
    expect(textOf(mergeData(common, mine, common).data)).toBe(textOf(mine));
    expect(textOf(mergeData(common, common, theirs).data)).toBe(textOf(theirs));
  }
  expect(merged).toBeGreaterThan(2_000);
});
