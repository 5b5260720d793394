import { store } from 'decap-cms-core/dist/esm/redux';
import type { ContentType } from '../../../src/model/content-type.ts';
import { proposeId } from '../entry-id.ts';
import { toFile } from '../file-format.ts';
import { showSentence } from '../notice.ts';
import { persist } from '../persist.ts';
import { askReason, forgetReason } from '../reason.ts';
import { tellRefusal } from '../refusal.ts';
import { keepAfterSave } from '../safety/keeper.ts';

type Data = Record<string, unknown>;

/** Whether editors may add entries beside those there are. */
export function mayBeCopied(type: ContentType): boolean {
  return Boolean(type.folder) && !type.fixed;
}

/**
 * Saves a text as a new entry and opens it; the form it came from goes back to what is stored, and the text is among
 * the earlier ones of this device.
 * @param reason what was given for personal data in it. Without one it is asked, also for what the stored text was
 *   accepted with: a new entry has no earlier version that the server could find it in.
 */
export async function saveCopy(
  type: ContentType,
  data: Data,
  stored: { slug: string; shown: Data | undefined; loaded: string },
  reason: string | undefined,
): Promise<void> {
  const slug = proposeId(type, `${String(data[type.titleField] ?? type.name)} salinan`);
  const file = { path: `content/${type.folder}/${slug}.md`, slug, raw: toFile(type, data), base: null };
  try {
    const options = {
      collectionName: type.collection,
      newEntry: true,
      autoSlug: true,
      useWorkflow: true,
      status: 'draft',
      reason: reason ?? (await askReason(type, data, '')),
    };
    const copy = await persist<{ slug: string }>(file, options);
    forgetReason();
    keepAfterSave({
      collection: type.collection,
      slug: stored.slug,
      wasNew: !stored.slug,
      loaded: stored.loaded,
    });
    store.dispatch({
      type: 'desk/restored',
      data: stored.shown ?? data,
      loaded: stored.loaded,
      changed: false,
    });
    location.hash = `#/collections/${type.collection}/entries/${copy.slug}`;
  } catch (error) {
    tellRefusal(error, (sentence) => void showSentence('Salinan belum tersimpan', sentence));
  }
}
