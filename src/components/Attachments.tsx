import './Attachments.css';

/** Files to take along, each with its size, since data costs money. */
export function Attachments({
  attachments,
}: {
  attachments: readonly { title: string; url: string; bytes?: number }[];
}) {
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments">
      {attachments.map(({ title, url, bytes }) => (
        <li key={url}>
          <a href={url}>
            {title} <span className="soft">PDF{bytes !== undefined && `, ${formatSize(bytes)}`}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** `840 kB`, `1,4 MB`. */
function formatSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
