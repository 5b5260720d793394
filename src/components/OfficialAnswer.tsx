import type { Reason } from '../views/official-check.ts';
import { asListed, type OfficialEntry } from '../views/official-list.ts';
import { headlineOf, officialAnswers, verdictOf, type Verdict } from './official-answers.ts';
import './OfficialAnswer.css';

interface OfficialAnswerProps {
  reason: Reason;
  /** What was compared; a script fills it in on the page. */
  about?: string;
  entry?: OfficialEntry;
}

/** A tick, a cross, a question mark: the verdict where its colour is not seen. */
const marks: Readonly<Record<Verdict, string>> = {
  resmi: 'M5 13l5 5L20 6',
  bukan: 'M6 6l12 12M18 6L6 18',
  ragu: 'M6 8a6 5 0 1 1 8 4.5c-1.5.7-2 1.5-2 3.5M12 19v4',
};

/** The answer to "is this official?": a verdict, what it is about, why, what to do, and that it is free. */
export function OfficialAnswer({ reason, about = '', entry }: OfficialAnswerProps) {
  const verdict = verdictOf(reason);
  const { why, todo } = officialAnswers[reason];
  return (
    <div className={`answer ${verdict}`}>
      <p className="verdict">
        <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
          <path d={marks[verdict]} />
        </svg>
        {headlineOf(reason)}
      </p>
      {reason !== 'ragu-bentuk' && (
        <p>
          <b data-part="about">{about}</b>
        </p>
      )}
      <p>
        {why} <span data-part="entry">{entry && asListed(entry)}</span>
      </p>
      <p>{todo}</p>
      <p>Pelatihan ini gratis. Bertanya atau melapor: lihat “Tempat bertanya dan melapor” di halaman ini.</p>
    </div>
  );
}
