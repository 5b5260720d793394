import type { TrackCardView } from '../views/track.ts';
import { Motif } from './Motif.tsx';
import './TrackCard.css';

/** A trade's sign in the street of signs: the whole sign leads to its guide. */
export function TrackCard({ track, short = false }: { track: TrackCardView; short?: boolean }) {
  return (
    <li className="track-card" data-hue={track.hue}>
      <Motif name={track.motif} />
      <h3>
        <a href={track.url}>{short ? track.shortName : track.title}</a>
      </h3>
      {!short && track.summary && <p>{track.summary}</p>}
    </li>
  );
}
