import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { markdownFormat } from '../../admin/app/file-format.ts';
import { Preview } from '../../admin/app/previews/Preview.tsx';

const root = createRoot(document.body.appendChild(document.createElement('div')));

/** Draws the desk's own preview of news in this form and gives the HTML of its text. */
export function previewOf(slug: string, file: string): string {
  const entry = new Map<string, unknown>([
    ['collection', 'news'],
    ['slug', slug],
    ['data', markdownFormat.fromFile(file)],
  ]);
  flushSync(() => root.render(<Preview entry={entry} document={document} />));
  return document.querySelector('#isi .prose')?.innerHTML ?? '';
}
