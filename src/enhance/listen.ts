/** What reads a page aloud; fetched once someone asks for it. */
type Load = () => Promise<{
  readonly readAloud: (article: Element, player: HTMLElement, speech: SpeechSynthesis) => void;
}>;

/**
 * Offers to read the page aloud where this device has an Indonesian voice. Some devices tell their voices late, so they
 * are asked again when more have come.
 */
export function offerToListen(root: ParentNode, speech: SpeechSynthesis | undefined, load: Load): void {
  const button = root.querySelector<HTMLElement>('[data-part=listen]');
  if (!button || !speech) return;
  const player = root.querySelector<HTMLElement>('.player')!;
  const [pause, stop] = player.querySelectorAll('button');
  const offer = () => button.toggleAttribute('data-scripted', !voiceOf(speech));
  button.addEventListener('click', () => {
    load().then(
      ({ readAloud }) => readAloud(button.closest('article')!, player, speech),
      () => {
        player.hidden = false;
        player.showPopover?.();
        player.querySelector('[role=status]')!.textContent =
          'Belum dapat dibacakan tanpa internet. Coba lagi nanti.';
        pause!.hidden = true;
        stop!.textContent = 'Tutup';
        stop!.onclick = () => {
          player.hidePopover?.();
          player.hidden = true;
        };
      },
    );
  });
  speech.addEventListener?.('voiceschanged', offer);
  offer();
}

/** The device's Indonesian voice. Older Android calls the language `in`. */
export function voiceOf(speech: SpeechSynthesis): SpeechSynthesisVoice | undefined {
  return speech.getVoices().find(({ lang }) => /^i[dn]([-_]|$)/i.test(lang));
}
