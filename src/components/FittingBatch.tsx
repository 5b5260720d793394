import type { BatchView } from '../views/batch.ts';
import type { SiteView } from '../views/site.ts';
import { BatchTickets } from './BatchTicket.tsx';
import { CheckList } from './CheckList.tsx';
import { ContactBlock, isContactable } from './ContactBlock.tsx';
import { RegistrationWay } from './RegistrationBlock.tsx';
import './FittingBatch.css';

interface FittingBatchProps {
  batch: BatchView;
  site?: Pick<SiteView, 'districtWord' | 'contact'>;
}

/** A batch one can join: its ticket, for whom, where, what to bring, how to register. A script may hide it. */
export function FittingBatch({ batch, site }: FittingBatchProps) {
  const { districts, documents, sessions, registration } = batch;
  const contact = batch.contact ?? site?.contact;
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
        <RegistrationWay
          batch={batch}
          hasContact={isContactable(contact)}
          districtWord={site?.districtWord}
        />
        {!registration?.way && <ContactBlock contact={contact} />}
      </div>
    </div>
  );
}
