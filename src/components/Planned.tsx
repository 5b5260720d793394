import type { ReactNode } from 'react';
import type { BatchCardView } from '../views/batch.ts';
import { isCalledOff } from '../views/ticket-state.ts';

/** Days or hours of a plan: struck once it is called off, and said to be the first plan to who hears the page. */
export function Planned({ isOff, children }: { isOff: boolean; children: ReactNode }) {
  if (!isOff) return children;
  return (
    <>
      <span className="unseen">Rencana semula: </span>
      <s>{children}</s>
    </>
  );
}

/** When a batch takes place. Where no day is known an editor's own words stand there, which are never struck. */
export function BatchWhen({ batch }: { batch: Pick<BatchCardView, 'status' | 'day' | 'when'> }) {
  return <Planned isOff={Boolean(batch.day) && isCalledOff(batch.status)}>{batch.when}</Planned>;
}
