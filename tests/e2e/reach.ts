import type { Page } from 'playwright-core';

/**
 * The controls that a thumb cannot use: they lie beyond the screen's edges, are covered by something else wherever one
 * scrolls, or are smaller than 44 px. Where a dialog or a menu is open, only its own count.
 */
export async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = innerWidth < 800 ? 43.5 : 0;
    const over = 'dialog[open], [role=dialog], [role=menu], .desk-menu[open] ul';
    const around = [...document.querySelectorAll(over)].at(-1) ?? document.body;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    /** What one presses: a tick, a radio button or a hidden file field by the words around it. */
    const pressed = (control: Element) =>
      (control.matches('[type=checkbox], [type=radio], [type=file]') && control.closest('label')) || control;
    const faults: string[] = [];
    const controls = around.querySelectorAll('a, button, input, select, textarea, summary, [role=button]');
    for (const control of controls) {
      // A passing message slides in and out; a link in a sentence is as high as its line.
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.Toastify, p')) continue;
      const target = pressed(control);
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, right, top, width, height } = target.getBoundingClientRect();
      if (width <= 1 || height <= 1) continue;
      const name = `${control.tagName} ${(control.getAttribute('aria-label') ?? control.textContent) || control.className}`;
      const say = (fault: string) => faults.push(`${name.slice(0, 80)}: ${fault}`);
      const middle = top + height / 2;
      if (!scrolls(target) && (left < -1 || right > innerWidth + 1 || middle < 0 || middle > innerHeight))
        say('beyond the screen');
      if (width < least || height < least) say(`${Math.round(width)}×${Math.round(height)}`);
      const hit = document.elementFromPoint(left + width / 2, middle);
      const label = control.closest('label');
      if (
        hit &&
        ![target, label].some((own) => own?.contains(hit)) &&
        !hit.contains(target) &&
        !hit.closest('.Toastify')
      )
        say(`covered by ${hit.tagName} ${hit.className}`);
    }
    return faults;
  });
}
