import type { FilterLinkView } from '../views/list.ts';
import './FilterLinks.css';

interface FilterLinksProps {
  groups: readonly { name: string; links: readonly FilterLinkView[] }[];
  /** The address of the list being read, whichever of its pages. */
  current?: string;
}

/** Ways to narrow a list, as plain links with how much each leads to. */
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
                  {title} <span className="soft figures">{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
