import type { TrackCardView } from '../views/track.ts';
import './TrackTag.css';

/** A trade named in passing, with its colour, leading to its guide. */
export function TrackTag({ track }: { track: TrackCardView }) {
  return (
    <a className="track-tag" data-hue={track.hue} href={track.url}>
      {track.shortName}
    </a>
  );
}

/** Several trades in a row. */
export function TrackTags({ tracks }: { tracks: readonly TrackCardView[] }) {
  if (tracks.length === 0) return null;
  return (
    <ul className="track-tags">
      {tracks.map((track) => (
        <li key={track.id}>
          <TrackTag track={track} />
        </li>
      ))}
    </ul>
  );
}

/** Trades where there is no room to name many: one or two by name, more as their colours and how many. */
export function TrackSwatches({ tracks }: { tracks: readonly TrackCardView[] }) {
  const few = tracks.length <= 2;
  return (
    <p className="swatches">
      {tracks.map(({ id, hue, shortName }) => (
        <span key={id} className="track-tag" data-hue={hue}>
          {few ? shortName : <span className="unseen">{shortName}, </span>}
        </span>
      ))}
      {!few && `${tracks.length} jalur`}
    </p>
  );
}
