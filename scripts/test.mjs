/** `npm test`: installs what is missing, then asks every question this project has about itself. */
import { ensureInstalled } from './install.mjs';
import { runOrExplain } from './say.mjs';
import { runWithProjectNode } from './run.mjs';

await runOrExplain(async () => {
  await ensureInstalled();
  await runWithProjectNode('scripts/test-steps.ts', process.argv.slice(2));
});
