import type { BuiltSite } from './built-site.ts';
import { perPage } from './check.ts';
import { dataOn, thingsIn, typesOf, type Thing } from './json-ld.ts';
import { around, type Page } from './page.ts';

/** What a thing of each type must tell, for search engines to make use of it. Other types are mistakes. */
const required: Readonly<Record<string, readonly string[]>> = {
  AdministrativeArea: ['name'],
  Answer: ['text'],
  Article: ['headline', 'datePublished', 'publisher', 'url'],
  BreadcrumbList: ['itemListElement'],
  CorrectionComment: ['text', 'datePublished'],
  Course: ['name', 'url'],
  CourseInstance: ['name', 'startDate', 'endDate', 'url'],
  CreativeWork: ['name'],
  EducationEvent: ['name', 'startDate', 'endDate', 'eventStatus'],
  EntryPoint: ['urlTemplate'],
  FAQPage: ['mainEntity'],
  GovernmentOrganization: ['name'],
  ListItem: ['position', 'name', 'item'],
  NewsArticle: ['headline', 'datePublished', 'publisher', 'url'],
  Person: ['name'],
  Place: ['name', 'address'],
  Question: ['name', 'acceptedAnswer'],
  SearchAction: ['target', 'query-input'],
  Syllabus: ['name'],
  WebSite: ['name', 'url', 'publisher'],
};
const addresses = ['url', 'item', 'image'];
const moments = ['datePublished', 'dateModified', 'startDate', 'endDate', 'expires'];
/** What a reader must be able to find on the page. */
const shown = ['name', 'headline'];
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\+07:00)?$/;

export const structuredData = perPage(
  'Structured data is whole, leads to pages that exist, and says what the page shows.',
  function* (page, site) {
    const words = wordsOf(page);
    for (const { script, data } of dataOn(page)) {
      if (data?.['@context'] !== 'https://schema.org')
        yield page.problem('Structured data is no JSON of https://schema.org.', script);
      for (const thing of data ? thingsIn(data['@graph'] ?? data) : [])
        for (const message of problemsOf(thing, page, site, words)) yield page.problem(message, script);
    }
  },
);

function* problemsOf(thing: Thing, page: Page, site: BuiltSite, words: string): Generator<string> {
  // An author of whom only the name is known has none.
  for (const type of typesOf(thing)) {
    if (!required[type]) yield `${type} is no type this site uses.`;
    for (const name of required[type] ?? [])
      if (thing[name] === undefined || thing[name] === '') yield `${type} lacks ${name}.`;
  }
  for (const name of addresses) {
    const url = typeof thing[name] === 'string' ? site.resolve(thing[name], page.path) : undefined;
    if (url && !site.fileAt(url.pathname)) yield `${name} is ${String(thing[name])}, which does not exist.`;
  }
  for (const name of moments)
    if (thing[name] !== undefined && !(MOMENT.test(String(thing[name])) && Date.parse(String(thing[name]))))
      yield `${name} is ${String(thing[name])}, which is no date in WIB.`;
  for (const name of shown)
    if (typeof thing[name] === 'string' && !words.includes(squeezed(thing[name])))
      yield `${name} is “${thing[name]}”, which the page does not show.`;
}

function wordsOf(page: Page): string {
  const visible = page.texts.filter((text) => !['script', 'style'].includes(around(text)[0] ?? ''));
  return squeezed(visible.map(({ text }) => text).join(' '));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
