import { formatClock, formatLongDate } from '../calendar.ts';
import { lessonModes } from '../model/track.ts';
import type { SessionView } from '../views/batch.ts';
import { DateBlock } from './DateBlock.tsx';
import { Planned } from './Planned.tsx';
import { Unbroken } from './Unbroken.tsx';
import './SessionList.css';

interface SessionListProps {
  sessions: readonly SessionView[];
  /** Whether the batch does not take place on these days. */
  isOff?: boolean;
}

/** The meetings of a batch, day by day. */
export function SessionList({ sessions, isOff = false }: SessionListProps) {
  return (
    <ol className={isOff ? 'sessions off' : 'sessions'}>
      {sessions.map(({ date, from, to, mode, topic, place }, index) => (
        <li key={index}>
          <DateBlock day={date} />
          <div>
            <h3>{topic ?? (mode && lessonModes[mode]) ?? 'Pertemuan'}</h3>
            {date && (
              <p>
                <Planned isOff={isOff}>
                  {formatLongDate(date)}
                  {from && to && (
                    <>
                      , <Unbroken text={`${from.replace(':', '.')}–${formatClock(to)}`} />
                    </>
                  )}
                </Planned>
              </p>
            )}
            <p className="soft">{[topic && mode && lessonModes[mode], place].filter(Boolean).join(', ')}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
