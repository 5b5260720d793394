import {
  aboutUrl,
  accessibilityUrl,
  dataUrl,
  feedUrl,
  homeUrl,
  privacyUrl,
  questionsUrl,
  searchUrl,
} from '../urls.ts';
import type { SiteView } from '../views/site.ts';
import { eligibilityCheck, officialCheck } from '../views/tool.ts';
import { ContactBlock } from './ContactBlock.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import './SiteFooter.css';

const about = [
  eligibilityCheck,
  officialCheck,
  { url: questionsUrl, title: 'Tanya jawab' },
  { url: aboutUrl, title: 'Tentang program ini' },
  { url: privacyUrl, title: 'Privasi' },
  { url: accessibilityUrl, title: 'Aksesibilitas' },
  { url: dataUrl, title: 'Data terbuka' },
  { url: feedUrl, title: 'Umpan (RSS)' },
];

/** The whole menu, who runs this, what is official. */
export function SiteFooter({ site }: { site: SiteView }) {
  const menu = [
    { url: homeUrl, title: 'Beranda' },
    ...site.navigation,
    { url: searchUrl, title: 'Cari' },
    ...about,
  ];
  return (
    <footer className="site-footer">
      <div className="wrap">
        <nav id="menu" aria-label="Semua halaman" tabIndex={-1}>
          <ul>
            {menu.map(({ url, title }) => (
              <li key={url}>
                <a href={url}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="owners">
          <OfficialLine site={site} />
          <ContactBlock contact={site.contact} />
          {site.organisers.length > 0 && (
            <>
              <p>Penyelenggara:</p>
              <ul>
                {site.organisers.map(({ name, shortName, parent, url }) => (
                  <li key={name}>
                    {url ? <a href={url}>{name}</a> : name}
                    {shortName && ` (${shortName})`}
                    {parent && `, ${parent}`}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </footer>
  );
}
