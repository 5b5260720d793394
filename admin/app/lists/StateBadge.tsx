import { stateLabels, type ListedEntry } from '../entries.ts';

const publishingLabels = { building: 'Sedang diterbitkan', failed: 'Belum tayang' } as const;

/** Where an entry stands, in a word. `arrived` is whether this screen has seen it go live. */
export function StateBadge({ entry, arrived }: { entry: ListedEntry; arrived: boolean }) {
  const { state, deletes, published, draft, publishing } = entry;
  if (publishing)
    return (
      <span className="desk-badge" data-state={publishing}>
        {publishingLabels[publishing]}
      </span>
    );
  const more = deletes ? ' (akan dihapus)' : draft && published ? ' (sudah tayang)' : '';
  return (
    <span className="desk-badge" data-state={state}>
      {arrived && state === 'published' ? 'Sudah tayang' : stateLabels[state]}
      {more}
    </span>
  );
}
