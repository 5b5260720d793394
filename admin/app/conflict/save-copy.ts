import { store } from 'decap-cms-core/dist/esm/redux';
import type { ContentType } from '../../../src/model/content-type.ts';
import { ask } from '../api.ts';
import { proposeId } from '../entry-id.ts';
import { toFile } from '../file-format.ts';
import { showSentence } from '../notice.ts';
import { tellRefusal } from '../refusal.ts';

type Data = Record<string, unknown>;

/** Saves a text as a new entry and opens it; the form it came from goes back to what is stored. */
export async function saveCopy(
  type: ContentType,
  data: Data,
  stored: { shown: Data | undefined; loaded: string },
): Promise<void> {
  const slug = proposeId(type, `${String(data[type.titleField] ?? type.name)} salinan`);
  const file = { path: `content/${type.folder}/${slug}.md`, slug, raw: toFile(type, data), base: null };
  const options = {
    collectionName: type.collection,
    newEntry: true,
    autoSlug: true,
    useWorkflow: true,
    status: 'draft',
  };
  try {
    const params = { branch: 'main', dataFiles: [file], assets: [], options };
    const copy = await ask<{ slug: string }>('v1', {
      method: 'POST',
      body: { branch: 'main', action: 'persistEntry', params },
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
