import { formatDate, formatMoment } from '../calendar.ts';
import './Byline.css';

/** When a text was published and last changed, and who wrote it. */
export function Byline({
  publishedAt,
  updatedAt,
  author,
}: {
  publishedAt?: string;
  updatedAt?: string;
  author?: string;
}) {
  return (
    <p className="byline">
      {publishedAt && (
        <span>
          Terbit <time dateTime={publishedAt}>{formatMoment(publishedAt)}</time>
        </span>
      )}
      {updatedAt && (
        <span>
          Diperbarui <time dateTime={updatedAt}>{formatDate(updatedAt)}</time>
        </span>
      )}
      {author && <span>Oleh {author}</span>}
    </p>
  );
}
