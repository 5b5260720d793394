/**
 * `npm run bench:many`: builds a site with ten thousand pieces of news and asks every question of `src/checks` of it:
 * whether lists are paged, and no page outgrows its budget however much there is to list.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cache, root } from '../../scripts/paths.ts';
import { Failure, runOrExplain, say } from '../../scripts/say.mjs';
import { ask } from '../../src/checks/ask.ts';
import { BuiltSite } from '../../src/checks/built-site.ts';
import { describe } from '../../src/checks/problem.ts';
import { budget, compressed } from '../../src/checks/weight.ts';
import { fixtureTime, generateContent } from '../../tests/fixtures/generate.ts';
import { measure } from '../measure.ts';
import { table } from '../table.ts';

const { values } = parseArgs({ options: { entries: { type: 'string', default: '13400' } } });
const folder = join(cache, 'bench-many');
/** Pages shown of those that weigh most. */
const shown = 8;

await runOrExplain(async () => {
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  await generateContent(content, { entries: Number(values.entries) });
  const { wall, cpu, memory } = await measure('npm run --silent build', root, {
    CONTENT_DIR: content,
    OUT_DIR: dist,
    BUILD_TIME: fixtureTime,
    SITE_URL: 'https://contoh.go.id',
  });
  const site = new BuiltSite(dist);
  const news = site.pageFiles.filter((file) => /^berita\/contoh-[^/]+\/index\.html$/.test(file)).length;
  say(`${news.toLocaleString('en')} pieces of news, ${site.pageFiles.length.toLocaleString('en')} pages`);
  say(`built in ${wall.toFixed(0)} s, ${cpu.toFixed(0)} s of processor, ${memory.toFixed(0)} MB\n`);
  say(table(['heaviest page', 'HTML with CSS, brotli', 'of the budget'], heaviest(site)));

  const { problems } = await ask(dist);
  const found = Object.values(problems).flat();
  for (const problem of found.slice(0, 20)) say(describe(problem));
  if (found.length > 0) throw new Failure(`${found.length} problems on a site with ${news} pieces of news.`);
  say(`\nAll ${Object.keys(problems).length} questions of src/checks: nothing.`);
  rmSync(folder, { recursive: true });
});

/** The pages that weigh most, found quickly and then weighed as the server sends them. */
function heaviest(site: BuiltSite): string[][] {
  return site.pageFiles
    .map((file) => ({ file, quick: compressed(site.bytes(file), 1) }))
    .sort((a, b) => b.quick - a.quick)
    .slice(0, shown)
    .map(({ file }) => ({ file, bytes: compressed(site.bytes(file), 11) }))
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ file, bytes }) => [
      `/${file.replace('index.html', '')}`,
      bytes.toLocaleString('en'),
      (bytes / budget).toFixed(2),
    ]);
}
