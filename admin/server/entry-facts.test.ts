import { expect, test } from 'vitest';
import { entryPlace } from './content-paths.ts';
import { readFacts } from './entry-facts.ts';
import { districtText, newsText } from './testing/content.ts';

test('an entry has a date where its type is sorted by one, and none where it is sorted by a name', () => {
  const facts = (path: string, text: string) => readFacts(entryPlace(path), text);
  expect(facts('content/news/kabar.md', newsText()).date).toBe('2026-01-05T08:00:00+07:00');
  expect(facts('content/districts/contoh-timur.md', districtText('Contoh Timur')).date).toBeNull();
});
