import { lowerEdge } from '../lower-edge.ts';
import { button, tag } from '../tools/panel.ts';

interface Restored {
  /** When it was typed, `10.32 WIB`. */
  readonly at: string;
  /** The entry was saved by someone since. */
  readonly changedMeanwhile: boolean;
  /** It was never saved: without the typed text the form is blank. */
  readonly isNew: boolean;
  /** How many more unsaved texts of the same entry were left behind on this device. */
  readonly others: number;
  /** Shows the saved version, or a blank form, instead; the typed text stays on the device. */
  giveUp(): void;
}

const PLACE = 'Lainnya, lalu Pulihkan dari perangkat ini';

/** Tells that unsaved text is back, and offers the saved version instead. */
export function announceRestored({ at, changedMeanwhile, isNew, others, giveUp }: Restored): void {
  const sentences = [`Tulisan Anda yang belum tersimpan (${at}) dikembalikan.`];
  if (changedMeanwhile)
    sentences.push('Sementara itu ada yang menyimpan versi baru; saat Anda menyimpan, keduanya digabung.');
  if (others > 0) sentences.push(leftWords(others));
  show(sentences.join(' '), [
    ['Lanjutkan menulis', () => undefined],
    [isNew ? 'Mulai dari kosong' : 'Pakai versi tersimpan', giveUp],
  ]);
}

const leftWords = (others: number) =>
  `Masih ada ${others} tulisan lain yang belum tersimpan: tekan ${PLACE}.`;

/** Tells of unsaved texts that were left behind while the form shows another one. */
export function announceLeftBehind(others: number): void {
  show(leftWords(others), [['Mengerti', () => undefined]]);
}

/**
 * Offers an unsaved text to whoever had begun to write before it was found.
 * @param at when it was typed, `10.32 WIB`
 */
export function announceJoinable(at: string, join: () => void): void {
  show(`Tulisan Anda yang belum tersimpan (${at}) masih ada di perangkat ini.`, [
    ['Gabungkan dengan yang saya ketik', join],
    ['Nanti saja', () => undefined],
  ]);
}

/** Tells that both texts are in the form, and where the rest is when some fields were written in both. */
export function announceJoined(writtenInBoth: number): void {
  const sentence = 'Keduanya sekarang ada di formulir ini.';
  const rest = `Isian yang ditulis di keduanya memakai yang baru; untuk mengambil yang lama, tekan ${PLACE}.`;
  show(writtenInBoth > 0 ? `${sentence} ${rest}` : sentence, [['Mengerti', () => undefined]]);
}

/** Tells where what was typed has gone, now that another text stands in its place. */
export function announceSetAside(): void {
  show(`Tulisan yang belum Anda simpan tidak hilang. Untuk mengambilnya lagi, tekan ${PLACE}.`, [
    ['Mengerti', () => undefined],
  ]);
}

function show(words: string, answers: readonly (readonly [string, () => void])[]): void {
  lowerEdge().querySelector('.desk-restored')?.remove();
  const banner = tag('aside');
  banner.className = 'desk-restored';
  banner.setAttribute('role', 'status');
  const buttons = answers.map(([label, act]) =>
    button(label, () => {
      banner.remove();
      act();
    }),
  );
  banner.append(tag('p', words), ...buttons);
  lowerEdge().prepend(banner);
  addEventListener('hashchange', () => banner.remove(), { once: true });
}
