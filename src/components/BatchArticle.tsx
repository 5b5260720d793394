import { batchesUrl } from '../urls.ts';
import { batchStatusLabels } from '../views/batch-status.ts';
import type { BatchView } from '../views/batch.ts';
import { afterBatch } from '../views/next-steps.ts';
import type { SiteView } from '../views/site.ts';
import { isCalledOff } from '../views/ticket-state.ts';
import { BatchDetails } from './BatchDetails.tsx';
import { CheckList } from './CheckList.tsx';
import { NextSteps } from './NextSteps.tsx';
import { BatchWhen } from './Planned.tsx';
import { Prose } from './Prose.tsx';
import { RegistrationBlock } from './RegistrationBlock.tsx';
import { nothingRelated, type Related } from './related.ts';
import { RelatedSections } from './RelatedSections.tsx';
import { Section } from './Section.tsx';
import { SessionList } from './SessionList.tsx';
import { ShareLinks } from './ShareLinks.tsx';
import { Signboard } from './Signboard.tsx';
import { SourceList } from './SourceList.tsx';
import { TrackTags } from './TrackTag.tsx';
import './BatchArticle.css';

interface BatchArticleProps {
  batch: BatchView;
  related?: Related;
  site?: Pick<SiteView, 'districtWord' | 'officialDomains' | 'officialNumbers' | 'contact'>;
  calendarUrl?: string;
  /** The calendar in which the next batch will come. */
  subscriptionUrl?: string;
  shareText?: string;
  posterUrl?: string;
  /** What a resident asks about it, ready to send. */
  question?: string;
}

/** Everything about one batch: when, where, what to bring, how to join. */
export function BatchArticle({
  batch,
  related = nothingRelated,
  site,
  calendarUrl,
  subscriptionUrl,
  shareText,
  posterUrl,
  question,
}: BatchArticleProps) {
  const [track] = batch.tracks;
  const calledOff = isCalledOff(batch.status);
  const only = batch.tracks.length === 1 ? track : undefined;
  return (
    <article data-hue={only?.hue}>
      <Signboard
        title={batch.title}
        lead={batch.summary}
        kicker={calledOff ? batchStatusLabels[batch.status] : undefined}
        crumbs={[{ url: batchesUrl, title: 'Jadwal' }]}
        listen
        hue={only?.hue}
        motif={only?.motif ?? 'ubin'}
      >
        {batch.day && (
          <p className="batch-when">
            <BatchWhen batch={batch} />
          </p>
        )}
      </Signboard>
      <div className="wrap batch-body">
        <div className="batch-side">
          <RegistrationBlock batch={batch} site={site} calendarUrl={calendarUrl} question={question} />
          <TrackTags tracks={batch.tracks} />
        </div>
        <div className="batch-main">
          <BatchDetails batch={batch} />
          {batch.sessions.length > 0 && (
            <Section title="Pertemuan">
              <SessionList sessions={batch.sessions} isOff={calledOff} />
            </Section>
          )}
          {batch.documents.length > 0 && batch.status !== 'dibatalkan' && (
            <Section title="Berkas yang dibawa">
              <CheckList items={batch.documents} />
            </Section>
          )}
          <div className="batch-text">
            <Prose html={batch.html} />
          </div>
          <ShareLinks text={shareText} posterUrl={posterUrl} />
          <NextSteps steps={afterBatch(batch, subscriptionUrl)} status={batch.status} />
        </div>
      </div>
      <div className="wrap">
        <RelatedSections related={{ ...related, batches: [] }} />
        <SourceList sources={batch.sources} updatedOn={batch.updatedOn} />
      </div>
    </article>
  );
}
