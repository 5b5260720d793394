import { ours, type Patch } from './patch.ts';

const TOASTS = 'react-toastify/dist/react-toastify.esm.mjs';
const LIST = 'decap-cms-widget-list/dist/esm/ListControl.js';

/** What only a screen reader says, in words that no translation of Decap's reaches. */
export const spoken: readonly Patch[] = [
  {
    file: TOASTS,
    why: 'the button that closes a message is named in Indonesian',
    find: `ariaLabel:s="close"`,
    replace: `ariaLabel:s="Tutup pesan ini"`,
  },
  {
    file: TOASTS,
    why: 'the time a message stays is named in Indonesian',
    find: `"aria-label":"notification timer"`,
    replace: `"aria-label":"Sisa waktu pesan ini"`,
  },
  {
    file: LIST,
    why: 'how to change the order of a list is told in Indonesian, and as it is',
    find: `      onDragEnd: handleSortEnd,`,
    replace: `      onDragEnd: handleSortEnd,
      accessibility: spokenOrder,`,
  },
  {
    file: LIST,
    why: 'how to change the order of a list is told in Indonesian',
    find: `import { SortableContext, useSortable } from '@dnd-kit/sortable';`,
    replace: `import { SortableContext, useSortable } from '@dnd-kit/sortable';
import { spokenOrder } from ${ours('widgets/spoken-order.ts')};`,
  },
  {
    file: LIST,
    why: 'the handle of an item says what it is in Indonesian',
    find: `    attributes,
    listeners
  } = useSortable({
    id
  });`,
    replace: `    attributes,
    listeners
  } = useSortable({
    id,
    attributes: { roleDescription: 'pegangan untuk mengubah urutan' }
  });`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorPreviewPane/EditorPreviewPane.js',
    why: 'the frame of the preview has a name',
    find: `        id: "preview-pane",
        head: styleEls,
        initialContent: initialContent,`,
    replace: `        id: "preview-pane",
        title: "Pratinjau halaman",
        head: styleEls,
        initialContent: initialContent,`,
  },
];
