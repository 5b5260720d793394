import { formatDate } from '../calendar.ts';
import type { TrackView } from '../views/track.ts';
import './PermitList.css';

/** The permits a business in this trade needs, each with its official source and when an officer last looked. */
export function PermitList({ permits }: Pick<TrackView, 'permits'>) {
  return (
    <ul className="permits">
      {permits.map(({ name, why, source, checkedOn }, index) => (
        <li key={index}>
          <h3>{name}</h3>
          <p>{why}</p>
          <p className="permit-source">
            {source && <a href={source.url}>{source.title}</a>}{' '}
            <span className="soft">
              {checkedOn ? (
                <>
                  Diperiksa <time dateTime={checkedOn}>{formatDate(checkedOn)}</time>
                </>
              ) : (
                'Belum diperiksa petugas'
              )}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
