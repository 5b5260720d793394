import { site as constants } from '../../site.ts';
import { homeUrl, searchUrl } from '../../urls.ts';
import type { SiteView } from '../../views/site.ts';
import { absolute } from '../absolute.ts';
import { graphOf, some, type Node } from './node.ts';

/** Those who run the programme, as the foot of every page names them. */
export function organisers({ organisers }: Pick<SiteView, 'organisers'>): readonly Node[] | undefined {
  return some(
    organisers.map(({ name, shortName, parent, url }) => ({
      '@type': 'GovernmentOrganization',
      name,
      alternateName: shortName || undefined,
      url,
      parentOrganization: parent ? { '@type': 'GovernmentOrganization', name: parent } : undefined,
    })),
  );
}

/** The home page: the site itself, how to search it, and who runs it. */
export function homeData(site: SiteView, origin: string | URL): object[] {
  return graphOf({
    '@type': 'WebSite',
    name: site.name,
    alternateName: site.shortName,
    description: site.description,
    url: absolute(homeUrl, origin),
    inLanguage: constants.language,
    publisher: organisers(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute(searchUrl, origin)}?q={kata}` },
      'query-input': 'required name=kata',
    },
  });
}
