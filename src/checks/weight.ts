import { brotliCompressSync, constants } from 'node:zlib';
import { perPage } from './check.ts';

/** What one first flight of TCP carries. */
export const budget = 14_600;

/** Brotli's qualities, the quick ones first: only what does not fit so is compressed as well as the server does. */
const QUALITIES = [1, 9, 11];

/** What brotli makes of bytes, in bytes. */
export function compressed(bytes: Buffer | string, quality: number): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

export const weight = perPage(
  'A page with all the CSS of a screen fits one first flight: 14,600 bytes with brotli.',
  function* (page, site) {
    const sheets = page
      .links('stylesheet')
      .filter(({ attributes }) => attributes.media !== 'print')
      .map(({ attributes }) => site.resolve(attributes.href ?? '', page.path))
      .map((url) => url && site.fileAt(url.pathname))
      .filter((file) => file !== undefined);
    const parts = [page.html, ...sheets.map((file) => site.bytes(file))];
    const weigh = (quality: number) => parts.reduce((sum, part) => sum + compressed(part, quality), 0);
    let bytes = 0;
    for (const quality of QUALITIES) {
      bytes = weigh(quality);
      if (bytes <= budget) return;
    }
    yield page.problem(
      `HTML and CSS weigh ${bytes.toLocaleString('en')} bytes with brotli, ${(bytes - budget).toLocaleString('en')} too many: show less on one page, or page the list.`,
    );
  },
);
