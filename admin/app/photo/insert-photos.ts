import { altTextProblem, bodyPhoto } from '../../../src/model/photo.ts';
import { insertIntoText } from '../paste/with-paste.ts';
import { button, openPanel, tag } from '../tools/panel.ts';
import { mediaUrl } from './media-url.ts';
import { pictureMarkdown } from './picture-markdown.ts';
import { upload } from './upload.ts';
import './insert-photos.css';

/**
 * Puts photographs into the text that is open, one after another in the order they were chosen. Each is made ready on
 * its own, and asks for what it shows; one that is refused says why and does not hold up the others.
 */
export function insertPhotos(files: readonly File[]): void {
  const panel = openPanel('Sisipkan foto');
  const form = document.createElement('form');
  form.className = 'desk-insert';
  const done = tag('button', 'Sisipkan ke teks') as HTMLButtonElement;
  done.className = 'desk-button';
  const rows = files.map((file) => new Row(file, () => refresh()));
  const refresh = () => {
    const left = rows.filter(({ element }) => element.isConnected);
    const ready = left.filter(({ url }) => url);
    done.disabled = ready.length === 0 || left.some(({ busy }) => busy);
    done.textContent = ready.length > 1 ? `Sisipkan ${ready.length} foto ke teks` : 'Sisipkan ke teks';
    if (left.length === 0) panel.close();
  };
  form.append(...rows.map(({ element }) => element), done);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const written = rows.filter(({ element, url }) => element.isConnected && url).map((row) => row.markdown);
    insertIntoText(written.join('\n\n'));
    panel.close();
  });
  panel.body.append(form);
  refresh();
  void (async () => {
    for (const row of rows) await row.prepare();
  })();
}

/** One chosen file: its picture with the questions about it, or why it cannot be used. */
class Row {
  readonly element = tag('article');
  url?: string;
  busy = true;
  readonly #file: File;
  readonly #status = tag('p', 'Menyiapkan …');
  readonly #changed: () => void;
  readonly #answers = new Map<string, HTMLInputElement>();

  constructor(file: File, changed: () => void) {
    this.#file = file;
    this.#changed = changed;
    this.#status.setAttribute('role', 'status');
    this.element.append(tag('h3', file.name), this.#status);
  }

  get markdown(): string {
    const answer = (name: string) => this.#answers.get(name)!.value;
    return pictureMarkdown({
      src: this.url!,
      alt: answer('alt'),
      caption: answer('caption'),
      credit: answer('credit'),
    });
  }

  async prepare(): Promise<void> {
    try {
      const { url, name } = await upload(this.#file);
      this.url = url;
      this.#status.textContent = 'Siap disisipkan.';
      const picture = document.createElement('img');
      picture.src = mediaUrl(name);
      picture.alt = '';
      const drop = button('Lewati foto ini', () => {
        this.element.remove();
        this.#changed();
      });
      this.element.append(picture, ...this.#questions(), drop);
    } catch (error) {
      this.#status.textContent = (error as Error).message;
      this.#status.className = 'desk-trouble';
    }
    this.busy = false;
    this.#changed();
  }

  #questions(): HTMLElement[] {
    const { alt, caption, credit } = bodyPhoto;
    return Object.entries({ alt, caption, credit }).map(([name, { label, hint, required, control }]) => {
      const words = tag('label', required ? label : `${label} (boleh kosong)`);
      const input = document.createElement('input');
      input.type = 'text';
      input.required = required;
      if (control.kind === 'text') input.maxLength = control.max;
      words.append(input);
      if (hint) words.append(tag('small', hint));
      this.#answers.set(name, input);
      if (name === 'alt') {
        const judge = () => input.setCustomValidity(altTextProblem(input.value) ?? '');
        input.addEventListener('input', judge);
        judge();
      }
      return words;
    });
  }
}
