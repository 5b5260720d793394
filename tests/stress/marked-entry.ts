import { parseEntry } from '../../admin/server/merge.ts';

/** An entry whose every part can be told apart: three fields and three paragraphs. */
export interface MarkedEntry {
  title: string;
  summary: string;
  author: string;
  first: string;
  second: string;
  third: string;
}

export type Part = keyof MarkedEntry;
export const PARTS: readonly Part[] = ['title', 'summary', 'author', 'first', 'second', 'third'];

export const freshEntry = (title: string): MarkedEntry => ({
  title,
  summary: 'Contoh ringkasan',
  author: 'Contoh penulis',
  first: 'Contoh satu',
  second: 'Contoh dua',
  third: 'Contoh tiga',
});

/** The file of an entry. Paragraphs stand far enough apart that changes to two of them never touch. */
export function writeMarked({ title, summary, author, first, second, third }: MarkedEntry): string {
  return `---
kind: berita
title: ${title}
summary: ${summary}
publishedAt: 2026-01-05T08:00:00+07:00
author: ${author}
---
${first}

Contoh jarak.

${second}

Contoh jarak.

${third}
`;
}

/** The parts of an entry's file. */
export function readMarked(text: string): MarkedEntry {
  const parsed = parseEntry(text);
  if (!parsed) throw new Error(`No entry:\n${text}`);
  const [first = '', , second = '', , third = ''] = parsed.body.trim().split('\n\n');
  const { title, summary, author } = parsed.data as Record<string, string>;
  return { title: title ?? '', summary: summary ?? '', author: author ?? '', first, second, third };
}
