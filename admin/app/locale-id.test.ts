import en from 'decap-cms-locales/dist/esm/en/index.js';
import { expect, test } from 'vitest';
import { id } from './locale-id.ts';

type Phrases = { readonly [key: string]: string | Phrases };

const flat = (phrases: Phrases, at = ''): [string, string][] =>
  Object.entries(phrases).flatMap(([key, phrase]) =>
    typeof phrase === 'string' ? [[`${at}${key}`, phrase]] : flat(phrase, `${at}${key}.`),
  );

const interpolations = (phrase: string) => [...new Set(phrase.match(/%\{\w+\}/g) ?? [])].sort();

test('every phrase of Decap has an Indonesian one, and no other', () => {
  expect(
    flat(id)
      .map(([key]) => key)
      .sort(),
  ).toEqual(
    flat(en as Phrases)
      .map(([key]) => key)
      .sort(),
  );
});

test('an Indonesian phrase speaks of the same things as the English one', () => {
  const english = new Map(flat(en as Phrases));
  for (const [key, phrase] of flat(id))
    expect([key, interpolations(phrase)]).toEqual([key, interpolations(english.get(key)!)]);
});

test('no phrase is left in English', () => {
  const english = new Map(flat(en as Phrases));
  const alike = flat(id).filter(
    ([key, phrase]) => phrase === english.get(key) && /[a-z]{3}/i.test(phrase.replace(/%\{\w+\}/g, '')),
  );
  expect(alike.map(([key]) => key)).toEqual(['editor.editorWidgets.markdown.markdown']);
});
