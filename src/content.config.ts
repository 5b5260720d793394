import { defineCollection } from 'astro:content';
import { contentLoader } from './intake/loader.ts';
import { schemaOf } from './model/content-type.ts';
import { contentTypes } from './model/index.ts';

const { track, batch, news, story, district, page, siteSettings, journey, eligibility, vocabulary } =
  contentTypes;

/** Registers the content types that pages show with Astro. Their rules live in `src/model`, the reading and checking in `src/intake`. */
export const collections = {
  tracks: defineCollection({ loader: contentLoader(track), schema: schemaOf(track) }),
  batches: defineCollection({ loader: contentLoader(batch), schema: schemaOf(batch) }),
  news: defineCollection({ loader: contentLoader(news), schema: schemaOf(news) }),
  stories: defineCollection({ loader: contentLoader(story), schema: schemaOf(story) }),
  districts: defineCollection({ loader: contentLoader(district), schema: schemaOf(district) }),
  pages: defineCollection({ loader: contentLoader(page), schema: schemaOf(page) }),
  siteSettings: defineCollection({ loader: contentLoader(siteSettings), schema: schemaOf(siteSettings) }),
  journey: defineCollection({ loader: contentLoader(journey), schema: schemaOf(journey) }),
  eligibility: defineCollection({ loader: contentLoader(eligibility), schema: schemaOf(eligibility) }),
  vocabulary: defineCollection({ loader: contentLoader(vocabulary), schema: schemaOf(vocabulary) }),
};
