import type { TrackCardView } from '../views/track.ts';
import './TrackTag.css';

/** A trade named in passing, with its colour; a link where one can be followed. */
export function TrackTag({ track, plain = false }: { track: TrackCardView; plain?: boolean }) {
  return plain ? (
    <span className="track-tag" data-hue={track.hue}>
      {track.shortName}
    </span>
  ) : (
    <a className="track-tag" data-hue={track.hue} href={track.url}>
      {track.shortName}
    </a>
  );
}

/** Several trades in a row. */
export function TrackTags({ tracks, plain }: { tracks: readonly TrackCardView[]; plain?: boolean }) {
  if (tracks.length === 0) return null;
  return (
    <ul className="track-tags">
      {tracks.map((track) => (
        <li key={track.id}>
          <TrackTag track={track} plain={plain} />
        </li>
      ))}
    </ul>
  );
}
