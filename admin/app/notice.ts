/** A message that waits for an answer. Words only: nothing in it is read as HTML. */
export interface Notice {
  readonly title: string;
  readonly text?: string;
  readonly items?: readonly { readonly label: string; readonly message: string }[];
  /** Asks for a line of text, without which the first action cannot be chosen. */
  readonly question?: { readonly label: string; readonly hint?: string };
  readonly actions: readonly { readonly id: string; readonly label: string }[];
}

/**
 * Shows a message until the editor chooses an action or closes it.
 * @returns the chosen action with the answer to its question, or undefined when closed.
 */
export function showNotice(notice: Notice): Promise<{ action: string; answer: string } | undefined> {
  const dialog = document.createElement('dialog');
  dialog.className = 'desk-notice';
  const form = document.createElement('form');
  form.method = 'dialog';
  form.append(element('h2', notice.title));
  if (notice.text) form.append(element('p', notice.text));
  if (notice.items) form.append(listOf(notice.items));
  const input = notice.question ? questionOf(form, notice.question) : undefined;
  const buttons = element('div');
  buttons.className = 'desk-notice-actions';
  for (const [index, { id, label }] of notice.actions.entries()) {
    const button = element('button', label) as HTMLButtonElement;
    button.value = id;
    if (input && index > 0) button.formNoValidate = true;
    buttons.append(button);
  }
  form.append(buttons);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(
        dialog.returnValue ? { action: dialog.returnValue, answer: input?.value.trim() ?? '' } : undefined,
      );
    });
  });
}

/** Shows one sentence until the editor has read it. */
export async function showSentence(title: string, text: string): Promise<void> {
  await showNotice({ title, text, actions: [{ id: 'ok', label: 'Mengerti' }] });
}

function listOf(items: NonNullable<Notice['items']>) {
  const list = element('ul');
  for (const { label, message } of items) {
    const item = element('li');
    item.append(element('strong', label), document.createTextNode(` ${message}`));
    list.append(item);
  }
  return list;
}

function questionOf(form: HTMLElement, { label, hint }: NonNullable<Notice['question']>) {
  const words = element('label', label);
  const input = document.createElement('input');
  input.required = true;
  input.minLength = 5;
  input.maxLength = 200;
  words.append(input);
  form.append(words);
  if (hint) form.append(element('small', hint));
  return input;
}

function element(tag: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  return made;
}
