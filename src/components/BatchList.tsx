import type { BatchListView } from '../views/list.ts';
import type { SiteView } from '../views/site.ts';
import { BatchTickets } from './BatchTicket.tsx';
import { batchListHeading } from './list-heading.ts';
import { NoBatches } from './NoBatches.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import { Pagination } from './Pagination.tsx';
import { Section } from './Section.tsx';
import { Signboard } from './Signboard.tsx';

/** A page of the schedule: what one can still join first, then what is over. */
export function BatchList({ list, site }: { list: BatchListView; site?: SiteView }) {
  return (
    <>
      <Signboard
        title={batchListHeading(list)}
        lead="Satu angkatan adalah satu kali penyelenggaraan bimbingan teknis (bimtek)."
      />
      <div className="wrap">
        {list.page === 1 && (
          <>
            <h2 className="unseen">Jadwal mendatang</h2>
            {list.ahead.length > 0 ? <BatchTickets batches={list.ahead} /> : <NoBatches />}
            <div className="section">
              <OfficialLine site={site} />
            </div>
          </>
        )}
        {list.items.length > 0 && (
          <Section title="Angkatan terdahulu">
            <BatchTickets batches={list.items} />
          </Section>
        )}
        <Pagination list={list} name="jadwal" />
      </div>
    </>
  );
}
