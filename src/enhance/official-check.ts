import type { checkOfficial } from '../views/official-check.ts';
import { asListed, type OfficialList } from '../views/official-list.ts';

/**
 * Answers on `/cek-resmi/` from the list that the form carries. Nothing leaves the page, nothing is kept.
 * @param root the page, whose form, templates and status line are those of OfficialCheckArticle
 * @param load fetches what compares; asked for once the form is used, so that reading the page costs nothing
 * @param clipboard where the paste button reads from; absent where the browser has none
 */
export function answerOfficial(
  root: ParentNode,
  load: () => Promise<{ readonly checkOfficial: typeof checkOfficial }>,
  clipboard: Pick<Clipboard, 'readText'> | undefined,
): void {
  const form = root.querySelector<HTMLFormElement>('[data-part=official]');
  if (!form) return;
  const part = <E extends HTMLElement>(name: string, within: ParentNode = form) =>
    within.querySelector<E>(`[data-part=${name}]`);
  const field = form.querySelector('textarea')!;
  const paste = part('paste')!;
  const list = JSON.parse(form.dataset['list']!) as OfficialList;

  const say = (reason: string, about = '', entry = '') => {
    const answer = form
      .querySelector<HTMLTemplateElement>(`[data-reason=${reason}]`)!
      .content.cloneNode(true) as DocumentFragment;
    const write = (name: string, text: string) => part(name, answer)?.append(text);
    write('about', about);
    write('entry', entry);
    part('answer')!.replaceChildren(answer);
  };
  const check = () =>
    load().then(
      ({ checkOfficial }) => {
        const { reason, about, entry } = checkOfficial(field.value, list);
        say(reason, about, entry && asListed(entry));
      },
      () => say('putus'),
    );

  form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  form.addEventListener('submit', () => void check());
  field.addEventListener('paste', () => setTimeout(check));
  // One thumb: the phone's own "done" key asks too. A message with several lines can still be pasted.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void check();
  });
  paste.hidden = !clipboard;
  paste.addEventListener('click', () => {
    clipboard!.readText().then(
      (text) => {
        field.value = text;
        return check();
      },
      () => say('tempel'),
    );
  });
}
