import { besideSizes } from '../views/picture.ts';
import { storiesUrl } from '../urls.ts';
import { afterStory } from '../views/next-steps.ts';
import { isTelephoneNumber, telephoneUrl } from '../views/phone.ts';
import type { JourneyView } from '../views/site.ts';
import type { StoryView } from '../views/story.ts';
import { BatchTickets } from './BatchTicket.tsx';
import { Byline } from './Byline.tsx';
import { Journey } from './Journey.tsx';
import { NextSteps } from './NextSteps.tsx';
import { NoBatches } from './NoBatches.tsx';
import { personLine } from './person-line.ts';
import { Picture } from './Picture.tsx';
import { Prose } from './Prose.tsx';
import { nothingRelated, type Related } from './related.ts';
import { RelatedSections } from './RelatedSections.tsx';
import { Section } from './Section.tsx';
import { ShareLinks } from './ShareLinks.tsx';
import { Signboard } from './Signboard.tsx';
import { TrackCard } from './TrackCard.tsx';
import { isOver } from '../views/ticket-state.ts';
import './StoryArticle.css';

interface StoryArticleProps {
  story: StoryView;
  related?: Related;
  journey?: JourneyView;
  shareText?: string;
}

/** Longer words are set smaller, so that they still fit a phone's first screen. */
const LONG_QUOTE = 120;

/** A participant's story, opened by their own words, leading on to their trade and the next batch. */
export function StoryArticle({ story, related = nothingRelated, journey, shareText }: StoryArticleProps) {
  const { track, quote, business, picture } = story;
  const ahead = related.batches.filter((batch) => !isOver(batch));
  return (
    <article className={quote ? 'spoken' : undefined} data-hue={track?.hue}>
      <Signboard
        title={story.title}
        lead={quote ? undefined : story.summary}
        crumbs={[{ url: storiesUrl, title: 'Cerita' }]}
        listen
        hue={track?.hue}
        motif={track?.motif ?? 'ubin'}
      >
        {quote && (
          <blockquote className={quote.length > LONG_QUOTE ? 'long' : undefined}>“{quote}”</blockquote>
        )}
        <p className="person">{personLine(story)}</p>
      </Signboard>
      <div className="wrap beside story-body">
        <aside className="story-side" aria-label={`Tentang ${story.person || 'peserta'}`}>
          {picture && <Picture picture={picture} sizes={besideSizes} first />}
          {business && (
            <p>
              <b>{business.name ?? `Usaha ${story.person}`}</b>
              <br />
              {business.sells}
              {business.contact && (
                <>
                  <br />
                  {isTelephoneNumber(business.contact) ? (
                    <a href={telephoneUrl(business.contact)}>{business.contact}</a>
                  ) : (
                    business.contact
                  )}
                </>
              )}
            </p>
          )}
          {story.retoldFrom && <p className="soft">Dituturkan ulang dari: {story.retoldFrom}.</p>}
          <Byline publishedAt={story.publishedAt} updatedAt={story.updatedAt} />
        </aside>
        <div>
          <Prose html={story.html} />
          <ShareLinks text={shareText} />
        </div>
      </div>
      <div className="wrap">
        {journey && story.stage && (
          <Section title={`Perjalanan ${story.person}`}>
            <Journey journey={journey} current={story.stage} brief />
          </Section>
        )}
        {track && (
          <Section title="Mau mengikuti jalur ini?">
            <div className="columns">
              <ul className="tracks wide">
                <TrackCard track={track} />
              </ul>
              {ahead.length > 0 ? <BatchTickets batches={ahead} /> : <NoBatches of={track.shortName} />}
            </div>
          </Section>
        )}
        <NextSteps steps={afterStory(story, journey)} />
        <RelatedSections related={{ ...related, batches: [] }} of={track?.shortName} />
      </div>
    </article>
  );
}
