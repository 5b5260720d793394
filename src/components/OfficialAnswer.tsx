import type { Reason } from '../views/official-check.ts';
import type { OfficialEntry } from '../views/official-list.ts';
import { officialAnswers, verdictOf, verdicts } from './official-answers.ts';
import './OfficialAnswer.css';

interface OfficialAnswerProps {
  reason: Reason;
  /** What was compared; a script fills it in on the page. */
  about?: string;
  entry?: OfficialEntry;
}

/** The answer to "is this official?": a verdict, what it is about, why, what to do, and that it is free. */
export function OfficialAnswer({ reason, about = '', entry }: OfficialAnswerProps) {
  const verdict = verdictOf(reason);
  const { why, todo } = officialAnswers[reason];
  return (
    <div className={`answer ${verdict}`}>
      <p className="verdict">{verdicts[verdict]}</p>
      {reason !== 'ragu-bentuk' && (
        <p>
          <b data-part="about">{about}</b>
        </p>
      )}
      <p>
        {why} <span data-part="entry">{entry ? `${entry.what} (${entry.owner})` : ''}</span>
      </p>
      <p>{todo}</p>
      <p>Pelatihan ini gratis. Bertanya atau melapor: lihat “Tempat bertanya dan melapor” di halaman ini.</p>
    </div>
  );
}
