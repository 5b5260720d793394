import { storiesUrl, storyUrl } from '../urls.ts';
import type { ListPageView } from '../views/list.ts';
import { toStoryCardView, toStoryView, type StoryCardView, type StoryView } from '../views/story.ts';
import { withCacheKeys } from './cache-keys.ts';
import { library } from './library.ts';
import { paginate } from './list.ts';
import { relatedTo, type RelatedViews } from './related.ts';

export interface StoryPageView {
  readonly story: StoryView;
  readonly related: RelatedViews;
}

export async function listStoryCards(): Promise<StoryCardView[]> {
  const { stories, around } = await library();
  return stories.map((story) => toStoryCardView(story, around));
}

export async function storyPaths() {
  const { stories, around } = await library();
  const paths = await Promise.all(
    stories.map(async (entry) => {
      const related = await relatedTo('tracks', entry.data.track, entry.id);
      const props: StoryPageView = { story: toStoryView(entry, around), related };
      return { params: { story: entry.id }, props };
    }),
  );
  return withCacheKeys(paths, ({ params }) => storyUrl(params.story));
}

/** The addresses of stories that were shown once and may not be any more. */
export async function withdrawnStoryPaths(): Promise<{ params: { withdrawn: string } }[]> {
  const { withdrawn } = await library();
  return withdrawn.map((id) => ({ params: { withdrawn: id } }));
}

export async function storyListPaths(): Promise<
  { params: { list: string | undefined }; props: { list: ListPageView<StoryCardView> } }[]
> {
  return paginate(storiesUrl, await listStoryCards()).map((list) => ({
    params: { list: list.url.slice(storiesUrl.length, -1) || undefined },
    props: { list },
  }));
}
