import { site } from '../site.ts';
import { homeUrl } from '../urls.ts';
import type { SiteView } from '../views/site.ts';

/** The web manifest: how the site looks on a phone's home screen. */
export function toManifest({ name, description }: Pick<SiteView, 'name' | 'description'>): object {
  return {
    name,
    short_name: name.split(' ').slice(0, 2).join(' '),
    description,
    lang: site.language,
    id: homeUrl,
    start_url: homeUrl,
    display: 'minimal-ui',
    background_color: '#faf6ed',
    theme_color: '#1d4a3b',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any maskable' },
    ],
  };
}
