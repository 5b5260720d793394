import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { askBudgets } from './build-budgets.ts';

const place = mkdtempSync(join(tmpdir(), 'anggaran-'));
afterAll(() => rmSync(place, { recursive: true }));

/** A site in a folder of its own: texts are written, links lead to the file of another site. */
function site(name: string, pages: Record<string, string | { as: string }>): string {
  for (const [path, page] of Object.entries(pages)) {
    const file = join(place, name, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    if (typeof page === 'string') writeFileSync(file, `<!doctype html><title>Contoh</title>${page}`);
    else linkSync(join(place, page.as, path, 'index.html'), file);
  }
  return join(place, name);
}

test('every page is asked once, and again only when it was made anew', () => {
  const heavy = `<p>${randomBytes(20_000).toString('base64')}</p>`;
  const late = '<link rel="stylesheet" href="/gaya.css">';
  const first = askBudgets(site('satu', { '': 'Beranda', panjang: heavy, gaya: late, lain: 'Lain' }));
  expect(first.asked).toBe(4);
  expect(first.breaches.map(({ page }) => page).sort()).toEqual(['/gaya/', '/panjang/']);
  const [breach] = first.breaches.filter(({ page }) => page === '/panjang/');
  expect(breach!.message).toMatch(/^panjang\/index\.html {2}HTML and CSS weigh [\d,]+ bytes with brotli/);
  expect(breach!.remedy).toMatch(/^Pendekkan/);

  const unchanged = { as: 'satu' };
  const second = askBudgets(site('dua', { '': unchanged, panjang: unchanged, gaya: 'Mended', baru: heavy }));
  expect(second.asked).toBe(2);
  expect(second.breaches.map(({ page }) => page).sort()).toEqual(['/baru/', '/panjang/']);
});
