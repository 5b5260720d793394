import { homeUrl, searchUrl } from '../urls.ts';
import type { SiteView } from '../views/site.ts';
import './SiteHeader.css';

interface SiteHeaderProps {
  site: SiteView;
  /** Path of the page being read, to mark its place in the menu. */
  path?: string;
}

/** The name over the door and the menu. On a phone the menu is in the bottom bar and the footer. */
export function SiteHeader({ site, path = '' }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="wrap">
        <a className="site-name" href={homeUrl} aria-current={path === homeUrl ? 'page' : undefined}>
          <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <path d="M2 30V14l9-7v7l9-7v7l10-8v24z" />
          </svg>
          <span>{site.name}</span>
        </a>
        <nav aria-label="Menu utama">
          <ul>
            {[...site.navigation, { url: searchUrl, title: 'Cari' }].map(({ url, title }) => (
              <li key={url}>
                <a href={url} aria-current={path.startsWith(url) ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
