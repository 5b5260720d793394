import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { askBudgets } from './build-budgets.ts';

const place = mkdtempSync(join(tmpdir(), 'anggaran-'));
afterAll(() => rmSync(place, { recursive: true }));

/** The files of a site, and its folder. */
function site(name: string, pages: Record<string, string>): [dist: string, files: string[]] {
  const files = Object.entries(pages).map(([path, page]) => {
    const file = join(path, 'index.html');
    mkdirSync(dirname(join(place, name, file)), { recursive: true });
    writeFileSync(join(place, name, file), `<!doctype html><title>Contoh</title>${page}`);
    return file;
  });
  return [join(place, name), files];
}

test('every page is asked once, and again only when it was made anew', () => {
  const heavy = `<p>${randomBytes(20_000).toString('base64')}</p>`;
  const late = '<link rel="stylesheet" href="/gaya.css">';
  const first = askBudgets(...site('satu', { '': 'Beranda', panjang: heavy, gaya: late, lain: heavy }));
  expect(first.map(({ page }) => page)).toEqual(['/panjang/', '/gaya/', '/lain/']);
  expect(first[0]!.message).toMatch(/^panjang\/index\.html {2}HTML and CSS weigh [\d,]+ bytes with brotli/);
  expect(first[0]!.remedy).toMatch(/^Pendekkan/);

  const [dist, files] = site('dua', { '': heavy, panjang: 'Not looked at', gaya: 'Mended', baru: late });
  const second = askBudgets(dist, files, new Set(['index.html', 'panjang/index.html']));
  expect(second.map(({ page }) => page)).toEqual(['/panjang/', '/baru/']);
  const third = askBudgets(dist, files, new Set());
  expect(third.map(({ page }) => page)).toEqual(['/', '/baru/']);
});
