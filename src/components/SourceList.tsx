import { formatDate } from '../calendar.ts';
import type { SourceView } from '../views/track.ts';
import './SourceList.css';

/** Where the statements of a page come from, and when it was last touched. */
export function SourceList({
  sources = [],
  updatedOn,
}: {
  sources?: readonly SourceView[];
  updatedOn?: string;
}) {
  if (sources.length === 0 && !updatedOn) return null;
  return (
    <footer className="sources">
      {sources.length > 0 && (
        <>
          <h2>Sumber</h2>
          <ul>
            {sources.map(({ title, url }, index) => (
              <li key={index}>{url ? <a href={url}>{title}</a> : title}</li>
            ))}
          </ul>
        </>
      )}
      {updatedOn && (
        <p>
          Diperbarui <time dateTime={updatedOn}>{formatDate(updatedOn)}</time>
        </p>
      )}
    </footer>
  );
}
