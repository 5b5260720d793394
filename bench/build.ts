/**
 * `npm run bench:build`: how long builds take, beside plain Astro and Eleventy with the same entries.
 * Cold, then after one edit; whole processes; one contender after the other within each round, so that noise of the
 * machine falls on all alike. Then the time from Publish to live and found, through the real server.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cache } from '../scripts/paths.ts';
import { runOrExplain, say } from '../scripts/say.mjs';
import { forget, type Contender } from './contender.ts';
import { eleventy } from './eleventy.ts';
import { measure, type Cost } from './measure.ts';
import { ours } from './ours.ts';
import { plainAstro } from './plain-astro.ts';
import { measurePublishing } from './publish.ts';
import { median, table } from './table.ts';

const help = `npm run bench:build -- [options]
  --sizes 100,1000,10000   entries in all, one run for each
  --rounds 1               builds of each kind; the median is shown
  --publish 1000           sizes to measure Publish with, or “none”
  --publish-rounds 3
  --only publish|build     only one half`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000' },
    rounds: { type: 'string', default: '1' },
    publish: { type: 'string', default: '1000' },
    'publish-rounds': { type: 'string', default: '3' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const folder = join(cache, 'bench');
const numbers = (list: string) => (list === 'none' ? [] : list.split(',').map(Number));

await runOrExplain(async () => {
  if (values.help) return say(help);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say(
    `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}\n`,
  );
  if (values.only !== 'publish')
    for (const size of numbers(values.sizes)) await compareBuilds(size, Number(values.rounds));
  if (values.only !== 'build')
    for (const size of numbers(values.publish)) await timePublishing(size, Number(values['publish-rounds']));
  rmSync(folder, { recursive: true, force: true });
});

async function compareBuilds(entries: number, rounds: number): Promise<void> {
  const place = (name: string) => join(folder, `${name}-${entries}`);
  const site = await ours(place('ours'), entries);
  const content = join(site.folder, 'content');
  const contenders = [
    site,
    await plainAstro(place('astro'), content),
    await eleventy(place('eleventy'), content),
  ];
  const cold = new Map<Contender, Cost[]>(contenders.map((each) => [each, []]));
  const edited = new Map<Contender, Cost[]>(contenders.map((each) => [each, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const each of contenders) {
      forget(each);
      cold.get(each)!.push(await measure(each.command, each.folder, each.env));
    }
    for (const each of contenders) {
      each.edit(round);
      edited.get(each)!.push(await measure(each.command, each.folder, each.env));
    }
  }
  say(`${entries.toLocaleString('en')} entries, median of ${rounds}`);
  const rows = contenders.flatMap((each) => [row(each, 'cold', cold), row(each, 'after one edit', edited)]);
  say(`${table(['', '', 'wall s', 'CPU s', 'MB', 'CPU, ours ÷ theirs'], rows)}\n`);
}

function row(contender: Contender, kind: string, costs: Map<Contender, Cost[]>): string[] {
  const of = (each: Contender, part: keyof Cost) => median(costs.get(each)!.map((cost) => cost[part]));
  const [site] = costs.keys();
  const ratio = of(site!, 'cpu') / of(contender, 'cpu');
  const { name } = contender;
  return [
    name,
    kind,
    of(contender, 'wall').toFixed(1),
    of(contender, 'cpu').toFixed(1),
    of(contender, 'memory').toFixed(0),
    contender === site ? '' : ratio.toFixed(2),
  ];
}

async function timePublishing(entries: number, rounds: number): Promise<void> {
  const measured = await measurePublishing(join(folder, `publish-${entries}`), entries, rounds);
  say(`From Publish, ${entries.toLocaleString('en')} entries, ${rounds} times`);
  const rows = (['live', 'searchable'] as const).map((what) => {
    const seconds = measured.map((each) => each[what]);
    return [what, median(seconds).toFixed(1), Math.max(...seconds).toFixed(1)];
  });
  say(`${table(['until', 'median s', 'worst s'], rows)}\n`);
}
