import type { DistrictLinkView } from '../views/district.ts';
import type { BatchListView } from '../views/list.ts';
import type { SiteView } from '../views/site.ts';
import { BatchTickets } from './BatchTicket.tsx';
import { CalendarLink } from './CalendarLink.tsx';
import { batchListHeading, overBatchesHeading } from './list-heading.ts';
import { NearLink } from './NearLink.tsx';
import { NoBatches } from './NoBatches.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import { Pagination } from './Pagination.tsx';
import { Section } from './Section.tsx';
import { Signboard } from './Signboard.tsx';

interface BatchListProps {
  list: BatchListView;
  districts?: readonly DistrictLinkView[];
  site?: SiteView;
  calendarUrl?: string;
}

/** A page of the schedule: what one can still join first, then what is over. */
export function BatchList({ list, districts = [], site, calendarUrl }: BatchListProps) {
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
            <NearLink districts={districts} />
            {list.ahead.length > 0 ? <BatchTickets batches={list.ahead} /> : <NoBatches />}
            <CalendarLink url={calendarUrl} of="Jadwal baru" />
            <div className="section">
              <OfficialLine site={site} />
            </div>
          </>
        )}
        {list.items.length > 0 && (
          <Section title={overBatchesHeading(list.items)}>
            <BatchTickets batches={list.items} />
          </Section>
        )}
        <Pagination list={list} name="jadwal" />
      </div>
    </>
  );
}
