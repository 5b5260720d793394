import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { decapPatches } from './decap/plugin.ts';

// A bundle is for production whoever asks for it, a test run included.
process.env.NODE_ENV = 'production';

const root = join(import.meta.dirname, '../..');

/** The site's components bring their styles along; in the desk those belong into the preview's frame, not into the desk. */
function previewStylesOnly(): Plugin {
  return {
    name: 'preview-styles-only',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith('.css') && importer?.includes('/src/components/') ? '\0no-styles.js' : undefined,
    load: (id) => (id === '\0no-styles.js' ? '' : undefined),
  };
}

/** Bundles the desk into `.cache/desk/`, which the server serves at `/admin/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  publicDir: false,
  plugins: [decapPatches(), previewStylesOnly()],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
  resolve: { alias: { path: 'path-browserify' }, dedupe: ['react', 'react-dom', 'immutable'] },
  build: {
    outDir: process.env.DESK_DIR ?? join(root, '.cache/desk'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      // Decap's packages are built for Node too; what they say to Node does not run here (the CSP forbids eval).
      onLog(level, log, handle) {
        if (log.code !== 'EVAL' && log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
