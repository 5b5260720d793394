import { breadcrumbs } from './breadcrumbs.ts';
import { budgets } from './budgets.ts';
import { calendars } from './calendars.ts';
import { canonicals } from './canonicals.ts';
import type { Check } from './check.ts';
import { descriptions } from './descriptions.ts';
import { emptyLinks } from './empty-links.ts';
import { feeds } from './feeds.ts';
import { headingOrder } from './heading-order.ts';
import { language } from './language.ts';
import { noLeftovers } from './leftovers.ts';
import { links } from './links.ts';
import { olderBrowsers } from './older-browsers.ts';
import { oneH1 } from './one-h1.ts';
import { ownOrigin } from './own-origin.ts';
import { pictureMetadata } from './picture-metadata.ts';
import { pictures } from './pictures.ts';
import { sitemap } from './sitemap.ts';
import { structuredData } from './structured-data.ts';
import { structuredTypes } from './structured-types.ts';
import { titles } from './titles.ts';
import { uniqueIds } from './unique-ids.ts';

/** Every question asked of the built site. */
export const checks = {
  language,
  oneH1,
  headingOrder,
  titles,
  descriptions,
  canonicals,
  uniqueIds,
  links,
  emptyLinks,
  pictures,
  pictureMetadata,
  ...budgets,
  olderBrowsers,
  ownOrigin,
  sitemap,
  feeds,
  calendars,
  structuredData,
  structuredTypes,
  breadcrumbs,
  noLeftovers,
} satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;
