interface Sortable {
  readonly data: { readonly current?: { readonly sortable?: { readonly index: number } } };
}

const placeOf = ({ data }: Sortable) => (data.current?.sortable?.index ?? 0) + 1;

/** What a screen reader hears of a list whose items can be dragged into another order. dnd-kit speaks English, of keys that Decap does not listen to. */
export const spokenOrder = {
  screenReaderInstructions: { draggable: 'Seret dengan tetikus atau jari untuk mengubah urutan.' },
  announcements: {
    onDragStart: ({ active }: { active: Sortable }) => `Butir ke-${placeOf(active)} diangkat.`,
    onDragOver: ({ over }: { over: Sortable | null }) =>
      over ? `Di urutan ke-${placeOf(over)}.` : 'Di luar daftar.',
    onDragEnd: ({ over }: { over: Sortable | null }) =>
      over ? `Diletakkan di urutan ke-${placeOf(over)}.` : 'Kembali ke tempatnya.',
    onDragCancel: () => 'Batal dipindahkan; kembali ke tempatnya.',
  },
};
