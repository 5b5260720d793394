/**
 * `npm start`: from a fresh clone to the running site and desk. `npm run dev`: the same, with Astro's dev server.
 * Needs Node 20 and npm only; everything else is installed on the way.
 */
import { ensureInstalled } from './install.mjs';
import { runOrExplain } from './say.mjs';
import { runWithProjectNode } from './run.mjs';

await runOrExplain(async () => {
  await ensureInstalled();
  await runWithProjectNode('scripts/serve.ts', process.argv.slice(2));
});
