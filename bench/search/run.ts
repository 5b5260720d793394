/**
 * How well and how cheaply search answers, beside stock Pagefind and MiniSearch in the same run:
 *   npm run bench:search                 right answers, by category
 *   npm run bench:search -- --misses     and every query whose first answer is wrong
 *   npm run bench:search -- --set tuning one part of the queries (tuning, held-out, fresh)
 *   npm run bench:search -- --cost       bytes, requests and time on a slow line; index time and size
 */
import { parseArgs } from 'node:util';
import { readCorpus } from './corpus.ts';
import { fresh } from './queries/fresh.ts';
import { heldOut } from './queries/held-out.ts';
import { tuning } from './queries/tuning.ts';
import { judge, table } from './relevance.ts';

const { values } = parseArgs({
  options: {
    cost: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    set: { type: 'string', default: 'all' },
    entries: { type: 'string', default: '2000' },
  },
});

if (values.cost) {
  const { cost } = await import('./cost.ts');
  await cost();
} else {
  const source = await readCorpus(Number(values.entries));
  const sets = { tuning, 'held-out': heldOut, fresh, all: [...tuning, ...heldOut, ...fresh] };
  const queries = sets[values.set as keyof typeof sets];
  if (!queries) throw new Error(`--set is one of ${Object.keys(sets).join(', ')}.`);
  const judged = await judge(source, queries, '.cache/bench-search/site');
  console.log(`${queries.length} queries over ${source.records.length} pages\n`);
  console.log(table(judged).join('\n'));
  console.log(`\nlists that moved what they had shown: ${judged.filter(({ moved }) => moved).length}`);
  if (values.misses)
    for (const { query, rank, given } of judged.filter((each) => each.rank['ours'] !== 1))
      console.log(
        `\n${query.category}: ${query.query} (rank ${rank['ours']})\n  ${given['ours']?.slice(0, 4).join('\n  ')}`,
      );
}
