import { sitemapUrl } from '../urls.ts';
import { absolute } from './absolute.ts';

/** What crawlers may read: everything but the editors' desk, and where the sitemap is. */
export function toRobots(origin: string | URL): string {
  return `User-agent: *\nDisallow: /admin/\n\nSitemap: ${absolute(sitemapUrl, origin)}\n`;
}
