import type { TrackView } from '../views/track.ts';
import './ModuleList.css';

/** What is learnt, module by module. */
export function ModuleList({ modules }: Pick<TrackView, 'modules'>) {
  return (
    <ol className="modules">
      {modules.map(({ title, mode, points }, index) => (
        <li key={index}>
          <h3>
            {title} {mode && <span className="soft">{mode === 'praktik' ? 'Praktik' : 'Teori'}</span>}
          </h3>
          {points.length > 0 && (
            <ul>
              {points.map((point, at) => (
                <li key={at}>{point}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
