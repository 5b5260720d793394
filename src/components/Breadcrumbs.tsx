import type { LinkView } from '../views/link.ts';
import './Breadcrumbs.css';

/** The way from the home page to here; the page itself is not part of it. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly LinkView[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav className="crumbs" aria-label="Jejak halaman">
      <ol>
        {crumbs.map(({ url, title }) => (
          <li key={url}>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
