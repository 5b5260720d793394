import { offerWords } from './offer-words.ts';

/** One field with two answers. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly mine: { readonly value: unknown; readonly words: string };
  readonly theirs: { readonly value: unknown; readonly words: string };
}

interface Question {
  readonly who: string;
  readonly when: string;
  /** The other side deleted the entry: only one's own text can be kept. */
  readonly deleted: boolean;
  readonly fields: readonly Choice[];
  /** One's own words, where no second entry can hold them. */
  readonly words?: string;
}

/**
 * Shows both answers to each field. Text can also be combined by hand.
 * @returns the chosen values by field, `copy` to save one's own text as a new entry, or undefined to decide later.
 */
export function askChoices({
  who,
  when,
  deleted,
  fields,
  words,
}: Question): Promise<Record<string, unknown> | 'copy' | undefined> {
  const dialog = make('dialog', 'desk-notice desk-choices');
  const form = make('form');
  form.method = 'dialog';
  form.append(make('h2', '', deleted ? 'Tulisan ini sudah dihapus' : 'Diubah oleh dua orang'));
  const at = when ? ` (${when})` : '';
  form.append(
    make(
      'p',
      '',
      deleted
        ? `${who} menghapusnya sejak Anda membukanya${at}. Tulisan Anda masih ada di sini dan dapat ${words === undefined ? 'disimpan sebagai tulisan baru' : 'disalin'}.`
        : `${who} menyimpan tulisan ini lebih dahulu${at}. Pilih isi yang dipakai; isian lain sudah digabung.`,
    ),
  );
  const answers = fields.map((field) => addField(form, field, who));
  const buttons = make('div', 'desk-notice-actions');
  if (!deleted) buttons.append(button('use', 'Pakai pilihan ini'));
  form.append(buttons);
  if (words === undefined) buttons.append(button('copy', 'Simpan sebagai salinan'));
  else offerWords(buttons, words);
  buttons.append(button('', 'Nanti saja'));
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (dialog.returnValue === 'copy') resolve('copy');
      else if (dialog.returnValue === 'use') resolve(Object.fromEntries(answers.map((answer) => answer())));
      else resolve(undefined);
    });
  });
}

function addField(
  form: HTMLElement,
  { name, label, mine, theirs }: Choice,
  who: string,
): () => [string, unknown] {
  const group = make('fieldset');
  group.append(make('legend', '', label));
  const radio = (value: string, title: string, words?: string) => {
    const row = make('label', 'desk-choice');
    const input = make('input');
    input.type = 'radio';
    input.name = name;
    input.value = value;
    input.checked = value === 'mine';
    const text = make('span');
    text.append(make('strong', '', title));
    if (words !== undefined) text.append(make('span', 'desk-choice-words', words));
    row.append(input, text);
    group.append(row);
    return input;
  };
  radio('mine', 'Tulisan Anda', mine.words);
  radio('theirs', `Tulisan ${who}`, theirs.words);
  let combined: HTMLTextAreaElement | undefined;
  if (typeof mine.value === 'string' && typeof theirs.value === 'string') {
    const both = radio('both', 'Gabungkan sendiri');
    combined = make('textarea');
    combined.rows = 4;
    combined.setAttribute('aria-label', `${label}: gabungan`);
    combined.value = `${mine.value}\n\n${theirs.value}`;
    combined.addEventListener('input', () => (both.checked = true));
    group.append(combined);
  }
  form.append(group);
  return () => {
    const chosen = group.querySelector<HTMLInputElement>('input:checked')?.value;
    return [
      name,
      chosen === 'theirs' ? theirs.value : chosen === 'both' ? combined!.value.trim() : mine.value,
    ];
  };
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

function button(value: string, label: string): HTMLButtonElement {
  const made = make('button', '', label);
  made.value = value;
  return made;
}
