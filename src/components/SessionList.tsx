import { formatClock, formatLongDate } from '../calendar.ts';
import { lessonModes } from '../model/track.ts';
import type { SessionView } from '../views/batch.ts';
import { DateBlock } from './DateBlock.tsx';
import './SessionList.css';

/** The meetings of a batch, day by day. */
export function SessionList({ sessions }: { sessions: readonly SessionView[] }) {
  return (
    <ol className="sessions">
      {sessions.map(({ date, from, to, mode, topic, place }, index) => (
        <li key={index}>
          <DateBlock day={date} />
          <div>
            <h3>{topic ?? (mode && lessonModes[mode]) ?? 'Pertemuan'}</h3>
            <p>
              {date && formatLongDate(date)}
              {from && to && (
                <>
                  , <span className="hours">{`${from.replace(':', '.')}–${formatClock(to)}`}</span>
                </>
              )}
            </p>
            <p className="soft">{[topic && mode && lessonModes[mode], place].filter(Boolean).join(', ')}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
