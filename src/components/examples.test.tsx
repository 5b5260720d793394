import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { toEpoch } from '../calendar.ts';
import { withKeptList, withNote } from '../offline/note.ts';
import { batchStatus } from '../views/batch-status.ts';
import { batches, lastDay, readAt } from './example-views.ts';
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

test('every batch is in the state it shows, on the day of the examples', () => {
  for (const { dates, status } of [...Object.values(batches), lastDay])
    expect(batchStatus(dates, toEpoch(readAt)), status).toBe(status);
});

test('the note of a kept page, and the list of those, are what a device without network makes', () => {
  const draw = (component: string, state: string) => renderToStaticMarkup(examples[component]![state]!);
  const link = '<a class="skip"></a>';
  const note = withNote(link, toEpoch('2027-03-04T08:00:00+07:00'), false).replace(link, '');
  expect(draw('AlertBar', 'halaman tersimpan').replace('data-kept=""', 'data-kept')).toBe(note);
  const list = (html: string) => /<ul class="kept-pages".*<\/ul>/.exec(html)![0];
  const drawn = list(draw('OfflineNotice', 'dengan yang tersimpan'));
  const kept = [...drawn.matchAll(/<a href="([^"]*)">([^<]*)/g)].map(([, path, title]) => ({
    path: path!,
    title: title!,
  }));
  expect(list(withKeptList(draw('OfflineNotice', 'biasa'), kept))).toBe(drawn);
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
    const waiting = /<(\w+)[^>]* (?:data-part|role)="[^"]*"[^>]*><\/\1>/g; // for what a script will say
    if (typed)
      expect(html.replaceAll(waiting, '…')).not.toMatch(/<(h\d|ul|ol|dl|a|p|blockquote)( [^>]*)?><\/\1>/);
  });

  test('has one first-level heading if it is a whole page, none otherwise', () => {
    const isPage =
      /Article$|^(Track|Batch|News|Story|District)List$|^(Signboard|NotFound|OfflineNotice|Withdrawn|Poster)$/.test(
        component,
      );
    expect(html.match(/<h1/g)?.length ?? 0).toBe(isPage ? 1 : 0);
  });
});
