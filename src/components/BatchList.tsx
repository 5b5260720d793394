import type { BatchCardView } from '../views/batch.ts';
import type { SiteView } from '../views/site.ts';
import { BatchTickets } from './BatchTicket.tsx';
import { NoBatches } from './NoBatches.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import { Section } from './Section.tsx';
import { Signboard } from './Signboard.tsx';

/** All batches: what one can still join first, then what is over. */
export function BatchList({ batches, site }: { batches: readonly BatchCardView[]; site?: SiteView }) {
  const isOver = ({ status }: BatchCardView) => status === 'selesai' || status === 'dibatalkan';
  const ahead = batches.filter((batch) => !isOver(batch));
  const over = batches.filter(isOver);
  return (
    <>
      <Signboard
        title="Jadwal"
        lead="Satu angkatan adalah satu kali penyelenggaraan bimbingan teknis (bimtek)."
      />
      <div className="wrap">
        <h2 className="unseen">Jadwal mendatang</h2>
        {ahead.length > 0 ? <BatchTickets batches={ahead} /> : <NoBatches />}
        <div className="section">
          <OfficialLine site={site} />
        </div>
        {over.length > 0 && (
          <Section title="Angkatan terdahulu">
            <BatchTickets batches={over} />
          </Section>
        )}
      </div>
    </>
  );
}
