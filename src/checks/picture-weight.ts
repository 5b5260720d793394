import type { BuiltSite } from './built-site.ts';
import { perPage } from './check.ts';
import { childNamed, type Element, type Page } from './page.ts';

/** What the first picture of a page may weigh on a phone, and all letters together, in bytes. */
const pictureBudget = 40_000;
const letterBudget = 20_000;

/** A phone 360 px wide; a root font size of 16 px. */
const PHONE = 360;
const REM = 16;
const DENSITIES = [1, 2, 3];

/** The width in CSS pixels that `sizes` gives a picture on the phone. Knows what our components write: `(min-width: …rem) …`. */
function drawnWidth(sizes: string): number {
  for (const part of sizes.split(',').map((each) => each.trim())) {
    const [, kind, bound, length] = /^(?:\((min|max)-width: ([\d.]+)rem\) )?(\S+)$/.exec(part) ?? [];
    const holds = !kind || (kind === 'min' ? PHONE >= Number(bound) * REM : PHONE <= Number(bound) * REM);
    if (holds && length) return parseFloat(length) * (length.endsWith('vw') ? PHONE / 100 : REM);
  }
  return PHONE;
}

/** What a browser takes from a `srcset` of widths: the smallest that is wide enough, or the widest. */
export function chosen(srcset: string, sizes: string, density: number): string {
  const candidates = srcset
    .split(',')
    .map((part) => part.trim().split(/\s+/))
    .map(([url, width]) => ({ url: url!, width: parseInt(width!) }))
    .sort((a, b) => a.width - b.width);
  const wanted = drawnWidth(sizes) * density;
  return (candidates.find(({ width }) => width >= wanted) ?? candidates.at(-1)!).url;
}

function* tooHeavy(picture: Element, page: Page, site: BuiltSite) {
  const source = childNamed(picture, 'source')?.attributes;
  for (const density of DENSITIES) {
    const url = source
      ? chosen(source.srcset ?? '', source.sizes ?? '', density)
      : (childNamed(picture, 'img')?.attributes.src ?? '');
    const file = site.fileAt(site.resolve(url, page.path)?.pathname ?? '');
    const bytes = file ? site.size(file) : 0;
    if (bytes > pictureBudget)
      yield page.problem(
        `The first picture weighs ${bytes.toLocaleString('en')} bytes at 360 px and density ${density}: ${url}.`,
        picture,
      );
  }
}

export const pictureWeight = perPage(
  'The first picture of a page weighs 40,000 bytes at most at 360 px, the others wait; all letters together 20,000.',
  function* (page, site) {
    const [first] = page.all('picture');
    if (first) yield* tooHeavy(first, page, site);
    for (const image of page.all('img').slice(1))
      if (image.attributes.loading !== 'lazy')
        yield page.problem(`${image.attributes.src} does not wait until it is near: loading="lazy".`, image);
    const letters = new Set([...page.html.matchAll(/url\(["']?([^"')]+\.woff2?)/g)].map(([, url]) => url!));
    const files = [...letters].map((url) => site.fileAt(site.resolve(url, page.path)?.pathname ?? ''));
    const bytes = files.reduce((sum, file) => sum + (file ? site.size(file) : 0), 0);
    if (bytes > letterBudget) yield page.problem(`Its letters weigh ${bytes.toLocaleString('en')} bytes.`);
  },
);
