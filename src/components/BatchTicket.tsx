import { isFree, type BatchCardView } from '../views/batch.ts';
import { DateBlock } from './DateBlock.tsx';
import { BatchWhen } from './Planned.tsx';
import { statusData, ticketState } from '../views/ticket-state.ts';
import { TrackSwatches } from './TrackTag.tsx';
import './BatchTicket.css';

/** A batch as a ticket: when, what, and whether one can join. Scripts read from it when, and for which districts. */
export function BatchTicket({ batch }: { batch: BatchCardView }) {
  const state = ticketState(batch);
  const [track] = batch.tracks;
  return (
    <li
      className={`ticket ${state.tone}`}
      data-hue={batch.tracks.length === 1 ? track!.hue : undefined}
      data-serves={batch.districts.map(({ id }) => id).join(' ') || undefined}
    >
      <DateBlock day={batch.day} year={batch.year} />
      <div className="stub">
        <p className={`state ${state.tone}`} {...statusData(batch)}>
          {state.text}
        </p>
        <h3>
          <a href={batch.url}>{batch.title}</a>
        </h3>
        <p>
          <BatchWhen batch={batch} />
        </p>
        <TrackSwatches tracks={batch.tracks} />
        {batch.cost && <p className="cost">Biaya: {isFree(batch.cost) ? 'gratis' : batch.cost}</p>}
      </div>
    </li>
  );
}

/** Tickets one below the other. */
export function BatchTickets({ batches }: { batches: readonly BatchCardView[] }) {
  return (
    <ul className="tickets">
      {batches.map((batch) => (
        <BatchTicket key={batch.id} batch={batch} />
      ))}
    </ul>
  );
}
