import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { examples } from './examples.tsx';

const all = Object.entries(examples).flatMap(([component, states]) =>
  Object.entries(states).map(([state, element]) => ({
    component,
    state,
    html: renderToStaticMarkup(element),
  })),
);

test('every component has examples', () => {
  const files = globSync(`${import.meta.dirname}/[A-Z]*.tsx`).map((path) => basename(path, '.tsx'));
  const components = files.filter((name) => !name.endsWith('.test'));
  expect(Object.keys(examples).sort()).toEqual(components.sort());
});

describe.each(all)('$component, $state', ({ component, state, html }) => {
  test('says nothing that only a programmer understands', () => {
    expect(html).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
  });

  test('holds no script and no style of its own, which the security policy would refuse', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  test('leaves no heading, list or link empty', () => {
    const typed = !['hanya judul', 'baru diketik', 'kosong', 'tanpa apa pun'].includes(state);
    if (typed) expect(html).not.toMatch(/<(h\d|ul|ol|dl|a|p|blockquote)( [^>]*)?><\/\1>/);
  });

  test('has one first-level heading if it is a whole page, none otherwise', () => {
    const isPage =
      /Article$|^(Track|Batch|News|Story|District)List$|^(Signboard|NotFound|OfflineNotice|Withdrawn|Poster)$/.test(
        component,
      );
    expect(html.match(/<h1/g)?.length ?? 0).toBe(isPage ? 1 : 0);
  });
});
