import { perPage } from './check.ts';
import { around } from './page.ts';

/** What a mistake in code or text leaves for readers to see. */
const leftovers: [RegExp, string][] = [
  [/\bundefined\b/, '“undefined”'],
  [/\[object \w+\]/, 'an object printed as text'],
  [/Invalid Date/, '“Invalid Date”'],
  [/\bNaN\b/, '“NaN”'],
  [/\uFFFD/, 'a character lost by a wrong encoding (U+FFFD)'],
  [/\{\{|\}\}|\$\{/, 'a template that was not filled in'],
];
/** Markdown that was shown instead of rendered. */
const markdown: [RegExp, string][] = [
  [/\*\*\S/, '“**”: bold that was not rendered'],
  [/\]\((?:https?:|\/)/, '“](”: a link that was not rendered'],
  [/(^|\n)#{1,6} \S/, '“#”: a heading that was not rendered'],
  [/```/, '“```”: code that was not rendered'],
  [/(^|\n)(<{7} |>{7} |={7}(\n|$))/, 'the mark of a merge conflict'],
];
const notText = ['script', 'style', 'code', 'pre'];
const readAttributes = [
  'alt',
  'title',
  'aria-label',
  'content',
  'href',
  'src',
  'value',
  'placeholder',
  'datetime',
];

export const noLeftovers = perPage('No page shows what a mistake left behind.', function* (page) {
  for (const text of page.texts) {
    if (around(text).some((name) => notText.includes(name))) continue;
    for (const [pattern, what] of [...leftovers, ...markdown])
      if (pattern.test(text.text))
        yield page.problem(`The text shows ${what}: “${excerpt(text.text, pattern)}”.`, text);
  }
  for (const element of page.elements)
    for (const name of readAttributes)
      for (const [pattern, what] of leftovers)
        if (pattern.test(element.attributes[name] ?? ''))
          yield page.problem(
            `${name} of <${element.name}> holds ${what}: “${element.attributes[name]}”.`,
            element,
          );
});

function excerpt(text: string, pattern: RegExp): string {
  const at = text.search(pattern);
  return text
    .slice(Math.max(0, at - 20), at + 40)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
