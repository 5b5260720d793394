import { store } from 'decap-cms-core/dist/esm/redux';
import type { ContentType } from '../../../src/model/content-type.ts';
import type { Stored } from '../saving.ts';
import { toPlain } from '../check-field.ts';
import { parseFile, tidy } from '../file-format.ts';
import { showNotice } from '../notice.ts';
import { rebase } from './rebase.ts';
import { keepAfterSave } from './keeper.ts';

/** Brings the form up to date with what the server stored, keeping what was typed since. */
export function afterSave({
  type,
  collection,
  sent,
  stored,
}: {
  type: ContentType;
  collection: string;
  sent: string;
  stored: Stored;
}): void {
  const draft = store.getState().entryDraft.get('entry');
  if (!draft || draft.get('collection') !== collection) return;
  const typed = tidy(type, toPlain(draft.get('data')) as Record<string, unknown>);
  const { data, typedMeanwhile, othersChanged } = rebase(
    tidy(type, parseFile(type, sent)),
    typed,
    tidy(type, parseFile(type, stored.data)),
  );
  store.dispatch({
    type: 'desk/saved',
    slug: stored.slug,
    loaded: stored.data,
    typedMeanwhile,
    ...(othersChanged && { data }),
  });
  keepAfterSave({
    collection,
    slug: stored.slug,
    wasNew: draft.get('newRecord') === true,
    typed: typedMeanwhile ? data : undefined,
    loaded: stored.data,
  });
  if (stored.merged?.length > 0) {
    void showNotice({
      title: 'Digabung dengan perubahan orang lain',
      text: 'Isian berikut diubah orang lain sementara Anda menulis. Perubahannya sudah ikut tersimpan; tulisan Anda tetap utuh.',
      items: stored.merged.map(({ label, by }) => ({ label: `${label}:`, message: by })),
      actions: [{ id: 'ok', label: 'Mengerti' }],
    });
  }
}
