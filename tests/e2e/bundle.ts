import { build } from 'vite';

/**
 * One of our modules with all it imports, as a classic script that leaves its exports in the global `module`: what the
 * desk's own bundle does with it, alone in a page.
 */
export async function bundle(entry: string): Promise<string> {
  const [result] = [
    await build({
      configFile: false,
      logLevel: 'error',
      oxc: { jsx: { development: false } },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        minify: false,
        target: 'es2022',
        lib: { entry, formats: ['iife'], name: 'module' },
      },
    }),
  ].flat();
  if (!result || !('output' in result)) throw new Error(`${entry} could not be bundled.`);
  return result.output[0].code;
}
