/**
 * Cuts Plus Jakarta Sans down to the letters Indonesian is written with and the weights the site uses, and writes the
 * result to public/fonts/, and as outlines of two fixed weights for share images to src/outputs/share-image/. Run it again after the package or the letters change: `node scripts/subset-font.mjs`.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/** ASCII, the accents of loan words and names, and the marks that Indonesian typesetting needs. */
const ASCII = String.fromCodePoint(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index));
const LETTERS = `${ASCII}éÉèëêáàâäíïóöôúüçñ–—‘’“”…•·×°²½€→←↑↓`;
/** 400 for text, 800 for headlines; everything between is drawn by the one variable file. */
const WEIGHTS = { wght: { min: 400, max: 800 } };
const LIMIT = 20 * 1024;

const source = new URL('../node_modules/@fontsource-variable/plus-jakarta-sans/', import.meta.url);
const target = new URL('../public/fonts/', import.meta.url);

const whole = readFileSync(new URL('files/plus-jakarta-sans-latin-wght-normal.woff2', source));
const subset = await subsetFont(whole, LETTERS, { targetFormat: 'woff2', variationAxes: WEIGHTS });
if (subset.length > LIMIT)
  throw new Error(`The subset has ${subset.length} bytes; the limit is ${LIMIT}. Leave letters out.`);

mkdirSync(target, { recursive: true });
writeFileSync(new URL('plus-jakarta-sans.woff2', target), subset);
copyFileSync(new URL('LICENSE', source), new URL('OFL.txt', target));
// Share images are drawn from outlines, which are read from uncompressed files of one weight each.
for (const weight of [600, 800]) {
  const letters = await subsetFont(whole, LETTERS, { targetFormat: 'sfnt', variationAxes: { wght: weight } });
  writeFileSync(
    new URL(`../src/outputs/share-image/plus-jakarta-sans-${weight}.ttf`, import.meta.url),
    letters,
  );
}
console.log(`public/fonts/plus-jakarta-sans.woff2: ${whole.length} → ${subset.length} bytes`);
