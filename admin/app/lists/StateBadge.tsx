import { stateLabels, type ListedEntry } from '../entries.ts';

/** Where an entry stands, in a word. */
export function StateBadge({ entry: { state, deletes, published } }: { entry: ListedEntry }) {
  const more = deletes
    ? ' (akan dihapus)'
    : state !== 'published' && published && state.length > 0 && isDraft(state)
      ? ' (sudah tayang)'
      : '';
  return (
    <span className="desk-badge" data-state={state}>
      {stateLabels[state]}
      {more}
    </span>
  );
}

const isDraft = (state: string) => state === 'draft' || state.startsWith('pending');
