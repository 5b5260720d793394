import { batchesUrl, howToRegisterUrl, searchUrl, tracksUrl } from '../urls.ts';
import './BottomBar.css';

const items = [
  { url: tracksUrl, title: 'Pelatihan', icon: 'M4 20V10l5-4v4l5-4v4l6-4v14z' },
  { url: batchesUrl, title: 'Jadwal', icon: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4' },
  { url: howToRegisterUrl, title: 'Daftar', icon: 'M5 3h14v18H5zM8 8h8M8 12h8M8 16h4' },
  { url: searchUrl, title: 'Cari', icon: 'M16 16l5 5M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0' },
  { url: '#menu', title: 'Menu', icon: 'M4 7h16M4 12h16M4 17h16' },
];

/** What a resident wants most, where the thumb is. Plain links; the last one leads to the whole menu in the footer. */
export function BottomBar({ path = '' }: { path?: string }) {
  return (
    <nav className="bottom-bar" aria-label="Menu cepat">
      <ul>
        {items.map(({ url, title, icon }) => (
          <li key={url}>
            <a href={url} aria-current={path.startsWith(url) ? 'page' : undefined}>
              <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                <path d={icon} />
              </svg>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
