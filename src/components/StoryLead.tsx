import type { StoryCardView } from '../views/story.ts';
import { personLine } from './person-line.ts';
import './StoryLead.css';

/** One story given the whole width: the person's words in big letters, or what the story tells. */
export function StoryLead({ story }: { story: StoryCardView }) {
  return (
    <div className="story-lead" data-hue={story.track?.hue}>
      {story.quote ? <blockquote>“{story.quote}”</blockquote> : <p className="told">{story.summary}</p>}
      <p className="soft">
        {personLine(story)}
        {story.track && `, jalur ${story.track.shortName}`}
      </p>
      <a className="more" href={story.url}>
        {story.title}
      </a>
    </div>
  );
}
