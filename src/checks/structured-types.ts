import { perPage } from './check.ts';
import { thingsOn, typesOf } from './json-ld.ts';
import type { BuiltSite } from './built-site.ts';
import type { Page } from './page.ts';

interface Kind {
  /** Whether a page is of this kind. */
  readonly is: (page: Page, site: BuiltSite) => boolean;
  /** What it must tell search engines that it is, or holds. */
  readonly types: readonly string[];
}

/** One entry of a section: `/berita/contoh/`, not the list of a page or of a year. */
const entryOf = (section: string) => (page: Page) => new RegExp(`^/${section}/[^/]+/$`).test(page.path);

const kinds: readonly Kind[] = [
  { is: ({ path }) => path === '/', types: ['WebSite', 'GovernmentOrganization'] },
  { is: entryOf('pelatihan'), types: ['Course'] },
  // A batch has a calendar once its days are known.
  {
    is: (page, site) => entryOf('jadwal')(page) && site.files.has(`${page.path.slice(1)}angkatan.ics`),
    types: ['CourseInstance', 'EducationEvent'],
  },
  { is: entryOf('berita'), types: ['NewsArticle'] },
  { is: entryOf('cerita'), types: ['Article'] },
  { is: entryOf('kecamatan'), types: ['AdministrativeArea'] },
  {
    is: (page) => page.elements.some(({ attributes }) => attributes.class === 'questions'),
    types: ['FAQPage'],
  },
];

export const structuredTypes = perPage(
  'Every page tells search engines what it is: a course, an event, news, a story, questions.',
  function* (page, site) {
    if (!page.isListed) return;
    const told = new Set([...thingsOn(page)].flatMap(typesOf));
    for (const { is, types } of kinds)
      if (is(page, site))
        for (const type of types)
          if (!told.has(type)) yield page.problem(`Its structured data lacks ${type}.`);
  },
);
