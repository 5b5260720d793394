import { batchesUrl, howToRegisterUrl, tracksUrl } from '../urls.ts';
import type { DistrictLinkView } from '../views/district.ts';
import { afterArchivedTrack, afterTrack } from '../views/next-steps.ts';
import type { SiteView } from '../views/site.ts';
import type { TrackView } from '../views/track.ts';
import { BatchTickets } from './BatchTicket.tsx';
import { CalendarLink } from './CalendarLink.tsx';
import { ContactBlock } from './ContactBlock.tsx';
import { Contents } from './Contents.tsx';
import { trainingRows, tradeRows } from './guide-parts.tsx';
import { overBatchesHeading } from './list-heading.ts';
import { NearLink } from './NearLink.tsx';
import { NextSteps } from './NextSteps.tsx';
import { NoBatches } from './NoBatches.tsx';
import { Prose } from './Prose.tsx';
import { nothingRelated, type Related } from './related.ts';
import { RelatedSections } from './RelatedSections.tsx';
import { ReviewNotice } from './ReviewNotice.tsx';
import { Section, type SectionProps } from './Section.tsx';
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
  const { archived, shortName } = track;
  const schedule: SectionProps = {
    id: 'jadwal',
    title: `Jadwal ${shortName}`,
    children: (
      <>
        {!archived && <NearLink districts={districts} />}
        {ahead.length > 0 ? (
          <BatchTickets batches={ahead} />
        ) : (
          <NoBatches of={shortName} archived={archived} />
        )}
        {!archived && (
          <>
            <CalendarLink url={calendarUrl} of={`Jadwal ${shortName}`} />
            <ContactBlock contact={site?.contact} question={question} />
          </>
        )}
      </>
    ),
    more: { url: batchesUrl, title: 'Lihat semua jadwal' },
  };
  /** A batch to join is news and comes first; that there is none can wait. */
  const rows = [
    ahead.length > 0 && [schedule],
    ...trainingRows(track),
    ahead.length === 0 && [schedule],
    ...tradeRows(track, rest),
  ].filter((row) => row !== false);
  return (
    <article data-hue={track.hue}>
      <Signboard
        title={track.title}
        lead={track.summary}
        kicker={archived ? 'Jalur ini tidak lagi dibuka' : undefined}
        crumbs={[{ url: tracksUrl, title: 'Pelatihan' }]}
        listen
        hue={track.hue}
        motif={track.motif}
      >
        <p className="actions">
          {archived ? (
            <a className="button" href={tracksUrl}>
              Pilih jalur lain
            </a>
          ) : (
            <>
              <a className="button" href="#jadwal">
                Lihat jadwal
              </a>
              <a className="button quiet" href={howToRegisterUrl}>
                Baca cara daftar
              </a>
            </>
          )}
        </p>
      </Signboard>
      <div className="wrap guide">
        <div className="guide-side">
          <Contents parts={rows.flat()} />
        </div>
        <div className="guide-main">
          <div className="guide-intro">
            {!track.reviewed && <ReviewNotice sources={track.sources} />}
            <Prose html={intro} />
          </div>
          {rows.map((row, index) => (
            <div key={index} className={row.length > 1 ? 'halves' : undefined}>
              {row.map((part) => (
                <Section key={part.title} {...part} />
              ))}
            </div>
          ))}
          <ShareLinks text={shareText} posterUrl={archived ? undefined : posterUrl} />
          <NextSteps steps={archived ? afterArchivedTrack : afterTrack} />
          <RelatedSections related={{ ...related, batches: [] }} of={shortName} />
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
