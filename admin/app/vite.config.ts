import { join } from 'node:path';
import { defineConfig } from 'vite';
import { decapPatches } from './decap-patches.ts';

const root = join(import.meta.dirname, '../..');

/** Bundles the desk into `.cache/desk/`, which the server serves at `/admin/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  publicDir: false,
  plugins: [decapPatches()],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
  resolve: { alias: { path: 'path-browserify' }, dedupe: ['react', 'react-dom', 'immutable'] },
  build: {
    outDir: process.env.DESK_DIR ?? join(root, '.cache/desk'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 2_000,
  },
});
