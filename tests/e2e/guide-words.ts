import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { parse, stringify } from 'yaml';
import { root } from '../../scripts/paths.ts';

const file = join(root, 'docs/penyunting/gambar.yml');

/** What each picture of the guide shows in words, as it was when the picture was taken. */
export function keptWords(): Record<string, string> {
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

export function keepWords(name: string, words: string): void {
  const kept = Object.entries({ ...keptWords(), [name]: words });
  const sorted = kept.sort(([one], [other]) => (one < other ? -1 : 1));
  const why =
    '# What each picture shows in words; `npm run guide:pictures` writes it, the browser tests compare.\n';
  writeFileSync(file, why + stringify(Object.fromEntries(sorted), { lineWidth: 0, blockQuote: 'literal' }));
}

/**
 * What stands on the screen in these parts and between them, line by line, what is typed or chosen in fields included: labels,
 * buttons, sentences. Of a whole page its uppermost panel, if one is open. Days, times and numbers are told as “#”.
 * @param but what is left out, as a selector.
 */
export async function wordsOn(parts: Page | readonly Locator[], but?: string): Promise<string> {
  const isPage = 'goto' in parts;
  const from = isPage ? parts.locator(':is(body, dialog:modal)').last() : parts[0]!;
  const others = isPage ? [] : await Promise.all(parts.slice(1).map((part) => part.elementHandle()));
  const without = ['script, style', but, isPage && '.Toastify'].filter(Boolean).join(', ');
  const lines = await from.evaluate(readLines, { others, without });
  return lines.map(withoutNumbers).join('\n');
}

/** Runs in the browser. */
function readLines(
  first: Element,
  { others, without }: { others: readonly (Node | null)[]; without: string },
): string[] {
  const range = document.createRange();
  range.selectNode(first);
  for (const other of others) {
    if (!other) continue;
    const its = document.createRange();
    its.selectNode(other);
    if (its.compareBoundaryPoints(Range.START_TO_START, range) < 0)
      range.setStart(its.startContainer, its.startOffset);
    if (its.compareBoundaryPoints(Range.END_TO_END, range) > 0) range.setEnd(its.endContainer, its.endOffset);
  }
  const textOf = (node: Node): string => {
    // What a field offers is no text of the screen. A text of the preview is no Text of this window.
    if (node.nodeType === Node.TEXT_NODE)
      return node.parentElement?.closest('textarea, select') ? '' : (node.nodeValue ?? '');
    if (node instanceof HTMLInputElement) {
      if (['file', 'hidden'].includes(node.type)) return '';
      return ['checkbox', 'radio'].includes(node.type)
        ? node.checked
          ? '☑'
          : '☐'
        : node.value || node.placeholder;
    }
    if (node instanceof HTMLTextAreaElement) return node.value || node.placeholder;
    return node instanceof HTMLSelectElement ? (node.selectedOptions[0]?.label ?? '') : '';
  };
  const lines: string[] = [];
  const read = (top: Node, isIn: (node: Node) => boolean) => {
    const walker = top.ownerDocument!.createTreeWalker(top, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node: Node | null = top; node; node = walker.nextNode()) {
      if (!isIn(node)) continue;
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement! : (node as Element);
      if (element.closest(without) || !element.checkVisibility({ visibilityProperty: true })) continue;
      // Of the preview what the page itself says; what stands beside it is read where it is pictured.
      const page = node instanceof HTMLIFrameElement && node.contentDocument?.querySelector('main');
      if (page) read(page, () => true);
      const line = textOf(node).replace(/\s+/g, ' ').trim();
      if (line) lines.push(line);
    }
  };
  read(range.commonAncestorContainer, (node) => range.intersectsNode(node));
  return lines;
}

const ofTheCalendar =
  'Senin Selasa Rabu Kamis Jumat Sabtu Minggu Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'
    .split(' ')
    .join('|');

function withoutNumbers(line: string): string {
  return line
    .replace(/token=\S+/g, 'token=#')
    .replace(/(?<=-)[0-9a-f]{8,}(?=\.)/g, '#')
    .replace(new RegExp(`(?<!\\p{L})(?:${ofTheCalendar})(?!\\p{L})`, 'gu'), '#')
    .replace(/\d+(?:[.,:/–-]\d+)*/g, '#')
    .replace(/#(?:[ ,]+#)+/g, '#');
}
