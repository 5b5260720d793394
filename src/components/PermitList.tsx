import { formatDate } from '../calendar.ts';
import type { TrackView } from '../views/track.ts';
import './PermitList.css';

/** The permits a business in this trade needs, each with its official source and when an officer last checked that. */
export function PermitList({ permits }: Pick<TrackView, 'permits'>) {
  return (
    <ul className="permits">
      {permits.map(({ name, why, source, checkedOn }, index) => (
        <li key={index}>
          <h3>{name}</h3>
          <p>{why}</p>
          {source && (
            <>
              <p>
                <a href={source.url}>{source.title}</a>
              </p>
              <p className="soft">
                {checkedOn ? (
                  <>
                    Sumber diperiksa petugas <time dateTime={checkedOn}>{formatDate(checkedOn)}</time>
                  </>
                ) : (
                  'Sumber belum diperiksa petugas'
                )}
              </p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
