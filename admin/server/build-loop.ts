/**
 * The process that builds, started by `build-process.ts`:
 *   node build-loop.ts <module that exports `build`>
 * It stays between builds: to load Astro and Vite, and to get them up to speed, takes longer than to draw a thousand
 * pages. It goes when the server goes, and after a build that failed.
 */
import { totalmem } from 'node:os';
import { pathToFileURL } from 'node:url';
import { getHeapStatistics } from 'node:v8';

/** Builds the site of CONTENT_DIR into OUT_DIR, which is another folder each time. */
export type Build = () => Promise<void>;

export interface BuildRequest {
  out: string;
}

export interface BuildDone {
  out: string;
  /** Whether it holds so much by now that the next build should have a new process. */
  full: boolean;
}

const { build } = (await import(pathToFileURL(process.argv[2]!).href)) as { build: Build };

process.on('disconnect', () => process.exit());
process.on('message', ({ out }: BuildRequest) => {
  process.env['OUT_DIR'] = out;
  build().then(
    () => process.send!({ out, full: isFull() } satisfies BuildDone),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

/** What was imported once is never let go, so each build leaves a little behind. */
function isFull(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > limit / 2 || process.memoryUsage.rss() > totalmem() / 4;
}
