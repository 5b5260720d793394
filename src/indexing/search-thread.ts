/** The thread that writes the search indexes; it says how many pages they hold. */
import { parentPort, workerData } from 'node:worker_threads';
import type { IndexSource } from '../outputs/search-index/search-index.ts';
import { writeSearch } from './write-search.ts';

export interface SearchThread {
  /** What `sumber.json` says. */
  readonly source: string;
  readonly dist: string;
}

const { source, dist } = workerData as SearchThread;
const parsed = JSON.parse(source) as IndexSource;
await writeSearch(parsed, dist);
parentPort!.postMessage(parsed.records.length);
