import { batchesUrl, districtsUrl } from '../urls.ts';
import type { DistrictTileView, DistrictView } from '../views/district.ts';
import { afterDistrict } from '../views/next-steps.ts';
import type { SiteView } from '../views/site.ts';
import { BatchTickets } from './BatchTicket.tsx';
import { CalendarLink } from './CalendarLink.tsx';
import { ContactBlock } from './ContactBlock.tsx';
import { DistrictMap } from './DistrictMap.tsx';
import { EmptyState } from './EmptyState.tsx';
import { overBatchesHeading } from './list-heading.ts';
import { NextSteps } from './NextSteps.tsx';
import { NoBatches } from './NoBatches.tsx';
import { nothingRelated, type Related } from './related.ts';
import { RelatedSections } from './RelatedSections.tsx';
import { RememberDistrict } from './RememberDistrict.tsx';
import { Section } from './Section.tsx';
import { Signboard } from './Signboard.tsx';
import { SourceList } from './SourceList.tsx';
import { isOver } from '../views/ticket-state.ts';
import './DistrictArticle.css';

interface DistrictArticleProps {
  district: DistrictView;
  related?: Related;
  /** All districts, for the map. */
  districts?: readonly DistrictTileView[];
  site?: Pick<SiteView, 'contact'>;
  calendarUrl?: string;
  /** What a resident asks about it, ready to send. */
  question?: string;
}

/** What is near: a district's kelurahan, its batches, stories and news, and whom to ask. */
export function DistrictArticle({
  district,
  related = nothingRelated,
  districts = [],
  site,
  calendarUrl,
  question,
}: DistrictArticleProps) {
  const ahead = related.batches.filter((batch) => !isOver(batch));
  const over = related.batches.filter(isOver);
  const contact = district.office ?? site?.contact;
  return (
    <article>
      <Signboard
        title={`Kecamatan ${district.title}`}
        crumbs={[{ url: districtsUrl, title: 'Kecamatan' }]}
        lead={district.note}
      />
      <div className="wrap beside district-body">
        <div>
          <RememberDistrict district={district} />
          {district.kelurahan.length > 0 && (
            <Section title={`Kelurahan di ${district.title}`}>
              <ul className="kelurahan">
                {district.kelurahan.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </Section>
          )}
          <Section
            title={`Jadwal untuk warga ${district.title}`}
            more={ahead.length > 0 ? { url: batchesUrl, title: 'Lihat semua jadwal' } : undefined}
          >
            {ahead.length > 0 ? <BatchTickets batches={ahead} /> : <NoBatches />}
            <CalendarLink url={calendarUrl} of={`Jadwal untuk ${district.title}`} />
          </Section>
          <Section title="Tempat bertanya">
            {contact ? (
              <ContactBlock contact={contact} question={question} />
            ) : (
              <EmptyState title="Kontak kantor kecamatan belum tercatat.">
                <p>
                  Tanyakan kepada pengurus RT, RW, atau kelurahan Anda. Anda juga dapat menulis lewat{' '}
                  <a href="https://www.lapor.go.id/">SP4N-LAPOR!</a>, layanan pengaduan umum milik pemerintah.
                </p>
              </EmptyState>
            )}
          </Section>
          <NextSteps steps={afterDistrict} />
        </div>
        {districts.length > 0 && (
          <nav aria-labelledby="kecamatan-lain">
            <h2 id="kecamatan-lain">Kecamatan lain</h2>
            <DistrictMap districts={districts} current={district.id} />
          </nav>
        )}
      </div>
      <div className="wrap">
        <RelatedSections related={{ ...related, batches: [] }} of={district.title} />
        {over.length > 0 && (
          <Section title={overBatchesHeading(over)}>
            <BatchTickets batches={over} />
          </Section>
        )}
        <SourceList updatedOn={district.updatedOn} />
      </div>
    </article>
  );
}
