import { batchesUrl, howToRegisterUrl, tracksUrl } from '../urls.ts';
import type { DistrictLinkView } from '../views/district.ts';
import { afterTrack } from '../views/next-steps.ts';
import type { SiteView } from '../views/site.ts';
import type { TrackView } from '../views/track.ts';
import { BatchTickets } from './BatchTicket.tsx';
import { CalendarLink } from './CalendarLink.tsx';
import { CheckList } from './CheckList.tsx';
import { ContactBlock } from './ContactBlock.tsx';
import { Contents } from './Contents.tsx';
import { overBatchesHeading } from './list-heading.ts';
import { ModuleList } from './ModuleList.tsx';
import { NearLink } from './NearLink.tsx';
import { NextSteps } from './NextSteps.tsx';
import { NoBatches } from './NoBatches.tsx';
import { PermitList } from './PermitList.tsx';
import { Prose } from './Prose.tsx';
import { nothingRelated, type Related } from './related.ts';
import { RelatedSections } from './RelatedSections.tsx';
import { ReviewNotice } from './ReviewNotice.tsx';
import { Section } from './Section.tsx';
import { ShareLinks } from './ShareLinks.tsx';
import { Signboard } from './Signboard.tsx';
import { SourceList } from './SourceList.tsx';
import { splitIntro } from './split-intro.ts';
import { isOver } from '../views/ticket-state.ts';
import './TrackArticle.css';

/** The whole guide to a trade. */
export function TrackArticle({
  track,
  related = nothingRelated,
  districts = [],
  shareText,
  posterUrl,
  calendarUrl,
  site,
  question,
}: {
  track: TrackView;
  related?: Related;
  /** All districts, one of which may be the reader's. */
  districts?: readonly DistrictLinkView[];
  shareText?: string;
  posterUrl?: string;
  calendarUrl?: string;
  site?: Pick<SiteView, 'contact'>;
  /** What a resident asks about it, ready to send. */
  question?: string;
}) {
  const ahead = related.batches.filter((batch) => !isOver(batch));
  const over = related.batches.filter(isOver);
  const { intro, rest } = splitIntro(track.html);
  const { audience, modules, bring, tools, safety, assessment, permits, businessCodes } = track;
  /** A batch to join is news and comes first; that there is none can wait. */
  const schedule = (
    <Section
      id="jadwal"
      title={`Jadwal ${track.shortName}`}
      more={{ url: batchesUrl, title: 'Lihat semua jadwal' }}
    >
      <NearLink districts={districts} />
      {ahead.length > 0 ? <BatchTickets batches={ahead} /> : <NoBatches of={track.shortName} />}
      <CalendarLink url={calendarUrl} of={`Jadwal ${track.shortName}`} />
      <ContactBlock contact={site?.contact} question={question} />
    </Section>
  );
  return (
    <article data-hue={track.hue}>
      <Signboard
        title={track.title}
        lead={track.summary}
        kicker={track.archived ? 'Jalur ini tidak lagi dibuka' : undefined}
        crumbs={[{ url: tracksUrl, title: 'Pelatihan' }]}
        listen
        hue={track.hue}
        motif={track.motif}
      >
        <p className="actions">
          <a className="button" href="#jadwal">
            Lihat jadwal
          </a>
          <a className="button quiet" href={howToRegisterUrl}>
            Baca cara daftar
          </a>
        </p>
      </Signboard>
      <div className="wrap guide">
        <div className="guide-side">
          <Contents
            parts={[
              modules.length > 0 && ['materi', 'Yang dipelajari'],
              bring.length > 0 && ['bawaan', 'Yang dibawa'],
              safety.length > 0 && ['selamat', 'Keselamatan kerja'],
              ['jadwal', 'Jadwal'],
              rest && ['bidang', 'Mengenal bidang ini'],
              permits.length > 0 && ['izin', 'Izin usaha'],
            ]}
          />
        </div>
        <div className="guide-main">
          <div className="guide-intro">
            {!track.reviewed && <ReviewNotice />}
            <Prose html={intro} />
          </div>
          {ahead.length > 0 && schedule}
          {audience.length > 0 && (
            <Section title="Untuk siapa">
              <CheckList items={audience} />
            </Section>
          )}
          {modules.length > 0 && (
            <Section id="materi" title="Yang dipelajari">
              <ModuleList modules={modules} />
            </Section>
          )}
          {(bring.length > 0 || tools.length > 0) && (
            <div className="halves">
              {bring.length > 0 && (
                <Section id="bawaan" title="Yang dibawa">
                  <CheckList items={bring} />
                </Section>
              )}
              {tools.length > 0 && (
                <Section title="Alat yang dipakai">
                  <CheckList items={tools} />
                </Section>
              )}
            </div>
          )}
          {safety.length > 0 && (
            <Section id="selamat" title="Keselamatan kerja">
              <CheckList items={safety} mark="stop" />
            </Section>
          )}
          {assessment && (
            <Section title="Cara penilaian">
              <p className="prose">{assessment}</p>
            </Section>
          )}
          {ahead.length === 0 && schedule}
          {rest && (
            <div className="section" id="bidang">
              <Prose html={rest} />
            </div>
          )}
          {permits.length > 0 && (
            <Section
              id="izin"
              title="Izin sesudah pelatihan"
              lead="Langkah berikutnya bila Anda membuka usaha di bidang ini."
            >
              <PermitList permits={permits} />
            </Section>
          )}
          {businessCodes.length > 0 && (
            <Section
              title="Kode usaha (KBLI)"
              lead="KBLI adalah Klasifikasi Baku Lapangan Usaha Indonesia. Kodenya diminta saat mengurus NIB."
            >
              <dl className="codes">
                {businessCodes.map(({ code, title }) => (
                  <div key={code}>
                    <dt className="figures">{code}</dt>
                    <dd>{title}</dd>
                  </div>
                ))}
              </dl>
            </Section>
          )}
          <ShareLinks text={shareText} posterUrl={posterUrl} />
          <NextSteps steps={afterTrack} />
          <RelatedSections related={{ ...related, batches: [] }} of={track.shortName} />
          {over.length > 0 && (
            <Section title={overBatchesHeading(over)}>
              <BatchTickets batches={over} />
            </Section>
          )}
          <SourceList sources={track.sources} updatedOn={track.updatedOn} />
        </div>
      </div>
    </article>
  );
}
