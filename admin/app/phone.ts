/** A narrow screen shows the form first; the preview is one tap away. The editor's own choice is kept afterwards. */
export function startWithForm(): void {
  if (innerWidth < 800 && localStorage.getItem('cms.right-pane') === null)
    localStorage.setItem('cms.right-pane', 'none');
}
