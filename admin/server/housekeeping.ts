import { toMoment } from '../../src/calendar.ts';
import type { GitStore } from './git-store.ts';

const HOUR_MS = 60 * 60 * 1000;
/** The hour of the night, in WIB, when nobody writes. */
const AT = '02';

/**
 * Packs the repository at night when many loose objects have piled up, which saves leave behind; never during a save,
 * where git would do it by itself. Gives a way to stop.
 */
export function keepHouse(store: GitStore, log: (line: string) => void): () => void {
  const timer = setInterval(() => {
    if (toMoment(Date.now()).slice(11, 13) === AT)
      tidy(store).catch((error: unknown) => log(`git gc: ${String(error)}`));
  }, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Packs loose objects when there are more than a day's worth. Objects in use and recent ones stay. */
export async function tidy(store: GitStore): Promise<void> {
  await store.git(['-c', 'gc.auto=2000', '-c', 'gc.autoDetach=false', 'gc', '--auto', '--quiet']);
}
