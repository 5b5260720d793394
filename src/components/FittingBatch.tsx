import type { BatchView } from '../views/batch.ts';
import { BatchTickets } from './BatchTicket.tsx';
import { CheckList } from './CheckList.tsx';
import { RegistrationWay } from './RegistrationBlock.tsx';
import './FittingBatch.css';

/** A batch one can join: its ticket, for whom, where, what to bring, how to register. A script may hide it. */
export function FittingBatch({ batch }: { batch: BatchView }) {
  const { districts, documents, sessions, registration } = batch;
  const places = [...new Set(sessions.map(({ place }) => place))];
  return (
    <div className="fitting" data-part="batch">
      <BatchTickets batches={[batch]} />
      <div>
        <p>
          <b>Untuk warga:</b>{' '}
          {districts.length > 0 ? districts.map(({ title }) => title).join(', ') : 'semua kecamatan'}
        </p>
        {places.length > 0 && (
          <p>
            <b>Tempat:</b> {places.join('; ')}
          </p>
        )}
        {documents.length > 0 && (
          <>
            <p>
              <b>Berkas yang dibawa:</b>
            </p>
            <CheckList items={documents} />
          </>
        )}
        <RegistrationWay registration={registration} />
      </div>
    </div>
  );
}
