import type { ReactElement } from 'react';
import type { BatchView } from '../views/batch.ts';
import { batches } from './example-views.ts';

/** A component's name, a state's name, the component in that state. */
export type Examples = Readonly<Record<string, Readonly<Record<string, ReactElement>>>>;

/** One state for each status of a batch. */
export function inEveryStatus(draw: (batch: BatchView) => ReactElement): Record<string, ReactElement> {
  return Object.fromEntries(Object.entries(batches).map(([status, batch]) => [status, draw(batch)]));
}
