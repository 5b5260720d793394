import { districtsUrl, howToRegisterUrl } from '../../urls.ts';
import type { LinkView } from '../../views/link.ts';
import type { DistrictView } from '../../views/district.ts';
import type { PageView } from '../../views/page.ts';
import type { SiteView } from '../../views/site.ts';
import { absolute, absoluteHtml } from '../absolute.ts';
import { breadcrumbs, graphOf } from './node.ts';

/** A general page; one with questions is a page of questions and answers. */
export function pageData(page: PageView, origin: string | URL): object[] {
  if (page.questions.length === 0) return [];
  return graphOf({
    '@type': 'FAQPage',
    name: page.title,
    mainEntity: page.questions.map(({ question, answerHtml }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: {
        '@type': 'Answer',
        text: absoluteHtml(answerHtml.trim(), absolute(page.url, origin)),
      },
    })),
  });
}

/** The page of a district, with the kelurahan the page lists. */
export function districtData(district: DistrictView, site: SiteView, origin: string | URL): object[] {
  const title = `Kecamatan ${district.title}`;
  return graphOf(
    breadcrumbs(origin, { url: districtsUrl, title: 'Kecamatan' }, { url: district.url, title }),
    {
      '@type': 'AdministrativeArea',
      name: title,
      containedInPlace: { '@type': 'AdministrativeArea', name: site.regionName },
      containsPlace: district.kelurahan.map((name) => ({ '@type': 'AdministrativeArea', name })),
    },
  );
}

/** A page that answers a question on the way to registering. */
export function toolData({ url, title }: LinkView, origin: string | URL): object[] {
  return graphOf(breadcrumbs(origin, { url: howToRegisterUrl, title: 'Cara daftar' }, { url, title }));
}
