/** Where Decap keeps what stands beside the form; `none` is the form alone. */
const PANE = 'cms.right-pane';
/** Says that nobody chose the form alone: the screen was narrow. */
const BY_WIDTH = 'meja.form-dahulu';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * A narrow screen shows every entry's form first; the preview is one tap away. What an editor chose on a wide one is
 * kept for it, and a window that was narrow once (a laptop's half screen) has its preview back when it is wide again.
 * @param isNarrow as narrow as where the looks show either the form or the preview
 */
export function chooseFirst(isNarrow: boolean, shelf: Shelf): void {
  const chosen = shelf.getItem(PANE);
  if (isNarrow) {
    if (chosen === 'none') return;
    shelf.setItem(PANE, 'none');
    shelf.setItem(BY_WIDTH, 'ya');
  } else if (shelf.getItem(BY_WIDTH) !== null) {
    if (chosen === 'none') shelf.removeItem(PANE);
    shelf.removeItem(BY_WIDTH);
  }
}

/**
 * Begins to keep the form first, also on a tablet that is turned while the preview is open.
 * @param history Decap's; it tells that another entry opens before its form is drawn
 */
export function keepFormFirst(history: { listen(listener: () => void): unknown }): void {
  const narrow = matchMedia('(max-width: 799px)');
  const choose = () => chooseFirst(narrow.matches, localStorage);
  choose();
  history.listen(choose);
  narrow.addEventListener('change', () => {
    const isPreviewOpen = document.querySelector('[class*="-StyledSplitPane"]') !== null;
    if (narrow.matches && isPreviewOpen)
      document.querySelector<HTMLElement>('[class*="-EditorToggle"]')?.click();
    choose();
  });
}
