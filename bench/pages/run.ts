/**
 * `npm run bench:pages`: what a page of each type costs a reader on a cheap phone, beside the bare page (the same
 * text by hand, the floor) and two peers' pages of the same entries: 360 × 740, 1.6 Mbit/s, 150 ms, processor four
 * times slowed, empty cache, a new TLS connection; one after the other within each round, medians.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cache, root } from '../../scripts/paths.ts';
import { runOrExplain, say } from '../../scripts/say.mjs';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import type { Contender } from '../contender.ts';
import { makeCertificate, type Certificate } from '../certificate.ts';
import { eleventy } from '../eleventy.ts';
import { measure } from '../measure.ts';
import { plainAstro } from '../plain-astro.ts';
import { serve } from '../search/serve.ts';
import { median, table } from '../table.ts';
import { writeBare } from './bare.ts';
import { slowLine } from './line.ts';
import { load, type Load } from './load.ts';
import { pageTypes } from './types.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    /** Only the types whose names hold this. */
    only: { type: 'string', default: '' },
  },
});
const folder = join(cache, 'bench-pages');
const content = join(root, 'content');

/** A page that is measured; `floor` is the bare page its times are compared with. */
interface Measured {
  readonly name: string;
  readonly url: string;
  readonly floor?: string;
}

await runOrExplain(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const dist = join(folder, 'dist');
  await measure('npm run --silent build', root, { OUT_DIR: dist, SITE_URL: 'https://contoh.go.id' });
  const types = Object.entries(pageTypes).filter(([name]) => name.includes(values.only));
  const bare = join(folder, 'bare');
  for (const [, path] of types) writeBare(dist, path, bare);
  const peers = [await built(eleventy, 'eleventy'), await built(plainAstro, 'plain-astro')];
  const certificate = makeCertificate(join(folder, 'keys'), '127.0.0.1');
  const [site, floor, ...others] = await Promise.all(
    [dist, bare, ...peers.map(({ folder }) => join(folder, 'dist'))].map((each) => far(each, certificate)),
  );
  const pages: Measured[] = types.flatMap(([name, path]) => [
    { name: `${name}, bare`, url: floor!.origin + path },
    { name, url: site!.origin + path, floor: `${name}, bare` },
  ]);
  const item = types.some(([name]) => name === 'news item') ? { floor: 'news item, bare' } : {};
  pages.push(
    { name: 'Eleventy, news item', url: `${others[0]!.origin}/posts/news-bimtek-120-warga/`, ...item },
    { name: 'plain Astro, news item', url: `${others[1]!.origin}/blog/news-bimtek-120-warga/`, ...item },
    { name: 'Eleventy, list', url: `${others[0]!.origin}/blog/` },
    { name: 'plain Astro, list', url: `${others[1]!.origin}/blog/` },
  );
  const browser = await launchBrowser();
  try {
    report(await loadAll(browser, pages), pages);
  } finally {
    await browser.close();
    await Promise.all([site!, floor!, ...others].map((each) => each.close()));
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Serves a folder at the other end of a slow line. */
async function far(folder: string, certificate: Certificate) {
  const server = await serve([folder], {}, undefined, certificate);
  const line = await slowLine(Number(new URL(server.origin).port));
  return {
    origin: `https://127.0.0.1:${line.port}`,
    close: () => Promise.all([line.close(), server.close()]),
  };
}

async function built(
  peer: (folder: string, content: string) => Promise<Contender>,
  name: string,
): Promise<Contender> {
  const contender = await peer(join(folder, name), content);
  await measure(contender.command, contender.folder, {
    ...contender.env,
    PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  });
  return contender;
}

async function loadAll(browser: Awaited<ReturnType<typeof launchBrowser>>, pages: readonly Measured[]) {
  const loads = new Map(pages.map(({ name }) => [name, [] as Load[]]));
  await load(browser, pages[0]!.url); // the browser's own start is nobody's
  for (let round = 1; round <= Number(values.rounds); round++)
    for (const { name, url } of pages) loads.get(name)!.push(await load(browser, url));
  return loads;
}

function report(loads: Map<string, Load[]>, pages: readonly Measured[]): void {
  const of = (name: string, part: keyof Load) => median(loads.get(name)!.map((each) => each[part]));
  const ratio = ({ name, floor }: Measured, part: 'fcp' | 'lcp') =>
    floor ? (of(name, part) / of(floor, part)).toFixed(2) : '';
  say(
    table(
      ['page', 'kB', 'requests', 'FCP ms', 'LCP ms', 'FCP ÷ bare', 'LCP ÷ bare', 'CLS', 'TBT ms'],
      pages.map((page) => [
        page.name,
        (of(page.name, 'bytes') / 1000).toFixed(1),
        String(of(page.name, 'requests')),
        of(page.name, 'fcp').toFixed(0),
        of(page.name, 'lcp').toFixed(0),
        ratio(page, 'fcp'),
        ratio(page, 'lcp'),
        of(page.name, 'cls').toFixed(3),
        of(page.name, 'tbt').toFixed(0),
      ]),
    ),
  );
}
