import { nearKey, nearOf, type Near, type Shelf } from './near.ts';

/**
 * Lets the reader's district be remembered on this device and forgotten again: that of the page, or the one chosen in
 * the form around, where a remembered one is chosen from the start. Where nothing may be kept, the offer never shows.
 */
export function offerToRemember(root: ParentNode, shelf: Shelf): void {
  const offer = root.querySelector<HTMLElement>('.remember');
  try {
    shelf();
  } catch {
    return;
  }
  if (!offer) return;
  const button = offer.querySelector('button')!;
  const note = offer.querySelector('[role=status]')!;
  const form = offer.closest('form');
  const choices = form?.querySelectorAll<HTMLInputElement>('[name=tempat]');

  const place = (): Near | undefined => {
    if (!choices) return offer.dataset as unknown as Near;
    const chosen = [...choices].find(({ checked }) => checked);
    return chosen?.value ? { id: chosen.value, title: chosen.labels![0]!.innerText.trim() } : undefined;
  };
  const isKept = () => place()?.id === nearOf(shelf)?.id;
  const show = () => {
    const here = place();
    button.toggleAttribute('data-scripted', !here);
    if (!here) return;
    button.textContent = isKept() ? 'Lupakan' : 'Ingat kecamatan saya';
    note.textContent = isKept()
      ? `Kecamatan ${here.title} diingat di perangkat ini.`
      : 'Hanya disimpan di perangkat ini.';
  };

  button.addEventListener('click', () => {
    const { id, title } = place()!;
    try {
      if (isKept()) shelf().removeItem(nearKey);
      else shelf().setItem(nearKey, JSON.stringify({ id, title }));
      show();
    } catch {
      note.textContent = 'Perangkat ini tidak dapat menyimpannya.';
    }
  });
  form?.addEventListener('change', show);
  addEventListener('pageshow', () => {
    const near = nearOf(shelf);
    for (const choice of choices ?? []) choice.checked ||= !place() && choice.value === near?.id;
    show();
  });
}
