/** A side panel over the desk. */
export interface Panel {
  readonly body: HTMLElement;
  close(): void;
}

/** Opens an empty panel; Escape, its button or the way back to another screen closes it. */
export function openPanel(title: string): Panel {
  const dialog = document.createElement('dialog');
  dialog.className = 'desk-notice desk-panel';
  const head = tag('header');
  head.append(
    tag('h2', title),
    button('Tutup', () => dialog.close()),
  );
  const body = tag('div');
  dialog.append(head, body);
  const close = () => dialog.close();
  dialog.addEventListener('close', () => {
    removeEventListener('hashchange', close);
    dialog.remove();
  });
  addEventListener('hashchange', close);
  document.body.append(dialog);
  dialog.showModal();
  return { body, close: () => dialog.close() };
}

/** A line that says why something was refused, aloud to whoever listens. Empty until then. */
export function troubleLine(): HTMLElement {
  const line = tag('p');
  line.className = 'desk-trouble';
  line.setAttribute('role', 'alert');
  return line;
}

/** An element with words in it; never read as HTML. */
export function tag(name: string, words = ''): HTMLElement {
  const element = document.createElement(name);
  if (words) element.textContent = words;
  return element;
}

export function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
