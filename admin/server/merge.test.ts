import { expect, test } from 'vitest';
import { changedFields, mergeEntry } from './merge.ts';

const entry = (fields: Record<string, string>, body = 'Satu.\n\nDua.\n\nTiga.\n') =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n${body}`;

const base = entry({ title: 'Contoh', summary: 'Lama' });

test('different fields merge by themselves', () => {
  const mine = entry({ title: 'Contoh baru', summary: 'Lama' });
  const theirs = entry({ title: 'Contoh', summary: 'Baru', pinned: 'true' });
  const merged = mergeEntry({ base, mine, theirs });
  expect(merged.text).toBe(entry({ title: 'Contoh baru', summary: 'Baru', pinned: 'true' }));
  expect(merged.taken).toEqual(['summary', 'pinned']);
});

test('the same field changed by both is a conflict that shows all three values', () => {
  const merged = mergeEntry({
    base,
    mine: entry({ title: 'Milik saya', summary: 'Lama' }),
    theirs: entry({ title: 'Milik dia', summary: 'Baru' }),
  });
  expect(merged.text).toBeUndefined();
  expect(merged.conflicts).toEqual([
    { field: 'title', shown: 'title', mine: 'Milik saya', theirs: 'Milik dia', base: 'Contoh' },
  ]);
});

test('the same change by both is no conflict', () => {
  const both = entry({ title: 'Sama', summary: 'Lama' });
  expect(mergeEntry({ base, mine: both, theirs: both }).text).toBe(both);
});

test('paragraphs far apart merge, the same paragraph does not', () => {
  const mine = entry({ title: 'Contoh', summary: 'Lama' }, 'Satu saya.\n\nDua.\n\nTiga.\n');
  const apart = entry({ title: 'Contoh', summary: 'Lama' }, 'Satu.\n\nDua.\n\nTiga dia.\n');
  expect(mergeEntry({ base, mine, theirs: apart }).text).toContain('Satu saya.\n\nDua.\n\nTiga dia.\n');
  const clash = entry({ title: 'Contoh', summary: 'Lama' }, 'Satu dia.\n\nDua.\n\nTiga.\n');
  expect(mergeEntry({ base, mine, theirs: clash }).conflicts[0]?.field).toBe('body');
});

test('an optional field emptied on one side only counts as removed', () => {
  const before = entry({ title: 'Contoh', source: 'Koran' });
  const theirs = entry({ title: 'Contoh', source: '""' });
  const mine = entry({ title: 'Contoh baru', source: 'Koran' });
  const merged = mergeEntry({ base: before, mine, theirs });
  expect(merged.text).toBe(entry({ title: 'Contoh baru', source: '""' }));
});

test('without a common version every difference is a conflict', () => {
  const merged = mergeEntry({
    base: null,
    mine: entry({ title: 'A' }, ''),
    theirs: entry({ title: 'B' }, ''),
  });
  expect(merged.conflicts.map(({ field }) => field)).toEqual(['title']);
});

test('one side deleting what the other changed is a conflict; deleting what nobody touched is not', () => {
  const changed = entry({ title: 'Baru', summary: 'Lama' });
  expect(mergeEntry({ base, mine: null, theirs: changed }).conflicts).toHaveLength(1);
  expect(mergeEntry({ base, mine: null, theirs: base }).text).toBeNull();
});

test('settings, which are YAML alone, merge by field as well', () => {
  const merged = mergeEntry({
    base: 'name: A\nshort: B\n',
    mine: 'name: X\nshort: B\n',
    theirs: 'name: A\nshort: Y\n',
  });
  expect(merged.text).toBe('name: X\nshort: Y\n');
});

test('an entry that cannot be read still merges by lines, or says so', () => {
  const merged = mergeEntry({
    base: '---\na: [\n---\n',
    mine: '---\na: [1\n---\n',
    theirs: '---\na: [2\n---\n',
  });
  expect(merged.conflicts[0]?.field).toBe('');
});

test('names the fields that differ', () => {
  expect(changedFields(base, entry({ title: 'Contoh', summary: 'Baru' }, 'Lain.\n'))).toEqual([
    'summary',
    'body',
  ]);
  expect(changedFields(null, entry({ title: 'A' }, ''))).toEqual(['title']);
});

test('what merges is what a person would have typed: long text, dates and quotes keep their form', () => {
  const one = '---\ntitle: "2026"\npublishedAt: 2026-01-05T08:00:00+07:00\nsummary: A\n---\nIsi\n';
  const mine = one.replace('summary: A', 'summary: B');
  const theirs = one.replace('2026-01-05', '2026-01-06');
  expect(mergeEntry({ base: one, mine, theirs }).text).toBe(
    '---\ntitle: "2026"\npublishedAt: 2026-01-06T08:00:00+07:00\nsummary: B\n---\nIsi\n',
  );
});

test('the blank line that the desk puts above a text is no change of it', () => {
  const fields = { title: 'Contoh', summary: 'Lama' };
  const spaced = (body: string) => entry(fields, `\n${body}`);
  expect(changedFields(base, spaced('Satu.\n\nDua.\n\nTiga.\n'))).toEqual([]);
  const merged = mergeEntry({
    base,
    mine: spaced('Satu saya.\n\nDua.\n\nTiga.\n'),
    theirs: spaced('Satu.\n\nDua.\n\nTiga dia.\n'),
  });
  expect(merged.text).toBe(spaced('Satu saya.\n\nDua.\n\nTiga dia.\n'));
  const onlyBlank = mergeEntry({
    base,
    mine: spaced('Satu saya.\n\nDua.\n\nTiga.\n'),
    theirs: spaced('Satu.\n\nDua.\n\nTiga.\n'),
  });
  expect(onlyBlank).toEqual({ text: spaced('Satu saya.\n\nDua.\n\nTiga.\n'), taken: [], conflicts: [] });
});
