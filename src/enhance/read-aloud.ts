import { voiceOf } from './listen.ts';
import { sentencesOf } from './spoken-text.ts';

/** What stands in an article and is not told: ways on, tools, and what another part says again. */
const silent =
  'nav, form, footer, button, figure, .actions, .share, .date-block, .near, .more, [hidden], [data-silent], [role=status]';

/** Failures in a row that are the voice's and not a sentence's. */
const FAILURES = 2;

/**
 * Reads an article aloud, sentence by sentence: a voice that is given a long text falls silent within it. Stopping
 * within a sentence and going on begins that sentence again, since Android cannot pause. Ends when the page is left. A
 * voice that fails sentence after sentence is said to, and may be tried again where it began to.
 * @param player the bar with “Jeda” and “Berhenti”, hidden while nothing is read
 */
export function readAloud(article: Element, player: HTMLElement, speech: SpeechSynthesis): void {
  const sentences = textsOf(article).flatMap(sentencesOf);
  const pause = player.querySelector<HTMLElement>('[data-part=pause]')!;
  const stop = player.querySelector<HTMLElement>('[data-part=stop]')!;
  const status = player.querySelector('[role=status]')!;
  let next = 0;
  /** Counts what was begun, so that the end of what was broken off is not taken for the end of a sentence. */
  let turn = 0;
  let failed = 0;
  let isReading = false;

  const say = () => {
    const utterance = new SpeechSynthesisUtterance(sentences[next]);
    utterance.lang = 'id-ID';
    utterance.voice = voiceOf(speech) ?? null;
    const mine = ++turn;
    const goOn = (failures: number) => {
      if (mine !== turn) return;
      failed = failures;
      const isLast = next + 1 === sentences.length;
      if (failed === FAILURES || (failed > 0 && isLast)) return giveUp();
      if (isLast) return end();
      next += 1;
      say();
    };
    utterance.onend = () => goOn(0);
    utterance.onerror = () => goOn(failed + 1);
    status.textContent = `Bagian ${next + 1} dari ${sentences.length}`;
    speech.speak(utterance);
  };
  const show = (reading: boolean) => {
    isReading = reading;
    pause.textContent = reading ? 'Jeda' : 'Lanjutkan';
  };
  const silence = () => {
    turn += 1;
    speech.cancel();
  };
  const giveUp = () => {
    silence();
    show(false);
    pause.textContent = 'Coba lagi';
    next -= failed - 1;
    failed = 0;
    status.textContent = 'Suara perangkat ini tidak dapat dipakai sekarang.';
  };
  const end = () => {
    silence();
    show(false);
    player.hidePopover?.();
    player.hidden = true;
  };

  pause.onclick = () => {
    if (isReading) silence();
    else say();
    show(!isReading);
  };
  stop.onclick = end;
  addEventListener('pagehide', end);
  silence();
  if (sentences.length === 0) return;
  player.hidden = false;
  player.showPopover?.();
  pause.hidden = false;
  stop.textContent = 'Berhenti';
  show(true);
  say();
}

/** The texts of an article in their order, one for each heading, paragraph, item or cell. */
function textsOf(article: Element): string[] {
  const texts: string[] = [];
  let last: Element | undefined;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!node.nodeValue!.trim() && last === undefined) continue;
    if (parent.closest(silent)) continue;
    const block = blockOf(parent);
    if (block === last) texts[texts.length - 1] += node.nodeValue!;
    else texts.push(node.nodeValue!);
    last = block;
  }
  return texts;
}

/** A word that is only heard belongs to the sentence around it. */
function blockOf(element: Element): Element {
  let block = element;
  while (
    (block.matches('span.unseen') || getComputedStyle(block).display.startsWith('inline')) &&
    block.parentElement
  )
    block = block.parentElement;
  return block;
}
