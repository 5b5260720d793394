import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/model/check.ts';
import { allContentTypes, contentTypes } from '../../src/model/index.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { markdownFormat, parseFile, tidy, toFile } from './file-format.ts';

const content = join(import.meta.dirname, '../../content');
const news = contentTypes.news as unknown as ContentType;

const files = allContentTypes.flatMap((type) =>
  type.file
    ? [[type, type.file] as const]
    : readdirSync(join(content, type.folder!)).map((name) => [type, `${type.folder}/${name}`] as const),
);

test.each(files.map(([type, file]) => [file, type] as const))(
  '%s says the same after a load and a save',
  (file, type) => {
    const before = parseFile(type, readFileSync(join(content, file), 'utf8'));
    const after = parseFile(type, toFile(type, before));
    expect(tidy(type, after)).toEqual(tidy(type, before));
    const { body: _, ...front } = after;
    expect(checkData(type, front).problems).toEqual([]);
  },
);

describe('writing a file', () => {
  test('an emptied field is an absent one, and a group of blanks too', () => {
    const text = toFile(news, {
      title: 'Contoh',
      summary: '',
      expiresAt: null,
      tracks: [],
      photo: { src: '', decorative: false },
      pinned: false,
      body: '  ',
    });
    expect(text).toBe('---\ntitle: Contoh\npinned: false\n---\n');
  });

  test('a title that looks like a date, a number or yes stays a text', () => {
    for (const title of ['2027-01-01', '1945', 'ya', 'true', 'null', '0x10', '12:30', "'", '- a', '# a']) {
      expect(markdownFormat.fromFile(toFile(news, { title }))).toEqual({ title });
    }
  });

  test('fields come in the order of the model', () => {
    const text = toFile(news, { summary: 'S', title: 'T', kind: 'berita' });
    expect(text.split('\n').slice(1, 4)).toEqual(['kind: berita', 'title: T', 'summary: S']);
  });
});

test('two drafts that say the same are equal once tidy', () => {
  const form = {
    title: 'Contoh ',
    summary: '',
    pinned: false,
    tracks: [],
    photo: { src: '', decorative: false },
    body: 'Isi\n',
  };
  expect(JSON.stringify(tidy(news, form))).toBe(JSON.stringify(tidy(news, { body: 'Isi', title: 'Contoh' })));
});
