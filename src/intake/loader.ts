import type { Loader } from 'astro/loaders';
import type { ContentType } from '../model/content-type.ts';
import { contentDir } from './content-dir.ts';
import { readContent, type Content } from './read-content.ts';
import { ContentError, leaveProblems } from './report.ts';

let reading: Promise<Content> | undefined;

/** The content folder is read once for all collections, so that links between them are checked too. */
function readOnce(): Promise<Content> {
  return (reading ??= readContent(contentDir));
}

/**
 * Loads one content type's entries, checked and with their Markdown rendered. Any problem anywhere in the content
 * stops the build with a `ContentError`, since Astro's own loader only logs broken links and drops duplicates.
 */
export function contentLoader(type: ContentType): Loader {
  return {
    name: `content-${type.name}`,
    async load({ store, watcher, logger }) {
      const load = async () => {
        const { entries, problems } = await readOnce();
        if (problems.length > 0) {
          leaveProblems(problems);
          throw new ContentError(problems);
        }
        store.clear();
        for (const entry of entries) {
          if (entry.type !== type) continue;
          const { id, data, rendered } = entry;
          store.set({
            id,
            data,
            rendered: {
              html: rendered.html,
              metadata: {
                headings: rendered.headings.map(({ depth, id: slug, text }) => ({ depth, slug, text })),
                imagePaths: [],
              },
            },
          });
        }
      };
      await load();
      watcher?.add(contentDir);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(contentDir)) return;
        reading = undefined;
        load().catch((error: Error) => logger.error(error.message));
      });
    },
  };
}
