import { lowerEdge } from '../lower-edge.ts';

interface Restored {
  /** When it was typed, `10.32 WIB`. */
  readonly at: string;
  /** The entry was saved by someone since. */
  readonly changedMeanwhile: boolean;
  /** It was never saved: without the typed text the form is blank. */
  readonly isNew: boolean;
  /** Shows the saved version, or a blank form, instead; the typed text stays on the device. */
  giveUp(): void;
}

/** Tells that unsaved text is back, and offers the saved version instead. */
export function announceRestored({ at, changedMeanwhile, isNew, giveUp }: Restored): void {
  lowerEdge().querySelector('.desk-restored')?.remove();
  const banner = document.createElement('aside');
  banner.className = 'desk-restored';
  banner.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = changedMeanwhile
    ? `Tulisan Anda yang belum tersimpan (${at}) dikembalikan. Sementara itu ada yang menyimpan versi baru; saat Anda menyimpan, keduanya digabung.`
    : `Tulisan Anda yang belum tersimpan (${at}) dikembalikan.`;
  const keepButton = button('Lanjutkan menulis', () => banner.remove());
  const giveUpButton = button(isNew ? 'Mulai dari kosong' : 'Pakai versi tersimpan', () => {
    giveUp();
    banner.remove();
  });
  banner.append(words, keepButton, giveUpButton);
  lowerEdge().prepend(banner);
  addEventListener('hashchange', () => banner.remove(), { once: true });
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
