import { endOfDay } from '../calendar.ts';

/**
 * Hides what was only meant until a day that has passed at `now` (epoch ms): a page may be read long after it was
 * built. `data-until` holds the last day, in WIB.
 */
export function hideWhatIsPast(root: ParentNode, now: number): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-until]'))
    if (now >= endOfDay(element.dataset.until!)) element.hidden = true;
}
