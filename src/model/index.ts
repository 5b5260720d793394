import { batch } from './batch.ts';
import type { ContentType, DataOf } from './content-type.ts';
import { district } from './district.ts';
import { eligibility } from './eligibility.ts';
import { news } from './news.ts';
import { page } from './page.ts';
import { plainLanguage } from './plain-language.ts';
import { journey, siteSettings, vocabulary } from './settings.ts';
import { story } from './story.ts';
import { track } from './track.ts';

/** Every content type, in the order editors meet them. */
export const contentTypes = {
  batch,
  news,
  story,
  track,
  district,
  page,
  siteSettings,
  journey,
  eligibility,
  vocabulary,
  plainLanguage,
} as const;

export const allContentTypes: readonly ContentType[] = Object.values(contentTypes);

export type Track = DataOf<typeof track>;
export type Batch = DataOf<typeof batch>;
export type News = DataOf<typeof news>;
export type Story = DataOf<typeof story>;
export type District = DataOf<typeof district>;
export type Page = DataOf<typeof page>;
export type SiteSettings = DataOf<typeof siteSettings>;
export type Journey = DataOf<typeof journey>;
export type Eligibility = DataOf<typeof eligibility>;
export type Vocabulary = DataOf<typeof vocabulary>;
export type PlainLanguage = DataOf<typeof plainLanguage>;

/** The content type of a collection (`tracks`), or undefined when there is none. */
export function typeOfCollection(collection: string): ContentType | undefined {
  return allContentTypes.find((type) => type.collection === collection);
}

/** The content type and entry id that a path below the content folder stands for (`tracks/servis-ac.md`), if any. */
export function placeOf(path: string): { type: ContentType; id: string } | undefined {
  for (const type of allContentTypes) {
    if (type.file === path) return { type, id: type.collection };
    const [folder, name, ...rest] = path.split('/');
    if (type.folder === folder && rest.length === 0 && name?.endsWith('.md'))
      return { type, id: name.slice(0, -'.md'.length) };
  }
  return undefined;
}
