import type { LinkView } from '../views/link.ts';
import type { StoryCardView } from '../views/story.ts';
import { Motif } from './Motif.tsx';
import { personLine } from './person-line.ts';
import './StoryLead.css';

interface StoryLeadProps {
  story: StoryCardView;
  /** Where the other stories are. */
  more?: LinkView;
}

/** One story given the whole width and its trade's colour: the person's words in big letters, or what the story tells. */
export function StoryLead({ story, more }: StoryLeadProps) {
  const { title, url, quote, summary, track } = story;
  return (
    <section className="story-lead painted" data-hue={track?.hue}>
      {track && <Motif name={track.motif} />}
      <div className="wrap">
        <h2>{title}</h2>
        {quote ? <blockquote>“{quote}”</blockquote> : <p className="told">{summary}</p>}
        <p>
          {personLine(story)}
          {track && `, jalur ${track.shortName}`}
        </p>
        <p className="actions">
          <a className="button" href={url}>
            Baca ceritanya
          </a>
          {more && (
            <a className="button quiet" href={more.url}>
              {more.title}
            </a>
          )}
        </p>
      </div>
    </section>
  );
}
