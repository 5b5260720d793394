import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { buildBudgets } from './src/checks/build-budgets.ts';
import { searchIndexIntegration } from './src/indexing/integration.ts';
import { offlineIntegration } from './src/offline/integration.ts';
import { toSitemapEntry } from './src/outputs/sitemap.ts';
import { reusePages } from './src/rebuilding/reuse-pages.ts';

/**
 * Astro keeps parsed content between builds and drops it only when content.config.ts itself changes, so the folder
 * that holds it is named after everything that decides how content is parsed, and after where it was read from.
 */
const intake = createHash('sha256').update(process.env.CONTENT_DIR ?? '');
for (const file of globSync('src/{model,intake,markdown}/*.ts').sort()) intake.update(readFileSync(file));

const outDir = process.env.OUT_DIR || 'dist';

/** The sitemap says of each built page what the page says of itself. */
function readBuiltPage(item) {
  const file = join(outDir, decodeURIComponent(new URL(item.url).pathname), 'index.html');
  return toSitemapEntry(item, readFileSync(file, 'utf8'));
}

/**
 * What Vite puts around each `import()` fetches the stylesheets of what is imported first. Here every page carries its
 * styles, so a plain `import()` does: a fifth of what a page's scripts may weigh.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/**
 * A process that builds again imports the modules that draw the pages again, even where all are named as before (Astro
 * puts those of every site outside the project into one folder): what they hold, the clock among it, is of one build.
 */
const modulesOfThisBuild = {
  name: 'modules-of-this-build',
  applyToEnvironment: ({ name }) => name === 'prerender',
  renderChunk: (code) => ({ code: `${code}\n// ${Date.now()}\n`, map: null }),
};

export default defineConfig({
  site: process.env.SITE_URL || 'http://127.0.0.1:4600',
  outDir,
  cacheDir: `.cache/astro-${intake.digest('hex').slice(0, 12)}`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  // A script is a file of its own, however small: the pages' policy lets nothing run that stands in them.
  vite: {
    cacheDir: '.cache/vite',
    build: { assetsInlineLimit: 0 },
    plugins: [plainImports, modulesOfThisBuild],
  },
  integrations: [
    react({ experimentalDisableStreaming: true }),
    sitemap({ serialize: readBuiltPage }),
    searchIndexIntegration(reusePages),
    offlineIntegration(),
    buildBudgets(),
  ],
});
