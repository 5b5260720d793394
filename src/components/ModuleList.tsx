import { lessonModes } from '../model/track.ts';
import type { TrackView } from '../views/track.ts';
import './ModuleList.css';

/** What is learnt, module by module. The first is open; the others open at a tap. */
export function ModuleList({ modules }: Pick<TrackView, 'modules'>) {
  return (
    <ol className="modules">
      {modules.map(({ title, mode, points }, index) => (
        <li key={index}>
          <details open={index === 0}>
            <summary>
              <h3>{title}</h3>
              {mode && <span className="soft">{lessonModes[mode]}</span>}
            </summary>
            <ul>
              {points.map((point, at) => (
                <li key={at}>{point}</li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  );
}
