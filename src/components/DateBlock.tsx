import { dateParts } from '../calendar.ts';
import './DateBlock.css';

/** A day as on a tear-off calendar; only the year where no exact day is known. */
export function DateBlock({ day, year }: { day?: string; year?: number }) {
  if (!day)
    return (
      <p className="date-block">
        {year ? <b className="year">{year}</b> : <b className="year">Belum ada</b>}
      </p>
    );
  const parts = dateParts(day);
  return (
    <p className="date-block">
      <time dateTime={day}>
        <b>{parts.day}</b> {parts.month} {parts.year}
      </time>
    </p>
  );
}
