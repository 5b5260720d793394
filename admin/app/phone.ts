/** Where Decap keeps what stands beside the form; `none` is the form alone. */
const PANE = 'cms.right-pane';
/** Says that nobody chose the form alone: the screen was narrow. */
const BY_WIDTH = 'meja.form-dahulu';

/**
 * A narrow screen shows the form first; the preview is one tap away. The editor's own choice is kept afterwards, and a
 * window that was narrow once (a laptop's half screen) has its preview back when it is wide again.
 * @param width of the window, CSS pixels
 */
export function startWithForm(
  width: number,
  shelf: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): void {
  const chosen = shelf.getItem(PANE);
  if (width < 800) {
    if (chosen !== null) return;
    shelf.setItem(PANE, 'none');
    shelf.setItem(BY_WIDTH, 'ya');
  } else if (shelf.getItem(BY_WIDTH) !== null) {
    if (chosen === 'none') shelf.removeItem(PANE);
    shelf.removeItem(BY_WIDTH);
  }
}
