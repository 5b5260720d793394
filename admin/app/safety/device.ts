import { lowerEdge } from '../lower-edge.ts';
import { button, tag } from '../tools/panel.ts';

let refusing = false;
let told: HTMLElement | undefined;

/** Whether what is typed is kept on this device, as far as is known. Nothing may be promised where it is not. */
export function deviceKeeps(): boolean {
  return !refusing;
}

/** The browser would not open its store, or wrote nothing: says so, until it is read and for as long as it lasts. */
export function deviceRefused(error: unknown): void {
  if (refusing) return;
  refusing = true;
  console.warn('Teks belum tersimpan di perangkat ini.', error);
  told = tag('aside');
  told.className = 'desk-unkept';
  told.setAttribute('role', 'alert');
  told.append(
    tag(
      'p',
      'Perangkat ini tidak dapat menyimpan tulisan sementara: yang belum disimpan hilang bila halaman ini tertutup. Tekan Simpan lebih sering.',
    ),
    button('Mengerti', () => told?.remove()),
  );
  lowerEdge().prepend(told);
}

/** What was typed is written after all. */
export function deviceKept(): void {
  refusing = false;
  told?.remove();
}

/** The question before leaving a form with unsaved text. */
export function leaveQuestion(promise: string): string {
  return refusing
    ? 'Tinggalkan halaman ini? Perangkat ini tidak dapat menyimpan tulisan sementara, jadi tulisan yang belum disimpan akan hilang. Tekan Batal, lalu Simpan dahulu.'
    : promise;
}
