import { formatDate } from '../calendar.ts';
import './Corrections.css';

/** What was wrong and has been put right, said openly. */
export function Corrections({ corrections }: { corrections: readonly { date?: string; what: string }[] }) {
  if (corrections.length === 0) return null;
  return (
    <section className="corrections">
      <h2>Ralat</h2>
      <ul>
        {corrections.map(({ date, what }, index) => (
          <li key={index}>
            {date && <time dateTime={date}>{formatDate(date)}: </time>}
            {what}
          </li>
        ))}
      </ul>
    </section>
  );
}
