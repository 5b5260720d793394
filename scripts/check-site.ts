/** `npm run check:site`: asks the questions of src/checks of the built site in OUT_DIR (`dist`). */
import { resolve } from 'node:path';
import { ask } from '../src/checks/ask.ts';
import { checks } from '../src/checks/index.ts';
import { describe } from '../src/checks/problem.ts';
import { root } from './paths.ts';
import { runOrExplain, say } from './say.mjs';

/** Problems of one kind that are shown before the rest is only counted. */
const shown = 20;

await runOrExplain(async () => {
  const folder = resolve(root, process.env.OUT_DIR ?? 'dist');
  const { pages, problems } = await ask(folder);
  for (const [name, found] of Object.entries(problems)) {
    say(`${found.length === 0 ? '✓' : '✗'} ${checks[name as keyof typeof checks].says}`);
    for (const problem of found.slice(0, shown)) say(`    ${describe(problem)}`);
    if (found.length > shown) say(`    … and ${found.length - shown} more`);
  }
  const count = Object.values(problems).flat().length;
  say(`${pages} pages, ${count} problems`);
  process.exitCode = count ? 1 : 0;
});
