import { dayOf, endOfDay, toEpoch } from '../calendar.ts';

/** The longest that a browser's timer counts, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/**
 * Calls `tell` now, whenever the page is shown again, and when something on it changes while it is open: at midnight
 * in WIB, when days are counted anew, or at a moment that the page names in `data-expires`.
 */
export function whenTimePasses(tell: (now: number, arriving: boolean) => void): void {
  let timer = 0;
  const arrive = () => document.visibilityState === 'visible' && run(true);
  function run(arriving: boolean): void {
    const now = Date.now();
    tell(now, arriving);
    clearTimeout(timer);
    const moments = [...document.querySelectorAll<HTMLElement>('[data-expires]')]
      .map((element) => toEpoch(element.dataset['expires']!))
      .filter((moment) => moment > now);
    const next = Math.min(endOfDay(dayOf(now)), ...moments);
    timer = window.setTimeout(() => run(false), Math.min(next - now, LONGEST));
  }
  run(true);
  addEventListener('pageshow', arrive);
  document.addEventListener('visibilitychange', arrive);
}
