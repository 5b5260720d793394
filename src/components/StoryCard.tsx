import { cardSizes } from '../views/picture.ts';
import type { StoryCardView } from '../views/story.ts';
import { Motif } from './Motif.tsx';
import { personLine } from './person-line.ts';
import { Picture } from './Picture.tsx';
import './StoryCard.css';

/** A story: the person's words, or what it tells; a photograph where there is one, the trade's motif otherwise. */
export function StoryCard({ story }: { story: StoryCardView }) {
  const { url, title, quote, summary, picture, track } = story;
  return (
    <li className="story-card" data-hue={track?.hue}>
      <div className="story-face">
        {picture ? (
          <Picture picture={{ ...picture, caption: undefined, credit: undefined }} sizes={cardSizes} />
        ) : (
          <Motif name={track?.motif ?? 'ubin'} />
        )}
      </div>
      <div>
        <h3>
          <a href={url}>{title}</a>
        </h3>
        {quote ? <blockquote>“{quote}”</blockquote> : <p>{summary}</p>}
        <p className="soft">{personLine(story)}</p>
      </div>
    </li>
  );
}

/** Stories side by side where there is room. */
export function StoryCards({ stories }: { stories: readonly StoryCardView[] }) {
  return (
    <ul className="stories">
      {stories.map((story) => (
        <StoryCard key={story.id} story={story} />
      ))}
    </ul>
  );
}
