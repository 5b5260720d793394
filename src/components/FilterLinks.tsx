import type { BrowseView } from '../views/search.ts';
import './FilterLinks.css';

interface FilterLinksProps extends BrowseView {
  /** The address of the list being read, whichever of its pages. */
  current?: string;
}

/** Ways to narrow a list or to look through all, as plain links; a link to a list says how long it is. */
export function FilterLinks({ groups, current }: FilterLinksProps) {
  const useful = groups.filter(({ links }) => links.length > 0);
  if (useful.length === 0) return null;
  return (
    <nav className="filters" id="persempit" aria-label="Persempit daftar">
      {useful.map(({ name, links }) => (
        <div key={name}>
          <h2>{name}</h2>
          <ul>
            {links.map(({ url, title, count }) => (
              <li key={url}>
                <a href={url} aria-current={url === current ? 'page' : undefined}>
                  <span>{title}</span>{' '}
                  {count !== undefined && <small className="soft figures">{count}</small>}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
