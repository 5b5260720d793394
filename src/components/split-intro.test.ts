import { expect, test } from 'vitest';
import { renderMarkdown } from '../markdown/index.ts';
import { splitIntro } from './split-intro.ts';

test('a guide opens with what stands before its first heading', () => {
  const { html } = renderMarkdown('Pembuka.\n\n## Bahan\n\nKayu.');
  expect(splitIntro(html)).toEqual({
    intro: '<p>Pembuka.</p>\n',
    rest: '<h2 id="t-bahan">Bahan</h2>\n<p>Kayu.</p>\n',
  });
});

test('a text without headings is all opening', () => {
  expect(splitIntro('<p>Pembuka.</p>')).toEqual({ intro: '<p>Pembuka.</p>', rest: '' });
});

test('a text that starts with a heading has no opening', () => {
  expect(splitIntro('<h2 id="t-a">A</h2>').intro).toBe('');
});
